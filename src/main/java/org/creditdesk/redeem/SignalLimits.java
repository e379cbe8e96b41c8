package org.creditdesk.redeem;

/**
 * From when on something looks odd.
 *
 * @param sameHourAccounts so many accounts created within one hour, 2 to 100,000, and
 * @param sameHourPercent at least so many in a hundred of all that redeemed the batch, 1 to 100
 * @param aliasAccounts so many plus aliases of one mailbox, 2 to 100,000
 * @param earlyRedemptions so many before the announcement, 1 to 100,000
 * @param attemptsTimes so many times the usual attempts for each success, 2 to 1,000, on a day with
 * @param attemptsLeast at least so many attempts, 2 to 100,000
 * @param grownPercent by so many in a hundred must a dismissed signal have grown to appear again, 1 to 1,000
 */
public record SignalLimits(
        int sameHourAccounts,
        int sameHourPercent,
        int aliasAccounts,
        int earlyRedemptions,
        int attemptsTimes,
        int attemptsLeast,
        int grownPercent) {
    public static final int MOST = 100_000;
    public static final int MOST_TIMES = 1_000;
    public static final int WHOLE = 100;
    /** However small a dismissed signal was, it has not clearly grown by less. */
    private static final int LEAST_GROWTH = 3;

    boolean isSound() {
        return within(sameHourAccounts, 2, MOST)
                && within(sameHourPercent, 1, WHOLE)
                && within(aliasAccounts, 2, MOST)
                && within(earlyRedemptions, 1, MOST)
                && within(attemptsTimes, 2, MOST_TIMES)
                && within(attemptsLeast, 2, MOST)
                && within(grownPercent, 1, MOST_TIMES);
    }

    private static boolean within(int number, int least, int most) {
        return number >= least && number <= most;
    }

    /** Whether so many accounts of one hour are odd among all of a batch. */
    boolean isOddHour(long accounts, long all) {
        return accounts >= sameHourAccounts && accounts * WHOLE >= all * sameHourPercent;
    }

    /** Whether the evidence is clearly more than it was when somebody dismissed it. */
    boolean hasGrown(long dismissed, long now) {
        return now >= dismissed + LEAST_GROWTH && (now - dismissed) * WHOLE >= dismissed * grownPercent;
    }

    /** As the trail keeps it, and by which a batch was looked at. */
    String inWords() {
        return "hour %d and %d%%; aliases %d; early %d; attempts %d times, least %d; grown %d%%"
                .formatted(
                        sameHourAccounts,
                        sameHourPercent,
                        aliasAccounts,
                        earlyRedemptions,
                        attemptsTimes,
                        attemptsLeast,
                        grownPercent);
    }
}
