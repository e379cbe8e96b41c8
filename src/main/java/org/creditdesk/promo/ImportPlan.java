package org.creditdesk.promo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.creditdesk.code.CodeKind;

/**
 * What codes that others made are worth and who may redeem them; each part means what it means in {@link BatchPlan}.
 *
 * @param kind the origin of what they give; their length is their own
 */
public record ImportPlan(
        UUID requestId,
        String campaign,
        CodeKind kind,
        long credits,
        String regions,
        List<String> accounts,
        Instant starts,
        Instant ends,
        Integer perAccount,
        int perCode,
        boolean activate) {
    /** They are stored in one transaction, so there is an end to how many. */
    public static final int MOST_CODES = 200_000;

    /** Of codes that others made, with what a plan says of everything else. */
    public static ImportPlan of(BatchPlan plan) {
        return new ImportPlan(
                plan.requestId(),
                plan.campaign(),
                plan.kind(),
                plan.credits(),
                plan.regions(),
                plan.accounts(),
                plan.starts(),
                plan.ends(),
                plan.perAccount(),
                plan.perCode(),
                plan.activate());
    }

    /** Credits, if so many codes were used as often as they may be. */
    public long stake(int codes) {
        return Saturated.times(Saturated.times(codes, Math.max(0, credits)), Math.max(0, perCode));
    }

    /** What is checked and stored in the same way as for codes that are drawn. */
    BatchPlan toBatchPlan(int count) {
        return new BatchPlan(
                requestId,
                campaign,
                kind,
                count,
                credits,
                null,
                regions,
                accounts,
                starts,
                ends,
                perAccount,
                perCode,
                activate);
    }
}
