package org.creditdesk.sample;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.code.CodeKind;
import org.creditdesk.code.FixedCodes;

/**
 * All codes of the sample. Where a file or a plan says {@code {batch:next}} a code is redeemed; {@code {batch:used}}
 * is the one redeemed last, {@code {batch:spare}} one that stays unused, {@code {batch:typo}} such a one with a wrong
 * character; {@code {nothing}} looks like a code and was never issued.
 */
final class CodeStock {
    /** What an invented account redeems, see {@link Crowd}. */
    static final String CROWD = "{crowd:next}";

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)(?::([a-z]+))?}");
    private static final int NEVER_ISSUED = 100;

    private final Map<String, Shelf> shelves = new LinkedHashMap<>();
    private final List<String> neverIssued = new FixedCodes(-1, CodeKind.PROMO).slice(0, 1, NEVER_ISSUED);
    private final CrowdShelf crowd;
    private int nothings;

    /** @param batches in the order of their ids, 1 and up */
    CodeStock(List<BatchLine> batches, Crowd crowd) {
        for (BatchLine line : batches) {
            shelves.put(line.key(), new Shelf(shelves.size() + 1L, line));
        }
        this.crowd = new CrowdShelf(shelves.size() + 1L, crowd);
    }

    Collection<Shelf> shelves() {
        return shelves.values();
    }

    CrowdShelf crowd() {
        return crowd;
    }

    Coupon typed(String template, Customer customer) {
        if (template.equals(CROWD)) {
            return crowd.coupon(customer);
        }
        Matcher place = PLACE.matcher(template);
        if (!place.find()) {
            return unknown(template, CanonicalCode.of(template).value());
        }
        Shelf shelf = shelves.get(place.group(1));
        String code = shelf == null ? neverIssued.get(nothings++ % NEVER_ISSUED) : code(shelf, place.group(2));
        String raw = template.substring(0, place.start()) + shown(shelf, code) + template.substring(place.end());
        return shelf == null || place.group(2).equals("typo")
                ? unknown(raw, code)
                : new Coupon(
                        raw,
                        code,
                        shelf.batchId(),
                        shelf.line().credits(),
                        shelf.line().kind().origin());
    }

    /** A code from elsewhere is written as it was printed there. */
    private static String shown(Shelf shelf, String code) {
        return shelf != null && shelf.line().code() != null ? code : CodeFormat.shown(code, 0);
    }

    private static Coupon unknown(String raw, String canonical) {
        return new Coupon(raw, canonical, null, 0, null);
    }

    private static String code(Shelf shelf, String which) {
        return switch (which) {
            case "next" -> shelf.take();
            case "used" -> shelf.taken();
            case "spare" -> shelf.spare();
            case "typo" -> misread(shelf.spare());
            default -> throw new IllegalStateException("no such choice of a code: " + which);
        };
    }

    /** The third character read as another; the check character always notices. */
    private static String misread(String code) {
        char wrong = code.charAt(2) == '8' ? 'B' : '8';
        return code.substring(0, 2) + wrong + code.substring(3);
    }
}
