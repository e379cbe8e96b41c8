package org.creditdesk.promo;

/** Which redemptions count: all but those that were rolled back. The redemption itself stays, it did happen. */
final class CountedUses {
    private static final String NOT_ROLLED_BACK =
            " not exists (select 1 from redemption_rollback o where o.account_id = %1$s.account_id and o.seq = %1$s.seq) ";

    /** A condition on the table {@code redemption} under its own name. */
    static final String REDEMPTION = NOT_ROLLED_BACK.formatted("redemption");

    /** A condition on it where it is called {@code r}. */
    static final String R = NOT_ROLLED_BACK.formatted("r");

    /** The same for {@code r} as of a moment {@code :at}. */
    static final String R_BEFORE = " not exists (select 1 from redemption_rollback o"
            + " where o.account_id = r.account_id and o.seq = r.seq and o.made_at < :at) ";

    private CountedUses() {}
}
