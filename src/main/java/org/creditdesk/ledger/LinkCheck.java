package org.creditdesk.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Looks for what does not fit between tables, each with one query over the whole store. */
final class LinkCheck {
    private static final int MOST = 100;
    private static final List<Link> LINKS = Stream.of(
                    EntryLinks.ALL,
                    ReceiptLinks.ALL,
                    ClawBackLinks.ALL,
                    MoveLinks.ALL,
                    CodeLinks.ALL,
                    RollbackLinks.ALL,
                    BatchLinks.ALL,
                    RequestLinks.ALL,
                    LimitLinks.ALL)
            .flatMap(List::stream)
            .toList();

    private LinkCheck() {}

    static void run(StatelessSession session, Findings findings) {
        for (Link link : LINKS) {
            session.createNativeQuery(link.sql(), Object[].class)
                    .setMaxResults(MOST)
                    .getResultList()
                    .forEach(row -> findings.add(
                            number(row[0]),
                            number(row[1]),
                            link.what(),
                            String.valueOf(row[2]),
                            String.valueOf(row[3])));
        }
    }

    private static long number(Object column) {
        return column == null ? 0 : ((Number) column).longValue();
    }
}
