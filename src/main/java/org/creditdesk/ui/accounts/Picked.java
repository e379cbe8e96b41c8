package org.creditdesk.ui.accounts;

import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Grant;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** The rows that are picked in the account file, and why they can or cannot be taken back. */
final class Picked {
    private final Predicate<Permission> may;
    private final ObjectProperty<EntryLine> entry = new SimpleObjectProperty<>();
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
        if (line.entry().kind() == EntryKind.REVERSAL) {
            return Texts.of("reverse.of_reversal", Formats.number(line.entry().reverses()));
        }
        return line.reversedBy() == null ? "" : Texts.of("reverse.already", Formats.number(line.reversedBy()));
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
