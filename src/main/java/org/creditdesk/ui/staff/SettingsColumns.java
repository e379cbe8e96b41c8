package org.creditdesk.ui.staff;

import java.util.List;
import javafx.scene.control.TableColumn;
import org.creditdesk.adjust.Reason;
import org.creditdesk.receipt.Pack;
import org.creditdesk.staff.HeldLimits;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;

/** The tables of reasons and limits. */
final class SettingsColumns {
    private SettingsColumns() {}

    static List<TableColumn<Reason, Reason>> ofReasons() {
        return List.of(
                Columns.figures("settings.column.position", 60, row -> Look.muted(Formats.number(row.position()))),
                Columns.code("settings.column.code", 200, Reason::code),
                Columns.text("settings.column.text", 320, Reason::description),
                Columns.of(
                        "settings.column.ticket",
                        120,
                        row -> row.needsTicket()
                                ? Look.plain(Texts.of("settings.reason.needed"))
                                : Look.muted(Texts.of("settings.reason.optional"))),
                Columns.of(
                        "settings.column.active",
                        120,
                        row -> row.active()
                                ? Look.good(Texts.of("settings.reason.active"), "mdal-check_circle_outline")
                                : Look.muted(Texts.of("settings.reason.inactive"))));
    }

    static List<TableColumn<HeldLimits, HeldLimits>> ofLimits() {
        return List.of(
                Columns.of("settings.column.holder", 190, SettingsColumns::holder),
                Columns.figures(
                        "settings.column.per_grant",
                        100,
                        row -> limit(row.limits().perGrant())),
                Columns.figures(
                        "settings.column.per_day",
                        100,
                        row -> limit(row.limits().perDay())),
                Columns.figures(
                        "settings.column.per_account",
                        120,
                        row -> limit(row.limits().perAccount())),
                Columns.figures(
                        "settings.column.approve",
                        110,
                        row -> limit(row.limits().approveUpTo())),
                Columns.of("settings.column.whose", 130, SettingsColumns::whose),
                Columns.of("settings.column.since", 150, SettingsColumns::since),
                Columns.text("settings.column.set_by", 90, row -> row.setBy() == null ? "" : row.setBy()));
    }

    static List<TableColumn<Pack, Pack>> ofPacks() {
        return List.of(
                Columns.figures("settings.pack.price", 130, row -> Look.plain(PacksViewModel.money(row))),
                Columns.text("settings.pack.currency", 90, Pack::currency),
                Columns.credits("settings.pack.credits", 110, Pack::credits),
                Columns.of(
                        "settings.column.active",
                        110,
                        row -> row.active()
                                ? Look.good(Texts.of("settings.pack.sold"), "mdal-check_circle_outline")
                                : Look.muted(Texts.of("settings.pack.over"))),
                Columns.moment("settings.column.since", 150, Pack::setAt),
                Columns.text("settings.column.set_by", 90, Pack::setBy));
    }

    static String name(HeldLimits held) {
        return held.isOfRole()
                ? Texts.of("settings.limits.role", Formats.word(held.role()))
                : Texts.of("settings.limits.member", held.holder(), held.displayName());
    }

    private static Look holder(HeldLimits held) {
        return held.isOfRole() ? Look.plain(name(held)) : Look.muted("      " + name(held));
    }

    private static Look limit(Long limit) {
        return limit == null ? Look.muted(Texts.of("settings.limits.none")) : Look.plain(Formats.number(limit));
    }

    private static Look whose(HeldLimits held) {
        if (held.isOfRole()) {
            return Look.muted("");
        }
        return held.own()
                ? Look.plain(Texts.of("settings.limits.own"))
                : Look.muted(Texts.of("settings.limits.of_role"));
    }

    /** Those that came with the store were set by nobody. */
    private static Look since(HeldLimits held) {
        return held.setBy() == null
                ? Look.muted(Texts.of("settings.limits.from_the_start"))
                : Look.muted(Formats.moment(held.since())).withHint(Formats.exact(held.since()));
    }
}
