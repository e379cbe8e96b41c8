package org.creditdesk.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.checkout.Price;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.Ledger;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.Receipts;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.staff.Member;

/** What stands for each placeholder; read only when it is asked for. Times are the customer's, but for staff UTC. */
final class CaseFacts {
    private static final int FEW = 5;
    private static final int NOTES = 3;
    private static final int TIMELINE = 10;
    private static final int ATTEMPTS_READ = 50;
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final AccountHeader account;
    private final Member member;
    private final Ledger ledger;
    private final Receipts receipts;
    private final Timeline timeline;
    private final Instant now;
    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    CaseFacts(
            AccountHeader account,
            Member member,
            Ledger ledger,
            Receipts receipts,
            Timeline timeline,
            Instant now,
            String language) {
        this.account = account;
        this.member = member;
        this.ledger = ledger;
        this.receipts = receipts;
        this.timeline = timeline;
        this.now = now;
        this.locale = Locale.forLanguageTag(language);
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(zone());
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone());
    }

    private ZoneId zone() {
        try {
            return account.zone() == null ? ZoneOffset.UTC : ZoneId.of(account.zone());
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    String of(Placeholder placeholder) {
        return switch (placeholder) {
            case NAME -> line(account.name());
            case EMAIL -> line(account.email());
            case BALANCE -> number(account.balance());
            case TODAY -> day.format(now);
            case AGENT -> line(member.displayName());
            case MOVEMENTS -> lines(ledger.entries(account.id(), null, FEW).rows(), this::movement);
            case RECEIPTS -> lines(receipts.ofAccount(account.id(), null, FEW).rows(), this::receipt);
            case LOCKED_UNTIL -> isLocked() ? time.format(account.lockedUntil()) : "";
            case ACCOUNT -> String.valueOf(account.id());
            case REGION -> account.region() == null ? "–" : account.region();
            case STATUS -> account.status().name();
            case FORMER_EMAILS ->
                account.emails().stream()
                        .filter(email -> email.until() != null)
                        .map(email -> line(email.email()))
                        .collect(Collectors.joining(", "));
            case NOTES -> happened(TimelineFilter.of(TimelineKind.NOTE), NOTES);
            case TIMELINE -> happened(TimelineFilter.ALL, TIMELINE);
            case FAILED_ATTEMPTS -> failedAttempts();
        };
    }

    private boolean isLocked() {
        return account.lockedUntil() != null && account.lockedUntil().isAfter(now);
    }

    private String movement(Entry entry) {
        return joined(day.format(entry.at()), signed(entry.amount()), entry.receipt(), entry.customerNote());
    }

    /** The credits only once the customer has them. */
    private String receipt(Receipt receipt) {
        String price = receipt.currency() + " " + Price.text(receipt.amountMinor(), receipt.currency());
        return joined(
                receipt.receipt(),
                day.format(receipt.purchasedAt()),
                price,
                receipt.isCredited() && account.id() == receipt.creditedAccountId() ? signed(receipt.credits()) : null);
    }

    private String happened(TimelineFilter filter, int most) {
        return lines(timeline.page(account.id(), filter, null, most).rows(), this::happened);
    }

    private String happened(TimelineItem item) {
        return joined(
                EXACT.format(item.at()),
                TimelineWords.what(item),
                item.credits() == null ? null : signed(item.credits()),
                TimelineWords.details(item),
                item.actor());
    }

    private String failedAttempts() {
        List<TimelineItem> failed =
                timeline
                        .page(account.id(), TimelineFilter.of(TimelineKind.ATTEMPT), null, ATTEMPTS_READ)
                        .rows()
                        .stream()
                        .filter(item -> !item.what().equals(Outcome.APPLIED.name()))
                        .limit(FEW)
                        .toList();
        return lines(failed, this::happened);
    }

    private static <T> String lines(List<T> rows, Function<T, String> line) {
        return rows.isEmpty() ? "–" : rows.stream().map(line).collect(Collectors.joining("\n"));
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(CaseFacts::line)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private String number(long credits) {
        return java.text.NumberFormat.getIntegerInstance(locale).format(credits);
    }

    private String signed(long credits) {
        return (credits < 0 ? "−" : "+") + number(credits).replaceFirst("^[-−]", "");
    }

    /** In one line and without what cannot be seen: what comes from outside neither breaks a text nor turns it around. */
    private static String line(String text) {
        var clean = new StringBuilder();
        text.codePoints()
                .map(each -> Character.isISOControl(each) || Character.isSpaceChar(each) ? ' ' : each)
                .filter(each -> Character.getType(each) != Character.FORMAT)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }
}
