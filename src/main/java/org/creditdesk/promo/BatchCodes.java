package org.creditdesk.promo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.code.CodeScale;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.store.Store;
import org.creditdesk.store.StoreKind;
import org.hibernate.StatelessSession;

/**
 * The codes of one batch in canonical order, page by page from any place and in both directions, as a member may see
 * them. A page costs the same wherever it is, however many codes the batch has.
 */
public final class BatchCodes {
    private static final int MARKS = 1_000;

    private final Store store;
    private final Member member;

    public BatchCodes(Store store, Member member) {
        this.store = store;
        this.member = member;
    }

    /**
     * The codes behind a key.
     *
     * @param key null to begin with the first
     * @return ascending; the page's key is that of its last code
     * @throws Problem NO_SUCH_BATCH
     */
    public Page<BatchCode, String> after(long batchId, CodeChoice choice, String key, int limit) {
        return store.read(session -> {
            BatchRow batch = batch(session, batchId);
            List<CodeEntity> read = CodeQuery.of(choice).after(session, batchId, key == null ? "" : key, limit + 1);
            Page<CodeEntity, String> page = Page.of(read, limit, code -> code.code);
            return new Page<>(shown(page.rows(), batch), page.next());
        });
    }

    /**
     * The codes before a key.
     *
     * @param key null to end with the last
     * @return ascending; the page's key is that of its first code
     * @throws Problem NO_SUCH_BATCH
     */
    public Page<BatchCode, String> before(long batchId, CodeChoice choice, String key, int limit) {
        return store.read(session -> {
            BatchRow batch = batch(session, batchId);
            keepToTheIndex(session, choice);
            List<CodeEntity> read =
                    CodeQuery.of(choice).before(session, batchId, key == null ? CodeQuery.BEHIND_ALL : key, limit + 1);
            Page<CodeEntity, String> page = Page.of(read, limit, code -> code.code);
            List<CodeEntity> ascending = new ArrayList<>(page.rows());
            Collections.reverse(ascending);
            return new Page<>(shown(ascending, batch), page.next());
        });
    }

    /**
     * For this transaction: of a batch that was stored a moment ago PostgreSQL has no statistics yet, takes it for small
     * and would read and sort all of it for one page.
     */
    private void keepToTheIndex(StatelessSession session, CodeChoice choice) {
        boolean alongTheIndex = choice == CodeChoice.ALL || choice == CodeChoice.UNUSED;
        if (alongTheIndex && store.kind() == StoreKind.POSTGRESQL) {
            session.createNativeMutationQuery("set local enable_sort = off").executeUpdate();
        }
    }

    private static BatchRow batch(StatelessSession session, long batchId) {
        BatchRow batch = session.get(BatchRow.class, batchId);
        if (batch == null) {
            throw Problem.notFound("NO_SUCH_BATCH", String.valueOf(batchId));
        }
        return batch;
    }

    private List<BatchCode> shown(List<CodeEntity> codes, BatchRow batch) {
        boolean sees = member.may(Permission.SEE_CODES);
        return codes.stream()
                .map(code -> new BatchCode(
                        code.code,
                        sees ? CodeFormat.shown(code.code, batch.prefixLength()) : CodeFormat.masked(code.code),
                        code.uses,
                        state(code, batch)))
                .toList();
    }

    /** A code that was used up stays so, whatever is revoked. */
    private static CodeState state(CodeEntity code, BatchRow batch) {
        if (code.uses >= batch.perCode) {
            return batch.perCode == 1 ? CodeState.REDEEMED : CodeState.EXHAUSTED;
        }
        return code.revoked || batch.state == BatchState.REVOKED ? CodeState.REVOKED : CodeState.UNUSED;
    }

    /** How keys and shares of the batch belong together. Imported codes are gone through once for it. */
    public CodeScale scale(long batchId) {
        return store.read(session -> {
            BatchRow batch = batch(session, batchId);
            return batch.imported
                    ? CodeScale.marked(marks(session, batch))
                    : CodeScale.drawn(batch.prefix == null ? "" : batch.prefix);
        });
    }

    private static List<String> marks(StatelessSession session, BatchRow batch) {
        return session.createNativeQuery("""
                        select code from (select code, row_number() over (order by code) as place
                            from code where batch_id = :batch) numbered
                        where mod(place, :distance) = 0 order by code
                        """, String.class)
                .setParameter("batch", batch.id)
                .setParameter("distance", Math.max(1, batch.generated / MARKS))
                .getResultList();
    }

    /**
     * The key behind which codes begin that begin as typed; for jumping to them.
     *
     * @param typed as a person writes codes; the batch's prefix may be left out
     * @return null for the beginning
     */
    public static String keyBefore(String typed, String prefix) {
        String canonical = CanonicalCode.of(typed).value();
        String whole = canonical.startsWith(prefix) || prefix.startsWith(canonical) ? canonical : prefix + canonical;
        if (whole.isEmpty()) {
            return null;
        }
        int last = whole.length() - 1;
        // Behind everything that begins with the symbol before, and before the typed text itself.
        return whole.substring(0, last) + (char) (whole.charAt(last) - 1) + CodeQuery.BEHIND_ALL;
    }
}
