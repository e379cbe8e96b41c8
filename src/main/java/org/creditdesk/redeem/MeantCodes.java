package org.creditdesk.redeem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.code.Slip;
import org.creditdesk.code.Slips;

/**
 * The codes that somebody may have meant by what was typed. Each that is looked for costs reading a page of an index,
 * so those that only a batch with a prefix can have, and those that only codes from elsewhere can be, are looked for
 * where there are such.
 */
final class MeantCodes {
    private final CanonicalCode input;
    private final Map<String, Slip> slips;
    private final List<String> likely = new ArrayList<>();
    private final List<String> prefixed = new ArrayList<>();
    private final Set<String> prefixes = new HashSet<>();

    MeantCodes(CanonicalCode input) {
        this.input = input;
        slips = Slips.ofGenerated(input.value());
        if (input.isWellFormed()) {
            likely.add(input.value());
        }
        for (String slip : slips.keySet()) {
            if (CodeFormat.couldLackPrefix(slip)) {
                likely.add(slip);
            } else {
                prefixed.add(slip);
                CodeFormat.addPrefixes(slip, prefixes);
            }
        }
    }

    /** What was typed, in case that it is a code, and what generated codes without a prefix are one slip away. */
    List<String> likely() {
        return likely;
    }

    /** That the other generated codes would have. */
    Set<String> prefixes() {
        return prefixes;
    }

    /** Where some batch has one of the prefixes: what may be besides the likely ones. */
    List<String> prefixed() {
        return prefixed;
    }

    /** Where codes were made elsewhere, which have no check character: what may be besides the likely ones. */
    Set<String> any() {
        Map<String, Slip> any = Slips.ofAny(input.value());
        slips.putAll(any);
        Set<String> more = new HashSet<>(any.keySet());
        likely.forEach(more::remove);
        return more;
    }

    Slip slip(String canonical) {
        return slips.get(canonical);
    }
}
