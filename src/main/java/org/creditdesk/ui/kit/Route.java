package org.creditdesk.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A place that can be gone to: a screen, and what it should show.
 *
 * @param argument null where the screen needs none
 */
public record Route(Screen screen, Record argument) {
    public Route {
        Objects.requireNonNull(screen);
    }

    public static Route to(Screen screen) {
        return new Route(screen, null);
    }

    /** A customer's message. @param text what was pasted; empty for one that is still to be pasted */
    public static Route message(String text) {
        return new Route(Screen.TRIAGE, new MessageArgument(text));
    }

    /** The file of one account. */
    public static Route account(long accountId) {
        return new Route(Screen.ACCOUNT, new AccountArgument(accountId));
    }

    /** The file of one account with the form for a compensation open. @param credits null for as yet unknown */
    public static Route compensate(long accountId, Long credits) {
        return new Route(Screen.ACCOUNT, new AccountArgument(accountId, credits == null ? 0 : credits));
    }

    /** The receipts whose ID begins so. */
    public static Route receipt(String receipt) {
        return new Route(Screen.RECEIPTS, new ReceiptArgument(receipt));
    }

    /** What proves that a receipt needs somebody, or that it needs nobody any more, and what was prepared for it. */
    public static Route evidence(long receiptId) {
        return new Route(Screen.RECEIPT_QUEUE, new EvidenceArgument(receiptId));
    }

    /** The claw-back worksheet of a receipt. */
    public static Route clawBack(long receiptId) {
        return new Route(Screen.CLAW_BACK, new ClawBackArgument(receiptId));
    }

    /** Where a code is looked into for an account. */
    public static Route autopsy(CodeArgument code) {
        return new Route(Screen.REDEEM, code);
    }

    /** One batch of codes. */
    public static Route batch(long batchId) {
        return new Route(Screen.BATCH, new BatchArgument(batchId));
    }

    /** One batch with some of its codes picked, in canonical form, for what is to be done with them. */
    public static Route batch(long batchId, List<String> picked) {
        return new Route(Screen.BATCH, new BatchArgument(batchId, picked, false));
    }

    /** One batch with the fields of its new end open. */
    public static Route extend(long batchId) {
        return new Route(Screen.BATCH, new BatchArgument(batchId, List.of(), true));
    }

    /** A list of compensations for an incident, ready to be judged. */
    public static Route bulk(Path file, String incident) {
        return new Route(Screen.BULK, new ListArgument(file, incident));
    }

    /** Where a code is redeemed for whatever account is typed. */
    public static Route redeem() {
        return to(Screen.REDEEM);
    }

    /** Where a code is redeemed for one account. */
    public static Route redeem(long accountId) {
        return new Route(Screen.REDEEM, new AccountArgument(accountId));
    }

    /** Whether somebody comes for doing something there: a kept screen, on which it may be done already, will not do. */
    public boolean begins() {
        return argument instanceof CodeArgument
                || argument instanceof AccountArgument account && account.compensation() != null
                || argument instanceof BatchArgument batch
                        && (batch.extending() || !batch.picked().isEmpty());
    }

    /** The argument, which must be of that type: a screen that is opened without what it shows is a programming error. */
    public <A extends Record> A argument(Class<A> type) {
        return type.cast(Objects.requireNonNull(argument, () -> screen + " needs an argument"));
    }
}
