package org.creditdesk.reconcile;

/** What is done about a receipt. */
public enum Remedy {
    /** Credits what was paid for. */
    CREDIT,
    /** Takes back what is left of the second crediting. */
    TAKE_SECOND,
    /** Reverses the crediting of the wrong account and credits the right one. */
    MOVE,
    /** Takes back what is left of the crediting of the wrong account, and credits the right one with all of it. */
    MOVE_WHAT_IS_LEFT,
    /** Gives what is missing to what the price's pack gives. */
    GIVE_DIFFERENCE,
    /** Leaves it as it is, and says so. */
    ACCEPT,
    /** Takes back what is due and can be had; the rest is written down. */
    CLAW_BACK,
    /** Gives back what was taken for a dispute that was won. */
    GIVE_BACK,
    /** Nothing that could be prepared; somebody has to decide. */
    NONE
}
