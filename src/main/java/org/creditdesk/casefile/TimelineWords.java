package org.creditdesk.casefile;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditdesk.checkout.Price;
import org.creditdesk.text.Texts;

/** What happened, in words for staff. What came from outside is as it came: whoever shows it cleans it. */
public final class TimelineWords {
    private TimelineWords() {}

    /** What it was, in a few words. */
    public static String what(TimelineItem item) {
        return switch (item.kind()) {
            case ENTRY -> word("entrykind", item.what());
            case REQUEST -> Texts.of("timeline.request", word("entrykind", item.what()), item.reference());
            case DECISION -> Texts.of("timeline.decision", item.reference(), word("requeststate", item.what()));
            case RECEIPT -> Texts.of("timeline.receipt");
            case MOVE -> item.isFromElsewhere() ? Texts.of("timeline.moved_in") : Texts.of("timeline.moved_out");
            case ATTEMPT -> Texts.of("timeline.attempt");
            default -> word("timelinekind", item.kind().name());
        };
    }

    /** All else there is to say about it, in one line. */
    public static String details(TimelineItem item) {
        Stream<String> parts =
                switch (item.kind()) {
                    case ENTRY ->
                        Stream.of(item.reference(), reason(item), item.ticket(), item.customerNote(), item.note());
                    case REQUEST -> Stream.of(reason(item), item.ticket(), item.customerNote(), item.note());
                    case DECISION -> Stream.of(item.note(), item.ticket());
                    case NOTE -> Stream.of(item.note(), item.ticket());
                    case LIFT -> Stream.of(item.note());
                    case LOCK_OUT -> Stream.of(word("outcome", item.what()));
                    case ATTEMPT -> Stream.of(word("outcome", item.what()), item.detail());
                    case RECEIPT -> Stream.of(item.reference(), item.detail(), paid(item), state(item));
                    case MOVE ->
                        Stream.of(item.reference(), item.otherEmail(), reason(item), item.ticket(), item.note());
                    case EMAIL -> Stream.of(item.detail());
                };
        return parts.filter(Objects::nonNull).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /** What was paid. */
    static String paid(TimelineItem item) {
        return item.currency() + " " + Price.text(item.minor(), item.currency());
    }

    private static String state(TimelineItem item) {
        return Texts.of("receipt." + item.what().toLowerCase(Locale.ROOT));
    }

    private static String reason(TimelineItem item) {
        return item.reason();
    }

    private static String word(String family, String constant) {
        return Texts.of(family + "." + constant.toLowerCase(Locale.ROOT));
    }
}
