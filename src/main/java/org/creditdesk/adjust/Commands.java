package org.creditdesk.adjust;

import org.creditdesk.ledger.EntryKind;
import org.creditdesk.staff.Permission;

/** What each kind of change is called in the audit, and who may ask for it. */
final class Commands {
    static final String ROLL_BACK = "roll back";

    private Commands() {}

    static String name(Change change) {
        return change instanceof RollingBack ? ROLL_BACK : name(kind(change));
    }

    static String name(Plan plan) {
        return plan.rollsBack() ? ROLL_BACK : name(plan.kind());
    }

    static String name(EntryKind kind) {
        return switch (kind) {
            case COMPENSATION -> "compensate";
            case ADJUSTMENT -> "correct";
            case REVERSAL -> "reverse";
            case VOID -> "void";
            case PURCHASE -> "credit receipt";
            default -> throw new IllegalArgumentException(kind + " is not made by hand");
        };
    }

    static Permission permission(Change change) {
        return change instanceof Compensation || change instanceof Crediting
                ? Permission.COMPENSATE
                : Permission.CORRECT;
    }

    static EntryKind kind(Change change) {
        if (change instanceof Compensation) {
            return EntryKind.COMPENSATION;
        }
        if (change instanceof Correction) {
            return EntryKind.ADJUSTMENT;
        }
        if (change instanceof Crediting) {
            return EntryKind.PURCHASE;
        }
        return change instanceof Reversal ? EntryKind.REVERSAL : EntryKind.VOID;
    }

    static long account(Change change) {
        if (change instanceof Compensation compensation) {
            return compensation.accountId();
        }
        if (change instanceof Correction correction) {
            return correction.accountId();
        }
        if (change instanceof Crediting crediting) {
            return crediting.accountId();
        }
        if (change instanceof RollingBack rollingBack) {
            return rollingBack.entry().account();
        }
        return change instanceof Reversal reversal
                ? reversal.entry().account()
                : ((Voiding) change).grant().account();
    }

    /** The entry that is reversed or rolled back, or the grant that is voided; null for all else. */
    static Long target(Change change) {
        if (change instanceof RollingBack rollingBack) {
            return rollingBack.entry().seq();
        }
        if (change instanceof Reversal reversal) {
            return reversal.entry().seq();
        }
        return change instanceof Voiding voiding ? voiding.grant().seq() : null;
    }

    /** Credits, where the change itself says how many; null where the ledger does. */
    static Long amount(Change change) {
        if (change instanceof Compensation compensation) {
            return compensation.credits();
        }
        return change instanceof Correction correction ? correction.amount() : null;
    }

    /** On what, for the audit. */
    static String subject(Change change) {
        if (change instanceof Reversal reversal) {
            return "entry " + reversal.entry();
        }
        if (change instanceof Voiding voiding) {
            return "grant " + voiding.grant();
        }
        if (change instanceof Crediting crediting) {
            return "receipt number " + crediting.receiptId();
        }
        if (change instanceof RollingBack rollingBack) {
            return "redemption " + rollingBack.entry();
        }
        return amount(change) + " credits";
    }
}
