package org.creditdesk.ui.promo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditdesk.promo.ImportReport;
import org.creditdesk.text.Texts;

/** What the desk says to a list of codes. */
final class ImportWords {
    private static final int SHOWN = 8;

    private ImportWords() {}

    /** How many there are. @param report null while it is not known */
    static String summary(ImportReport report) {
        if (report == null || report.rows() == 0) {
            return Texts.of("promo.import.hint");
        }
        return report.rows() == 1 ? Texts.of("promo.import.count-one") : Texts.of("promo.import.count", report.rows());
    }

    /** What keeps the list from being imported, as one sentence; null when nothing does. */
    static String problem(ImportReport report) {
        if (report == null || report.bad().isEmpty()) {
            return null;
        }
        return report.bad().size() == 1
                ? Texts.of("promo.import.bad-one")
                : Texts.of("promo.import.bad", report.bad().size());
    }

    /** The first rows that cannot be imported, each with its rule. */
    static String listed(ImportReport report) {
        if (report == null) {
            return "";
        }
        String some = report.bad().stream()
                .limit(SHOWN)
                .map(row -> Texts.of("promo.import.row", row.row(), row.message()))
                .collect(Collectors.joining("\n"));
        int rest = report.bad().size() - SHOWN;
        return rest <= 0 ? some : some + "\n" + Texts.of("promo.import.more", rest);
    }

    /** The list without what cannot be imported. */
    static String without(String list, ImportReport report) {
        Set<Integer> bad = report.bad().stream().map(ImportReport.BadRow::row).collect(Collectors.toSet());
        List<String> lines = list.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> !bad.contains(i + 1))
                .mapToObj(lines::get)
                .collect(Collectors.joining("\n"));
    }
}
