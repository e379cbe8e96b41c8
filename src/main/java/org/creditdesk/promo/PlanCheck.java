package org.creditdesk.promo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.code.CodeKind;
import org.creditdesk.problem.Problem;
import org.creditdesk.region.Regions;

/** The rules that a plan must keep, each named with its field. */
final class PlanCheck {
    static final long MOST_CODES = 10_000_000;
    private static final long MOST_CREDITS = 1_000_000_000;
    private static final double MOST_LIVE_SHARE = 1e-9;

    private PlanCheck() {}

    /** A rule that a plan breaks. */
    record Broken(String field, Problem problem) {
        PlanProblem toPlanProblem() {
            return new PlanProblem(field, problem.reason(), problem.getMessage());
        }
    }

    /** @param campaign null where there is none of that name */
    static List<Broken> of(BatchPlan plan, CampaignRow campaign) {
        List<Broken> broken = new ArrayList<>();
        if (plan.campaign() == null || campaign == null) {
            broken.add(new Broken("campaign", Problem.notFound("NO_SUCH_CAMPAIGN", String.valueOf(plan.campaign()))));
        } else if (!campaign.state.equals(CampaignRow.ACTIVE)) {
            broken.add(new Broken("campaign", Problem.refused("CAMPAIGN_ENDED", campaign.name)));
        }
        if (plan.count() < 1 || plan.count() > MOST_CODES) {
            broken.add(new Broken("count", Problem.wrongUse("BATCH_COUNT", MOST_CODES)));
        } else if (liveShare(plan) > MOST_LIVE_SHARE) {
            broken.add(new Broken("count", Problem.refused("BATCH_TOO_GUESSABLE", safestCount(plan.kind()))));
        }
        if (plan.credits() < 1 || plan.credits() > MOST_CREDITS) {
            broken.add(new Broken("credits", Problem.wrongUse("BATCH_CREDITS", MOST_CREDITS)));
        }
        checkPrefix(plan, broken);
        checkRegions(plan, broken);
        if (plan.starts() != null && plan.ends() != null && !plan.starts().isBefore(plan.ends())) {
            broken.add(new Broken("ends", Problem.wrongUse("WINDOW_ORDER")));
        }
        if (plan.perAccount() != null && plan.perAccount() < 1) {
            broken.add(new Broken("perAccount", Problem.wrongUse("PER_ACCOUNT_POSITIVE")));
        }
        if (plan.perCode() < 1) {
            broken.add(new Broken("perCode", Problem.wrongUse("PER_CODE_POSITIVE")));
        }
        return broken;
    }

    private static void checkPrefix(BatchPlan plan, List<Broken> broken) {
        if (!prefix(plan).matches("[A-Z0-9]{0," + CodeFormat.LONGEST_PREFIX + "}")) {
            broken.add(new Broken("prefix", Problem.wrongUse("BATCH_PREFIX", CodeFormat.LONGEST_PREFIX)));
        }
    }

    private static void checkRegions(BatchPlan plan, List<Broken> broken) {
        try {
            Regions.parse(plan.regions());
        } catch (Problem problem) {
            broken.add(new Broken("regions", problem));
        }
    }

    static String prefix(BatchPlan plan) {
        return plan.prefix() == null ? "" : plan.prefix().strip().toUpperCase(Locale.ROOT);
    }

    /** Live codes in one code's space; codes of other batches make no guess at this batch likelier. */
    static double liveShare(BatchPlan plan) {
        return plan.count() / Math.pow(CodeFormat.BASE, plan.kind().length() - 1);
    }

    private static long safestCount(CodeKind kind) {
        return (long) Math.min(MOST_CODES, MOST_LIVE_SHARE * Math.pow(CodeFormat.BASE, kind.length() - 1));
    }
}
