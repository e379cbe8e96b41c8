package org.creditdesk.triage;

/** A part of the day, which says what an hour up to twelve means. */
enum DayPart {
    MORNING,
    AFTERNOON,
    EVENING,
    NIGHT;

    private static final int HALF = 12;
    /** Five at night is in the morning, six at night in the evening. */
    private static final int EVENING_OF_NIGHT = 6;

    /** @param hour as it is said. @return of 24 */
    int hour(int hour) {
        if (hour > HALF) {
            return hour;
        }
        return switch (this) {
            case MORNING -> hour % HALF;
            case AFTERNOON -> hour % HALF + HALF;
            case EVENING -> hour == HALF ? 0 : hour + HALF;
            case NIGHT -> hour == HALF ? 0 : hour < EVENING_OF_NIGHT ? hour : hour + HALF;
        };
    }
}
