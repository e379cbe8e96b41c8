package org.creditdesk.ui.accounts;

import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Grant;
import org.creditdesk.redeem.Redemption;
import org.creditdesk.redeem.Rollback;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** The rows that are picked in the account file, and why they can or cannot be taken back. */
final class Picked {
    private final Predicate<Permission> may;
    private final ObjectProperty<EntryLine> entry = new SimpleObjectProperty<>();
    private final ObjectProperty<Redemption> redemption = new SimpleObjectProperty<>();
    private final ObjectProperty<Grant> grant = new SimpleObjectProperty<>();

    Picked(Predicate<Permission> may) {
        this.may = may;
    }

    /** Null for none. */
    ObjectProperty<EntryLine> entryProperty() {
        return entry;
    }

    /** Null for none. */
    ObjectProperty<Grant> grantProperty() {
        return grant;
    }

    /** Why the picked entry cannot be reversed; empty when it can. */
    ObservableValue<String> notReversible() {
        return entry.map(this::notReversible).orElse(Texts.of("reverse.pick"));
    }

    private String notReversible(EntryLine line) {
        if (!may.test(Permission.CORRECT)) {
            return Texts.of("change.not_permitted");
        }
        if (line.entry().kind() == EntryKind.REDEMPTION) {
            return Texts.of("reverse.of_redemption");
        }
        if (line.entry().kind() == EntryKind.REVERSAL) {
            return Texts.of("reverse.of_reversal", Formats.number(line.entry().reverses()));
        }
        return line.reversedBy() == null ? "" : Texts.of("reverse.already", Formats.number(line.reversedBy()));
    }

    /** Whether the picked entry is a redemption, which is rolled back and not reversed. */
    ObservableValue<Boolean> isRedemption() {
        return entry.map(line -> line.entry().kind() == EntryKind.REDEMPTION).orElse(false);
    }

    /** Why the picked entry cannot be rolled back; empty when it can. */
    ObservableValue<String> entryNotRollable() {
        return entry.map(line -> line.entry().kind() == EntryKind.REDEMPTION
                        ? notRollable(line.rollback())
                        : Texts.of("roll_back.pick"))
                .orElse(Texts.of("roll_back.pick"));
    }

    /** Null for none. */
    ObjectProperty<Redemption> redemptionProperty() {
        return redemption;
    }

    /** Why the picked redemption cannot be rolled back; empty when it can. */
    ObservableValue<String> redemptionNotRollable() {
        return redemption.map(picked -> notRollable(picked.rollback())).orElse(Texts.of("roll_back.pick"));
    }

    private String notRollable(Rollback earlier) {
        if (!may.test(Permission.CORRECT)) {
            return Texts.of("change.not_permitted");
        }
        return earlier == null ? "" : Texts.of("roll_back.already", earlier.actor(), Formats.moment(earlier.at()));
    }

    /** Why nothing of the picked grant can be voided; empty when something can. */
    ObservableValue<String> notVoidable() {
        return grant.map(this::notVoidable).orElse(Texts.of("void.pick"));
    }

    private String notVoidable(Grant picked) {
        if (!may.test(Permission.CORRECT)) {
            return Texts.of("change.not_permitted");
        }
        return picked.remaining() == 0 ? Texts.of("void.empty") : "";
    }
}
