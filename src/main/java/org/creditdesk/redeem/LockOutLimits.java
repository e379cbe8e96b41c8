package org.creditdesk.redeem;

/**
 * When failed attempts lock an account, and for how long.
 *
 * @param failures so many with distinct inputs, 1 to 100
 * @param withinMinutes counted back from the last of them, 1 to 1,440
 * @param minutes of the lock-out, 1 to 1,440
 * @param typingErrors so many inputs with a wrong check character, 1 to 1,000
 */
public record LockOutLimits(int failures, int withinMinutes, int minutes, int typingErrors) {
    public static final int MOST_FAILURES = 100;
    public static final int MOST_MINUTES = 1_440;
    public static final int MOST_TYPING_ERRORS = 1_000;

    boolean isSound() {
        return within(failures, MOST_FAILURES)
                && within(withinMinutes, MOST_MINUTES)
                && within(minutes, MOST_MINUTES)
                && within(typingErrors, MOST_TYPING_ERRORS);
    }

    private static boolean within(int number, int most) {
        return number >= 1 && number <= most;
    }

    /** As the trail keeps it. */
    String inWords() {
        return "%d failures or %d typing errors within %d minutes lock for %d"
                .formatted(failures, typingErrors, withinMinutes, minutes);
    }
}
