package org.creditdesk.promo;

import java.util.List;
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
            case ALL -> new CodesInOrder("");
            case UNUSED -> new CodesInOrder("and uses = 0 and not revoked");
            case REDEEMED ->
                new NamedCodes("select r.code from redemption r where r.batch_id = :batch and" + CountedUses.R, "r");
            case REVOKED -> new NamedCodes("""
                    select r.code from revoked_code r
                    join batch_change b on b.id = r.change_id
                    join code c on c.code = r.code and c.revoked
                    where b.batch_id = :batch""", "b");
        };
    }
}
