package org.creditdesk.promo;

import java.util.List;
import org.hibernate.StatelessSession;

/** Along the index of the batch's codes. The batch stands in the order too, or H2 would sort them all. */
record CodesInOrder(String condition) implements CodeQuery {
    @Override
    public List<CodeEntity> after(StatelessSession session, long batchId, String key, int limit) {
        return read(session, batchId, "code > :key " + condition + " order by batchId, code", key, limit);
    }

    @Override
    public List<CodeEntity> before(StatelessSession session, long batchId, String key, int limit) {
        return read(session, batchId, "code < :key " + condition + " order by batchId desc, code desc", key, limit);
    }

    private static List<CodeEntity> read(StatelessSession session, long batchId, String rest, String key, int limit) {
        return session.createSelectionQuery("from CodeEntity where batchId = :batch and " + rest, CodeEntity.class)
                .setParameter("batch", batchId)
                .setParameter("key", key)
                .setMaxResults(limit)
                .getResultList();
    }
}
