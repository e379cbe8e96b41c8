package org.creditdesk.promo;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.creditdesk.code.Seal;
import org.creditdesk.ledger.FurtherCheck;
import org.hibernate.StatelessSession;

/**
 * Makes every batch's seal again over the codes that are stored: one that was changed, added or taken away behind the
 * desk's back shows. Memory does not grow with the batch.
 */
public final class SealCheck implements FurtherCheck {
    private static final int READ = 10_000;

    @Override
    public void run(StatelessSession session, BooleanSupplier cancelled, Finder finder) {
        List<Object[]> sealed = session.createSelectionQuery(
                        "select id, planned, generated, seal from BatchRow where sealedAt is not null order by id",
                        Object[].class)
                .getResultList();
        for (Object[] batch : sealed) {
            if (cancelled.getAsBoolean()) {
                return;
            }
            check(session, cancelled, finder, batch);
        }
    }

    private static void check(StatelessSession session, BooleanSupplier cancelled, Finder finder, Object[] batch) {
        String subject = "batch " + batch[0];
        var seal = new Seal();
        long count = 0;
        String last = "";
        List<String> page;
        do {
            page = page(session, (Long) batch[0], last);
            for (String code : page) {
                seal.add(code);
                last = code;
            }
            count += page.size();
        } while (page.size() == READ && !cancelled.getAsBoolean());
        if (cancelled.getAsBoolean()) {
            return;
        }
        compare(finder, "codes of " + subject, batch[1], count);
        compare(finder, "codes generated of " + subject, batch[1], batch[2]);
        compare(finder, "seal of " + subject, batch[3], seal.inHexadecimal());
    }

    private static List<String> page(StatelessSession session, long batch, String after) {
        return session.createSelectionQuery(
                        "select code from CodeEntity where batchId = :batch and code > :after order by batchId, code",
                        String.class)
                .setParameter("batch", batch)
                .setParameter("after", after)
                .setMaxResults(READ)
                .getResultList();
    }

    private static void compare(Finder finder, String what, Object stored, Object found) {
        if (!found.equals(stored)) {
            finder.add(what, String.valueOf(stored), String.valueOf(found));
        }
    }
}
