package org.creditdesk.promo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.StatelessSession;

/** How some codes of a batch are read in order, so that only a page's worth of rows is touched. */
interface CodeQuery {
    /** Behind every code: they are letters and digits. */
    String BEHIND_ALL = "~";

    /** Ascending. */
    List<CodeEntity> after(StatelessSession session, long batchId, String key, int limit);

    /** Descending. */
    List<CodeEntity> before(StatelessSession session, long batchId, String key, int limit);

    /**
     * Redeemed and revoked codes are read from their own tables: there may be three of them among ten million. Unused
     * ones are read from all, because nearly all are.
     */
    static CodeQuery of(CodeChoice choice) {
        return switch (choice) {
            case ALL -> new OfCodes("");
            case UNUSED -> new OfCodes("and uses = 0 and not revoked");
            case REDEEMED -> new Listed("select r.code from redemption r where r.batch_id = :batch", "r");
            case REVOKED -> new Listed("""
                    select r.code from revoked_code r
                    join batch_change b on b.id = r.change_id
                    join code c on c.code = r.code and c.revoked
                    where b.batch_id = :batch""", "b");
        };
    }

    /** Along the index of the batch's codes. The batch stands in the order too, or H2 would sort them all. */
    record OfCodes(String condition) implements CodeQuery {
        @Override
        public List<CodeEntity> after(StatelessSession session, long batchId, String key, int limit) {
            return read(session, batchId, "code > :key " + condition + " order by batchId, code", key, limit);
        }

        @Override
        public List<CodeEntity> before(StatelessSession session, long batchId, String key, int limit) {
            return read(session, batchId, "code < :key " + condition + " order by batchId desc, code desc", key, limit);
        }

        private static List<CodeEntity> read(
                StatelessSession session, long batchId, String rest, String key, int limit) {
            return session.createSelectionQuery("from CodeEntity where batchId = :batch and " + rest, CodeEntity.class)
                    .setParameter("batch", batchId)
                    .setParameter("key", key)
                    .setMaxResults(limit)
                    .getResultList();
        }
    }

    /**
     * Along another table {@code r} that names codes, each perhaps several times.
     *
     * @param ofBatch the table whose batch is asked for
     */
    record Listed(String names, String ofBatch) implements CodeQuery {
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
            String rest = " and r.code %s :key order by %s.batch_id%s, r.code%s"
                    .formatted(side, ofBatch, direction, direction);
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
}
