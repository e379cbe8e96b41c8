package org.creditdesk.ui.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.creditdesk.text.Texts;
import org.creditdesk.triage.Message;
import org.creditdesk.triage.Taken;
import org.creditdesk.triage.TakenTime;
import org.creditdesk.ui.kit.Formats;

/**
 * A line of the list of what was taken out of a message.
 *
 * @param icon of its kind
 * @param form how it was recognised, in words
 * @param value what it stands for, in words
 * @param offset in the message, with its {@code length}
 * @param line of the message, from 1
 */
record Taking(String icon, String form, String value, int offset, int length, int line) {
    private static final String RECEIPT = "mdmz-receipt";
    private static final String CODE = "mdal-confirmation_number";

    /** In the order in which they stand in the message. */
    static List<Taking> of(Message message) {
        List<Taking> all = new ArrayList<>();
        Stream.of(message.receipts(), message.emails(), message.codes(), message.unsure())
                .flatMap(List::stream)
                .map(Taking::of)
                .forEach(all::add);
        message.times().stream().map(Taking::of).forEach(all::add);
        all.sort(Comparator.comparingInt(Taking::offset));
        return all;
    }

    private static Taking of(Taken taken) {
        return new Taking(
                icon(taken.form()),
                Texts.of("triage.form." + taken.form().name().toLowerCase(Locale.ROOT)),
                Formats.visible(taken.value()),
                taken.offset(),
                taken.text().length(),
                taken.line());
    }

    private static String icon(Taken.Form form) {
        return switch (form) {
            case EMAIL -> "mdal-email";
            case STRIPE, PAYPAL, GUMROAD, NAMED_RECEIPT -> RECEIPT;
            case CODE, MISTYPED_CODE, NAMED_CODE -> CODE;
            case UNSURE -> "mdal-help_outline";
        };
    }

    private static Taking of(TakenTime time) {
        List<String> readings =
                time.candidates().stream().limit(2).map(TriageWords::when).toList();
        return new Taking(
                "mdmz-schedule",
                Texts.of(readings.size() > 1 ? "triage.form.times" : "triage.form.time"),
                String.join(Texts.of("triage.or"), readings),
                time.offset(),
                time.text().length(),
                time.line());
    }
}
