package org.creditdesk.promo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.RevocationPreview.LeftCode;
import org.creditdesk.promo.RevocationPreview.Reason;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/**
 * A list of codes as somebody typed or pasted it, held against one batch: those that can be revoked, and the reason of
 * every other.
 */
final class CodeSelection {
    /** Codes asked for in one statement. */
    static final int CHUNK = 1_000;

    private final BatchRow batch;
    private final SortedMap<String, CodeEntity> hit = new TreeMap<>();
    private final SortedMap<Integer, LeftCode> left = new TreeMap<>();

    private record Line(int number, String input) {}

    private CodeSelection(BatchRow batch) {
        this.batch = batch;
    }

    /**
     * @param lock whether the codes that are hit stay as they are until the transaction ends
     * @throws Problem NOTHING_SELECTED when the list is empty: nothing never stands for everything
     */
    static CodeSelection of(StatelessSession session, BatchRow batch, List<String> inputs, boolean lock) {
        if (inputs.stream().allMatch(String::isBlank)) {
            throw Problem.refused("NOTHING_SELECTED");
        }
        var selection = new CodeSelection(batch);
        Map<String, Line> asked = selection.read(inputs);
        List<String> codes = asked.keySet().stream().sorted().toList();
        for (int from = 0; from < codes.size(); from += CHUNK) {
            selection.judge(session, codes.subList(from, Math.min(codes.size(), from + CHUNK)), asked, lock);
        }
        return selection;
    }

    /** What could be a code, by its canonical form; the rest is left at once. */
    private Map<String, Line> read(List<String> inputs) {
        Map<String, Line> asked = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            var line = new Line(i + 1, inputs.get(i));
            CanonicalCode code = CanonicalCode.of(line.input());
            if (code.value().isEmpty()) {
                leave(line, Reason.EMPTY);
            } else if (!code.isWellFormed()) {
                leave(line, Reason.MALFORMED);
            } else if (asked.putIfAbsent(code.value(), line) != null) {
                leave(line, Reason.DUPLICATE);
            }
        }
        return asked;
    }

    private void judge(StatelessSession session, List<String> codes, Map<String, Line> asked, boolean lock) {
        Map<String, CodeEntity> issued = new HashMap<>();
        issued(session, codes, lock).forEach(code -> issued.put(code.code, code));
        if (lock && batch.perCode > 1) {
            Slots.closeCodes(session, issued.keySet());
        }
        Set<String> elsewhere = elsewhere(
                session,
                codes.stream().filter(code -> !issued.containsKey(code)).toList());
        for (String code : codes) {
            CodeEntity found = issued.get(code);
            Reason reason = found == null ? unknown(code, elsewhere) : reason(found);
            if (reason == null) {
                hit.put(code, found);
            } else {
                leave(asked.get(code), reason);
            }
        }
    }

    private List<CodeEntity> issued(StatelessSession session, List<String> codes, boolean lock) {
        return session.createSelectionQuery(
                        "from CodeEntity where batchId = :batch and code in :codes order by code", CodeEntity.class)
                .setParameter("batch", batch.id)
                .setParameterList("codes", codes)
                .setHibernateLockMode(lock ? LockMode.PESSIMISTIC_WRITE : LockMode.NONE)
                .getResultList();
    }

    /** Those that other batches have. */
    private static Set<String> elsewhere(StatelessSession session, List<String> codes) {
        return codes.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        session.createSelectionQuery("select code from CodeEntity where code in :codes", String.class)
                                .setParameterList("codes", codes)
                                .getResultList());
    }

    private Reason reason(CodeEntity code) {
        if (code.uses >= batch.perCode) {
            return Reason.REDEEMED;
        }
        return code.revoked ? Reason.REVOKED : null;
    }

    private static Reason unknown(String code, Set<String> elsewhere) {
        if (elsewhere.contains(code)) {
            return Reason.OTHER_BATCH;
        }
        return CanonicalCode.of(code).isTypingError() ? Reason.TYPING_ERROR : Reason.NOT_FOUND;
    }

    private void leave(Line line, Reason reason) {
        left.put(line.number(), new LeftCode(line.number(), line.input(), reason));
    }

    /** In canonical order. */
    List<String> codes() {
        return new ArrayList<>(hit.keySet());
    }

    long usesLeft() {
        return hit.values().stream()
                .mapToLong(code -> batch.perCode - code.uses)
                .sum();
    }

    List<LeftCode> left() {
        return new ArrayList<>(left.values());
    }
}
