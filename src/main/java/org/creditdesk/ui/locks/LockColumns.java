package org.creditdesk.ui.locks;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.TableColumn;
import org.creditdesk.redeem.LockedAccount;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;

/** The table of lock-outs. */
final class LockColumns {
    private LockColumns() {}

    static List<TableColumn<LockedAccount, LockedAccount>> all(Supplier<Instant> now) {
        return List.of(
                Columns.of("locks.column.email", 270, row -> Look.plain(row.email())
                        .withHint(row.email())),
                Columns.figures("locks.column.left", 84, row -> Look.plain(LockWords.left(row, now.get()))),
                time("locks.column.ends", LockedAccount::ends),
                time("locks.column.starts", LockedAccount::starts),
                Columns.text("locks.column.cause", 130, LockWords::cause));
    }

    /** None lasts longer than a day, so the time says it; the hint has the day. */
    private static TableColumn<LockedAccount, LockedAccount> time(
            String titleKey, Function<LockedAccount, Instant> moment) {
        return Columns.whole(Columns.of(titleKey, 84, row -> Look.muted(LockWords.time(moment.apply(row)))
                .withHint(Formats.exact(moment.apply(row)))));
    }
}
