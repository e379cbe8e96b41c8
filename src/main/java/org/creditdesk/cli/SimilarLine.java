package org.creditdesk.cli;

import java.time.Instant;
import java.util.List;
import org.creditdesk.adjust.Similar;

/** Something that was asked for or given to the account already: a request, or an entry under the same ticket. */
record SimilarLine(Long request, String entry, long amount, String ticket, String by, Instant at) {
    static List<SimilarLine> of(List<Similar> similar) {
        return similar.stream()
                .map(each -> new SimilarLine(
                        each.request(),
                        each.entry() == null ? null : each.entry().toString(),
                        each.amount(),
                        each.ticket(),
                        each.by(),
                        each.at()))
                .toList();
    }

    void print(Sheet sheet) {
        String when = DisplayText.minute(at);
        if (entry == null) {
            sheet.text("cli.similar.request", String.valueOf(request), amount, by, when);
        } else {
            sheet.text("cli.similar.entry", entry, amount, by, when, ticket);
        }
    }
}
