package org.creditdesk.promo;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.creditdesk.account.CurrentEmails;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.code.PastedCodes;
import org.creditdesk.csv.WholeFile;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Progress;
import org.creditdesk.store.RoundTrip;
import org.creditdesk.store.Store;

/** Says of each code of a list what became of it, in the order of the list. */
public final class CodeList {
    public static final int MOST = PastedCodes.MOST;

    private static final int CHUNK = 500;
    private static final List<String> HEADING =
            List.of("number", "input", "state", "redeemed_by", "redeemed_at", "duplicate_of", "batch", "campaign");

    private static final String USES = "select code, account_id, redeemed_at from redemption where code = any(?) and"
            + CountedUses.REDEMPTION + "order by redeemed_at";

    private final Store store;
    private final Clock clock;

    public CodeList(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What is known of one issued code. */
    private record Known(CodeState state, long batchId, String campaign, String redeemedBy, Instant redeemedAt) {}

    private record Use(String code, long account, Instant at) {
        static Use of(ResultSet row) throws SQLException {
            return new Use(
                    row.getString(1),
                    row.getLong(2),
                    row.getObject(3, OffsetDateTime.class).toInstant());
        }
    }

    /**
     * @param inputs at most {@value PastedCodes#MOST}, in any shape
     * @param progress told how many different codes were looked up
     * @return one for each input, in their order
     * @throws Problem LIST_EMPTY, LIST_TOO_LONG, LIST_CANCELLED
     */
    public List<ListedCode> states(List<String> inputs, Progress progress) {
        if (inputs.isEmpty()) {
            throw Problem.wrongUse("LIST_EMPTY");
        }
        if (inputs.size() > MOST) {
            throw Problem.wrongUse("LIST_TOO_LONG", inputs.size(), MOST);
        }
        List<CanonicalCode> codes = canonical(inputs);
        return listed(inputs, codes, known(codes, progress));
    }

    /**
     * The same for a few codes, in round trips of the caller's; what was asked before goes with the first of them.
     *
     * @return empty for none
     */
    public List<ListedCode> states(RoundTrip trip, List<String> inputs) {
        List<CanonicalCode> codes = canonical(inputs);
        return listed(inputs, codes, known(trip, wellFormed(codes), clock.instant()));
    }

    private static List<CanonicalCode> canonical(List<String> inputs) {
        return inputs.stream().map(CanonicalCode::of).toList();
    }

    private static List<ListedCode> listed(List<String> inputs, List<CanonicalCode> codes, Map<String, Known> known) {
        Map<String, Integer> first = new HashMap<>();
        List<ListedCode> listed = new ArrayList<>(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            CanonicalCode code = codes.get(i);
            Integer earlier = first.putIfAbsent(code.value(), i + 1);
            listed.add(listed(i + 1, inputs.get(i), code, known.get(code.value()), earlier));
        }
        return listed;
    }

    private static ListedCode listed(int number, String input, CanonicalCode code, Known known, Integer earlier) {
        return known == null
                ? new ListedCode(number, input, code.value(), missing(code), null, null, earlier, null, null)
                : new ListedCode(
                        number,
                        input,
                        code.value(),
                        ListedState.of(known.state()),
                        known.redeemedBy(),
                        known.redeemedAt(),
                        earlier,
                        known.batchId(),
                        known.campaign());
    }

    private static ListedState missing(CanonicalCode code) {
        return !code.isWellFormed() || code.isTypingError() ? ListedState.TYPING_ERROR : ListedState.NOT_FOUND;
    }

    private Map<String, Known> known(List<CanonicalCode> codes, Progress progress) {
        List<String> all = wellFormed(codes);
        Instant now = clock.instant();
        Map<String, Known> known = new HashMap<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            if (progress.isCancelled()) {
                throw Problem.refused("LIST_CANCELLED");
            }
            List<String> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            known.putAll(store.askTogether(trip -> known(trip, chunk, now)));
            progress.report(from + chunk.size());
        }
        return known;
    }

    /** Different ones only. */
    private static List<String> wellFormed(List<CanonicalCode> codes) {
        return codes.stream()
                .filter(CanonicalCode::isWellFormed)
                .map(CanonicalCode::value)
                .distinct()
                .toList();
    }

    private static Map<String, Known> known(RoundTrip trip, List<String> chunk, Instant now) {
        if (chunk.isEmpty()) {
            return Map.of();
        }
        RoundTrip.Answer<List<Redeemable>> issued = IssuedCode.some(trip, chunk);
        trip.make();
        Map<String, Use> uses = firstUses(
                trip,
                issued.get().stream()
                        .filter(code -> code.uses() > 0)
                        .map(Redeemable::canonical)
                        .toList());
        Supplier<Map<Long, String>> emails = CurrentEmails.of(
                trip, uses.values().stream().map(Use::account).distinct().toList());
        trip.make();
        Map<String, Known> known = new HashMap<>();
        for (Redeemable code : issued.get()) {
            Use use = uses.get(code.canonical());
            known.put(
                    code.canonical(),
                    new Known(
                            CodeState.of(code, now),
                            code.batchId(),
                            code.campaign(),
                            use == null ? null : emails.get().get(use.account()),
                            use == null ? null : use.at()));
        }
        return known;
    }

    private static Map<String, Use> firstUses(RoundTrip trip, Collection<String> used) {
        Map<String, Use> uses = new HashMap<>();
        if (!used.isEmpty()) {
            RoundTrip.Answer<List<Use>> all = trip.askAll(USES, Use::of, (Object) used.toArray(new String[0]));
            trip.make();
            all.get().forEach(use -> uses.putIfAbsent(use.code(), use));
        }
        return uses;
    }

    /** How many there are of each state, in the order of the states; those that do not occur are left out. */
    public static Map<ListedState, Long> counts(List<ListedCode> listed) {
        Map<ListedState, Long> counts = new LinkedHashMap<>();
        for (ListedState state : ListedState.values()) {
            long count = listed.stream().filter(each -> each.state() == state).count();
            if (count > 0) {
                counts.put(state, count);
            }
        }
        return counts;
    }

    /**
     * Writes what became of a list; it holds no code that its reader did not have before. Times are in UTC.
     *
     * @return the number of lines
     * @throws Problem EXPORT_CANCELLED, FILE_NOT_WRITTEN
     */
    public static long write(List<ListedCode> listed, Path file, Progress progress) {
        try (WholeFile whole = ExportFormat.of(file)
                .fill(file, progress, HEADING, lines -> listed.forEach(each -> lines.add(cells(each))))) {
            return whole.keep();
        }
    }

    private static String[] cells(ListedCode code) {
        return new String[] {
            String.valueOf(code.number()),
            code.input(),
            code.state().name(),
            code.redeemedBy(),
            text(code.redeemedAt()),
            text(code.duplicateOf()),
            text(code.batchId()),
            code.campaign()
        };
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
