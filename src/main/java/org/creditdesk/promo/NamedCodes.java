package org.creditdesk.promo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.StatelessSession;

/**
 * Along another table {@code r} that names codes, each perhaps several times.
 *
 * @param ofBatch the table whose batch is asked for
 */
record NamedCodes(String names, String ofBatch) implements CodeQuery {
    @Override
    public List<CodeEntity> after(StatelessSession session, long batchId, String key, int limit) {
        return entities(session, distinct(session, batchId, ">", "", key, limit), "");
    }

    @Override
    public List<CodeEntity> before(StatelessSession session, long batchId, String key, int limit) {
        return entities(session, distinct(session, batchId, "<", " desc", key, limit), " desc");
    }

    /** Goes on behind the last one until there are enough, for a code may stand there more often than a page is long. */
    private List<String> distinct(
            StatelessSession session, long batchId, String side, String direction, String key, int limit) {
        String rest =
                " and r.code %s :key order by %s.batch_id%s, r.code%s".formatted(side, ofBatch, direction, direction);
        Set<String> codes = new LinkedHashSet<>();
        String from = key;
        List<String> some;
        do {
            some = session.createNativeQuery(names + rest, String.class)
                    .setParameter("batch", batchId)
                    .setParameter("key", from)
                    .setMaxResults(limit)
                    .getResultList();
            codes.addAll(some);
            from = some.isEmpty() ? from : some.get(some.size() - 1);
        } while (some.size() == limit && codes.size() < limit);
        return new ArrayList<>(codes).subList(0, Math.min(limit, codes.size()));
    }

    private static List<CodeEntity> entities(StatelessSession session, List<String> codes, String direction) {
        return codes.isEmpty()
                ? List.of()
                : session.createSelectionQuery(
                                "from CodeEntity where code in :codes order by code" + direction, CodeEntity.class)
                        .setParameter("codes", codes)
                        .getResultList();
    }
}
