package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.number;
import static org.creditdesk.cli.Sheet.Column.text;

import java.time.Instant;
import java.util.List;
import org.creditdesk.casefile.TimelineItem;
import org.creditdesk.casefile.TimelineKey;
import org.creditdesk.casefile.TimelineKind;
import org.creditdesk.casefile.TimelineWords;
import org.creditdesk.store.Page;

/**
 * What happened on an account, newest first.
 *
 * @param next what {@code --after} takes for the next page; null on the last one
 */
record CaseReply(String email, List<Item> items, String next) implements Reply {
    /** @param id of its kind, such as an entry's sequence number */
    record Item(
            Instant at,
            TimelineKind kind,
            long id,
            String actor,
            String what,
            Long credits,
            String reference,
            String reason,
            String ticket,
            String detail,
            String note,
            String customerNote,
            Instant until,
            Long other,
            Long amountMinor,
            String currency,
            String otherEmail) {
        static Item of(TimelineItem item) {
            return new Item(
                    item.at(),
                    item.kind(),
                    item.id(),
                    item.actor(),
                    item.what(),
                    item.credits(),
                    item.reference(),
                    item.reason(),
                    item.ticket(),
                    item.detail(),
                    item.note(),
                    item.customerNote(),
                    item.until(),
                    item.other(),
                    item.minor(),
                    item.currency(),
                    item.otherEmail());
        }

        private TimelineItem item() {
            return new TimelineItem(
                    at,
                    kind,
                    id,
                    actor,
                    what,
                    credits,
                    reference,
                    reason,
                    ticket,
                    detail,
                    note,
                    customerNote,
                    until,
                    other,
                    amountMinor,
                    currency,
                    otherEmail);
        }

        private List<String> line() {
            return List.of(
                    DisplayText.minute(at),
                    TimelineWords.what(item()),
                    credits == null ? "" : DisplayText.signed(credits),
                    FoundSheet.orDash(actor),
                    FoundSheet.orDash(TimelineWords.details(item())));
        }
    }

    static CaseReply of(String email, Page<TimelineItem, TimelineKey> page) {
        return new CaseReply(
                email,
                page.rows().stream().map(Item::of).toList(),
                page.next() == null ? null : page.next().toString());
    }

    @Override
    public void print(Sheet sheet) {
        sheet.line(email);
        if (items.isEmpty()) {
            sheet.text("cli.case.nothing");
        }
        sheet.table(
                "cli.case",
                List.of(text("at"), text("what"), number("credits"), text("actor"), text("details")),
                items.stream().map(Item::line).toList());
        if (next != null) {
            sheet.text("cli.case.more", next);
        }
    }
}
