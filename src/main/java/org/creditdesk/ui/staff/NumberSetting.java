package org.creditdesk.ui.staff;

import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.WholeNumber;

/** One number that the owner sets: what it is, what was typed, and why that cannot be saved. */
final class NumberSetting {
    private static final long NOT_LOADED = -1;

    private final Field<String> field = Field.text();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper("");
    private final long least;
    private final long most;
    private final String wrong;
    private final String noPermission;
    private long now = NOT_LOADED;

    /**
     * @param least not negative
     * @param wrong what to say about any other number
     * @param noPermission why this member may only look; null for owners
     */
    NumberSetting(long least, long most, String wrong, String noPermission) {
        this.least = least;
        this.most = most;
        this.wrong = wrong;
        this.noPermission = noPermission;
        field.valueProperty().addListener(typed -> changed());
        changed();
    }

    private void changed() {
        OptionalLong typed = WholeNumber.read(field.get());
        boolean fine = typed.isPresent() && typed.getAsLong() >= least && typed.getAsLong() <= most;
        boolean loaded = now != NOT_LOADED;
        field.complain(fine || !loaded ? null : wrong);
        boolean same = fine && typed.getAsLong() == now;
        blocked.set(noPermission != null ? noPermission : same || !loaded ? "" : fine ? null : wrong);
    }

    /** What holds. */
    void show(long loaded) {
        now = loaded;
        field.set(Formats.number(loaded));
        changed();
    }

    /** What holds, though something else was typed. */
    void holds(long loaded) {
        now = loaded;
        changed();
    }

    /** What held when it was read. */
    long seen() {
        return now;
    }

    /** What was typed; to be asked for when nothing is blocked only. */
    long wanted() {
        return WholeNumber.read(field.get()).orElseThrow();
    }

    Field<String> field() {
        return field;
    }

    /** Why it cannot be saved, empty while it is as it was; null when it can. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }
}
