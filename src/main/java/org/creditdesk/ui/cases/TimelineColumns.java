package org.creditdesk.ui.cases;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn;
import org.creditdesk.casefile.TimelineItem;
import org.creditdesk.casefile.TimelineKind;
import org.creditdesk.casefile.TimelineWords;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;

/** The columns of the timeline. */
final class TimelineColumns {
    private TimelineColumns() {}

    static List<TableColumn<TimelineItem, TimelineItem>> all() {
        return List.of(
                Columns.moment("timeline_column.at", 146, TimelineItem::at),
                Columns.of("timeline_column.what", 170, TimelineColumns::what),
                Columns.figures("timeline_column.credits", 82, TimelineColumns::credits),
                Columns.of("timeline_column.details", 320, TimelineColumns::details),
                Columns.whole(Columns.muted("timeline_column.actor", 84, TimelineItem::actor)));
    }

    private static Look what(TimelineItem item) {
        return new Look(
                TimelineWords.what(item),
                tone(item),
                TimelineGroup.of(item.kind()).icon(),
                null);
    }

    private static Look.Tone tone(TimelineItem item) {
        return item.kind() == TimelineKind.LOCK_OUT ? Look.Tone.WARNING : Look.Tone.PLAIN;
    }

    /** Only what moved is coloured: a request and an attempt move nothing by themselves. */
    private static Look credits(TimelineItem item) {
        if (item.credits() == null) {
            return Look.plain("");
        }
        boolean moves = item.kind() == TimelineKind.ENTRY;
        String text = item.kind() == TimelineKind.MOVE || item.kind() == TimelineKind.RECEIPT
                ? Formats.number(item.credits())
                : Formats.signed(item.credits());
        if (!moves) {
            return Look.muted(text);
        }
        return item.credits() > 0 ? Look.good(text, null) : Look.plain(text);
    }

    private static Look details(TimelineItem item) {
        String words = Formats.visible(TimelineWords.details(item).replaceAll("\\R", " "));
        return Look.plain(words).withHint(words.isEmpty() ? null : words);
    }

    /** One line to paste, such as into a ticket. */
    static String line(TimelineItem item) {
        return Stream.of(
                        Formats.exact(item.at()),
                        TimelineWords.what(item),
                        item.credits() == null ? "" : Formats.signed(item.credits()),
                        TimelineWords.details(item),
                        item.actor() == null ? "" : item.actor())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
