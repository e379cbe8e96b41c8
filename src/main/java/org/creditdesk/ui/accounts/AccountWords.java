package org.creditdesk.ui.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.ledger.Entry;
import org.creditdesk.redeem.Rollback;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.locks.LockBanner;

/** The account file's header in words. */
final class AccountWords {
    private AccountWords() {}

    static String who(AccountHeader header) {
        return Texts.of("account.who", header.name(), Long.toString(header.id()), Formats.day(header.createdAt()));
    }

    static String formerEmails(AccountHeader header) {
        return header.emails().stream()
                .filter(email -> email.until() != null)
                .map(email -> Texts.of("account.former", email.email(), Formats.day(email.until())))
                .collect(Collectors.joining(", "));
    }

    /** The country, and how we know. */
    static String region(AccountHeader header) {
        if (header.region() == null) {
            return Texts.of("region.unknown");
        }
        String country = Texts.of("account.country", Formats.country(header.region()), header.region());
        return header.regionSource() == null
                ? country
                : Texts.of("account.region_source", country, header.regionSource(), Formats.day(header.regionSince()));
    }

    static String balance(AccountHeader header) {
        return header.balance() == 0 ? Texts.of("balance.zero") : Formats.credits(header.balance());
    }

    static List<Label> badges(AccountHeader header, Instant now) {
        List<Label> badges = new ArrayList<>();
        boolean active = header.status() == AccountStatus.ACTIVE;
        badges.add(badge(Formats.word(header.status()), active ? "good" : "bad"));
        if (LockBanner.isLockedOut(header, now)) {
            badges.add(badge(Texts.of("find.locked_out"), "warning"));
        }
        header.flags().forEach(flag -> badges.add(badge(flag, "plain")));
        return badges;
    }

    private static Label badge(String text, String style) {
        var badge = new Label(text);
        badge.getStyleClass().addAll("badge", style);
        return badge;
    }

    static String rolledBack(Rollback rollback) {
        return Texts.of("entry.rolled_back", rollback.actor(), Formats.moment(rollback.at()));
    }

    /** An entry as somebody would paste it into a ticket. */
    static String line(EntryLine line) {
        Entry entry = line.entry();
        return Texts.of(
                "entry.line",
                entry.id().toString(),
                Formats.exact(entry.at()),
                Formats.word(entry.kind()),
                Formats.signed(entry.amount()),
                Formats.number(entry.balanceAfter()));
    }
}
