package org.creditdesk.adjust;

/**
 * One reason of the catalogue.
 *
 * @param code 1 to 40 of A–Z, 0–9 and underscore; never changed, because entries name it
 * @param active whether it can be chosen for new movements
 * @param position where it stands in the catalogue, from 1; {@link #WHERE_IT_IS} when it is saved without being moved
 */
public record Reason(String code, String description, boolean needsTicket, boolean active, int position) {
    /** Saved with this position, a reason stays where it is, and a new one goes to the end. */
    public static final int WHERE_IT_IS = 0;

    public Reason(String code, String description, boolean needsTicket) {
        this(code, description, needsTicket, true, WHERE_IT_IS);
    }
}
