package org.creditdesk.promo;

import java.util.List;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.code.Seal;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.BulkWriter;
import org.hibernate.StatelessSession;

/** Revokes codes of a batch each by itself, and takes that back. */
final class Revocation {
    private final StatelessSession session;
    private final BatchRow batch;
    private List<String> codes = List.of();

    /** @param batch locked */
    Revocation(StatelessSession session, BatchRow batch) {
        this.session = session;
        this.batch = batch;
    }

    /** What tells one list from another, whatever its order and its spaces: a request id stands for one list. */
    static String asked(List<String> inputs) {
        var seal = new Seal();
        inputs.stream()
                .map(CanonicalCode::of)
                .map(CanonicalCode::value)
                .distinct()
                .sorted()
                .forEach(seal::add);
        return "codes " + seal.inHexadecimal();
    }

    static RevocationPreview preview(StatelessSession session, BatchInHand hand, List<String> inputs) {
        LifeRules.checkRevocable(hand.batch());
        CodeSelection selection = CodeSelection.of(session, hand.batch(), inputs, false);
        return new RevocationPreview(
                hand.batch().id,
                selection.codes().size(),
                LiveCodes.credits(selection.usesLeft(), hand.batch(), hand.campaign()),
                selection.left());
    }

    /** @throws Problem NOTHING_SELECTED, NOTHING_TO_REVOKE, CONFIRM_NEEDED, or that of the batch's state */
    void choose(List<String> inputs, Long confirmed, BatchChangeRow change) {
        LifeRules.checkRevocable(batch);
        codes = CodeSelection.of(session, batch, inputs, true).codes();
        if (codes.isEmpty()) {
            throw Problem.refused("NOTHING_TO_REVOKE", String.valueOf(batch.id));
        }
        LifeRules.checkConfirmed(codes.size(), confirmed);
        change.codes = codes.size();
    }

    /** @param change with its number */
    void carryOut(BatchChangeRow change) {
        for (int from = 0; from < codes.size(); from += CodeSelection.CHUNK) {
            mark(session, codes.subList(from, Math.min(codes.size(), from + CodeSelection.CHUNK)));
        }
        list(session, change.id, codes);
        count(session, batch.id, codes.size());
    }

    private static void mark(StatelessSession session, List<String> codes) {
        int marked = session.createMutationQuery("update CodeEntity set revoked = true where code in :codes")
                .setParameterList("codes", codes)
                .executeUpdate();
        if (marked != codes.size()) {
            throw new IllegalStateException(marked + " of " + codes.size() + " locked codes could be revoked");
        }
    }

    private static void list(StatelessSession session, long changeId, List<String> codes) {
        try (var rows = BulkWriter.into(session, "revoked_code", "change_id", "code")) {
            codes.forEach(code -> rows.add(changeId, code));
        }
    }

    private static void count(StatelessSession session, long batchId, long more) {
        session.createMutationQuery("update BatchRow set revokedCodes = revokedCodes + :more where id = :id")
                .setParameter("more", more)
                .setParameter("id", batchId)
                .executeUpdate();
    }

    /** Lets exactly those codes be redeemed again that the change had revoked. */
    static void takeBack(StatelessSession session, BatchChangeRow change) {
        int restored = session.createNativeMutationQuery("""
                        update code set revoked = false
                        where code in (select code from revoked_code where change_id = :change)
                        """)
                .setParameter("change", change.id)
                .executeUpdate();
        if (restored != change.codes) {
            throw new IllegalStateException(restored + " of " + change.codes + " codes could be given back");
        }
        count(session, change.batchId, -change.codes);
    }
}
