package org.creditdesk.promo;

import java.util.List;
import org.creditdesk.code.Seal;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;

/** How many codes of a batch are stored, and the digest over them. */
record StoredCodes(long count, Seal seal) {
    private static final int PAGE = 20_000;

    static long count(Store store, long batchId) {
        return store.read(session -> session.createSelectionQuery(
                        "select count(*) from CodeEntity where batchId = :batch", Long.class)
                .setParameter("batch", batchId)
                .getSingleResult());
    }

    /** Reads them all, some at a time. @return null when it was cancelled meanwhile */
    static StoredCodes read(Store store, long batchId, Progress progress) {
        var seal = new Seal();
        long count = 0;
        String last = "";
        List<String> page;
        do {
            if (progress.isCancelled()) {
                return null;
            }
            String behind = last;
            page = store.read(session -> session.createSelectionQuery(
                            "select code from CodeEntity where batchId = :batch and code > :behind order by batchId, code",
                            String.class)
                    .setParameter("batch", batchId)
                    .setParameter("behind", behind)
                    .setMaxResults(PAGE)
                    .getResultList());
            for (String code : page) {
                seal.add(code);
                last = code;
            }
            count += page.size();
        } while (page.size() == PAGE);
        return new StoredCodes(count, seal);
    }
}
