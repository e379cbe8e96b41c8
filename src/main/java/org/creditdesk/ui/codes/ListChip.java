package org.creditdesk.ui.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.creditdesk.promo.CodeList;
import org.creditdesk.promo.ListedCode;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** A part of a list that can be shown alone; its label says how many codes it has. */
record ListChip(String label, Predicate<ListedCode> shows) {
    /** All, each state that occurs, and what comes again. */
    static List<ListChip> of(List<ListedCode> listed) {
        List<ListChip> chips = new ArrayList<>();
        chips.add(chip(Texts.of("codes.list.all"), listed.size(), code -> true));
        CodeList.counts(listed)
                .forEach((state, count) -> chips.add(chip(Formats.word(state), count, code -> code.state() == state)));
        long again = listed.stream().filter(ListedCode::isDuplicate).count();
        if (again > 0) {
            chips.add(chip(Texts.of("codes.list.duplicates"), again, ListedCode::isDuplicate));
        }
        return List.copyOf(chips);
    }

    private static ListChip chip(String word, long count, Predicate<ListedCode> shows) {
        return new ListChip(Texts.of("codes.list.chip", word, Formats.number(count)), shows);
    }
}
