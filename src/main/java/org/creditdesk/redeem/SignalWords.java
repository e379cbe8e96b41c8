package org.creditdesk.redeem;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.creditdesk.text.Texts;

/** A finding in a sentence, and what to look at next. Times are the campaign's; days of attempts are UTC's. */
final class SignalWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final double HUNDREDTHS = 100;

    private SignalWords() {}

    static String sentence(Finding found, ZoneId zone) {
        return switch (found.kind()) {
            case SAME_HOUR ->
                sentence(found, found.part(), found.whole(), TIME.withZone(zone).format(found.since()));
            case ALIASES -> aliases(found);
            case BEFORE_ANNOUNCEMENT ->
                sentence(found, found.part(), found.whole(), TIME.withZone(zone).format(found.since()));
            case MANY_ATTEMPTS -> attempts(found);
        };
    }

    private static String aliases(Finding found) {
        String said = sentence(found, found.part(), found.whole(), found.mailboxes(), found.largest());
        return found.hint() == 0 ? said : said + " " + Texts.of("signal.hint.dots", found.hint());
    }

    private static String attempts(Finding found) {
        double each = found.part() / (double) Math.max(1, found.whole());
        String usual = found.compared() < 0
                ? Texts.of("signal.usual.batches", found.usual() / HUNDREDTHS, -found.compared())
                : Texts.of("signal.usual.days", found.usual() / HUNDREDTHS, found.compared());
        return sentence(found, found.part(), found.whole(), DAY.format(found.since()), each) + " " + usual;
    }

    private static String sentence(Finding found, Object... numbers) {
        return Texts.of("signal.sentence." + key(found.kind()), numbers);
    }

    static String next(SignalKind kind) {
        return Texts.of("signal.next." + key(kind));
    }

    private static String key(SignalKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
