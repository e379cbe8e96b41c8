package org.creditdesk.redeem;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules of redeeming once more, as a person would read them off DESIGN §6 and §7, without a line of the desk's own:
 * for tests that compare the two.
 */
final class RuleModel {
    private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    /** What only prefixes have; they count like the first five symbols. */
    private static final String IN_PREFIXES = "01ILO";

    private static final Pattern STRAY = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Z}\\p{Pd}\u2212\uFE0F]");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4,40}");

    private RuleModel() {}

    /** @param only where it may be redeemed; empty for anywhere. @param but where it may not */
    record Code(
            boolean batchActive,
            boolean batchRevoked,
            boolean campaignActive,
            boolean revoked,
            Instant[] starts,
            Instant[] ends,
            Set<String> only,
            Set<String> but,
            boolean forListed,
            Integer perAccount,
            int perCode,
            long credits,
            Long budget) {}

    /** @param code null when none was issued that reads like this */
    record Situation(
            Instant now,
            Instant lockedUntil,
            String typed,
            Code code,
            boolean blocked,
            String region,
            boolean listed,
            long usedByAccount,
            int used,
            long spent) {}

    /** The name of the reason, or APPLIED. */
    static String judge(Situation s) {
        if (s.lockedUntil() != null && s.now().compareTo(s.lockedUntil()) < 0) {
            return "LOCKED_OUT";
        }
        String read = read(s.typed());
        if (!CODE.matcher(read).matches()) {
            return "MALFORMED_INPUT";
        }
        if (s.code() == null) {
            return read.length() > 11 && !hasRightCheckCharacter(read) ? "CHECK_CHARACTER_MISMATCH" : "NOT_FOUND";
        }
        String life = life(s.code(), s.now());
        return life != null ? life : customer(s, s.code());
    }

    private static String life(Code code, Instant now) {
        if (!code.batchRevoked() && !(code.batchActive() && code.campaignActive())) {
            return "BATCH_NOT_ACTIVE";
        }
        if (code.batchRevoked() || code.revoked()) {
            return "REVOKED";
        }
        for (Instant start : code.starts()) {
            if (start != null && now.compareTo(start) < 0) {
                return "NOT_STARTED";
            }
        }
        for (Instant end : code.ends()) {
            if (end != null && now.compareTo(end) >= 0) {
                return "EXPIRED";
            }
        }
        return null;
    }

    private static String customer(Situation s, Code code) {
        if (s.blocked()) {
            return "ACCOUNT_BLOCKED";
        }
        if (!code.only().isEmpty() || !code.but().isEmpty()) {
            if (s.region() == null) {
                return "REGION_UNKNOWN";
            }
            boolean in = code.only().isEmpty() || code.only().contains(s.region());
            if (!in || code.but().contains(s.region())) {
                return "REGION_NOT_ALLOWED";
            }
        }
        if (code.forListed() && !s.listed()) {
            return "ACCOUNT_NOT_ALLOWED";
        }
        if (code.perAccount() != null && code.perAccount() <= s.usedByAccount()) {
            return "ALREADY_REDEEMED_BY_ACCOUNT";
        }
        if (code.perCode() <= s.used()) {
            return "CODE_EXHAUSTED";
        }
        return code.budget() != null && s.spent() + code.credits() > code.budget()
                ? "CAMPAIGN_BUDGET_REACHED"
                : "APPLIED";
    }

    /** Compatibility forms composed; what is invisible, blank or a dash gone; capitals. */
    static String read(String typed) {
        String bare = STRAY.matcher(typed).replaceAll("");
        String capitals = Normalizer.normalize(bare, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return STRAY.matcher(capitals).replaceAll("");
    }

    /** Each symbol counts once for itself and once for each behind it: weights 1, 2, 3 … from the right. */
    static boolean hasRightCheckCharacter(String code) {
        int beginnings = 0;
        int all = 0;
        for (char each : code.toCharArray()) {
            beginnings += SYMBOLS.indexOf(each) >= 0 ? SYMBOLS.indexOf(each) : IN_PREFIXES.indexOf(each);
            all += beginnings;
        }
        return all % 31 == 0 && SYMBOLS.indexOf(code.charAt(code.length() - 1)) >= 0;
    }

    /** A code with this beginning. */
    static String withCheckCharacter(String beginning) {
        for (char last : SYMBOLS.toCharArray()) {
            if (hasRightCheckCharacter(beginning + last)) {
                return beginning + last;
            }
        }
        throw new IllegalStateException("31 is prime");
    }

    /** What the customer reads. */
    static String sentence(String reason, Instant now, Instant lockedUntil, long credits) {
        if (reason.equals("APPLIED")) {
            return "Applied \u2013 +" + credits + " credits added.";
        }
        if (!reason.equals("LOCKED_OUT")) {
            return "Invalid or expired code.";
        }
        long minutes = 0;
        while (now.plusSeconds(60 * minutes).isBefore(lockedUntil)) {
            minutes++;
        }
        return "Too many attempts. Try again in " + minutes + " min.";
    }
}
