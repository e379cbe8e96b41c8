package org.creditdesk.redeem;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.Redeemable;
import org.creditdesk.text.Texts;

/** What each rule found and what it wants, in words for staff. Times are the campaign's, or the customer's. */
final class RuleWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss z", Locale.ENGLISH);
    /** Written as UTC, where an offset of nothing is written as Z. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Facts facts;
    private final Customer customer;
    private final Redeemable code;

    RuleWords(Facts facts, Customer customer) {
        this.facts = facts;
        this.customer = customer;
        this.code = facts.code();
    }

    /** Whether an earlier failure has left something for the rule to look at. */
    boolean judges(Rule rule) {
        return switch (rule) {
            case NOT_LOCKED_OUT, WELL_FORMED, ACCOUNT_ACTIVE -> true;
            case CHECK_CHARACTER, ISSUED -> facts.input().isWellFormed();
            case REGION_ALLOWED -> code != null && Rule.REGION_KNOWN.passes(facts);
            default -> code != null;
        };
    }

    String value(Rule rule) {
        return switch (rule) {
            case NOT_LOCKED_OUT ->
                rule.passes(facts) ? text("not-locked") : text("locked", time(facts.lockedUntil(), customer.zone()));
            case WELL_FORMED -> wellFormed();
            case CHECK_CHARACTER -> checkCharacter();
            case ISSUED -> code == null ? text("not-issued") : text("issued", id(), code.campaign(), code.credits());
            case BATCH_ACTIVE -> batchState();
            case NOT_REVOKED -> revoked();
            case STARTED -> judged(code.starts());
            case NOT_OVER -> judged(code.ends());
            case ACCOUNT_ACTIVE -> text("account." + facts.status().name().toLowerCase(Locale.ROOT));
            case REGION_KNOWN -> facts.region() == null ? text("region-unknown") : regionKnown();
            case REGION_ALLOWED -> facts.region() == null ? text("region-unknown") : country(facts.region());
            case ACCOUNT_LISTED -> text(facts.listed() ? "listed" : code.forAccounts() ? "not-listed" : "not-asked");
            case ACCOUNT_HAS_USES -> text("uses-by-account", facts.usesByAccount());
            case CODE_HAS_USES -> text("uses", code.uses());
            case WITHIN_BUDGET -> code.budgetLeft() == null ? text("no-budget") : text("left", code.budgetLeft());
        };
    }

    String requirement(Rule rule) {
        return switch (rule) {
            case NOT_LOCKED_OUT, WELL_FORMED, ISSUED, BATCH_ACTIVE, NOT_REVOKED, ACCOUNT_ACTIVE ->
                wants(rule.name().toLowerCase(Locale.ROOT));
            case CHECK_CHARACTER -> expectedCheck();
            case STARTED -> code.starts() == null ? wants("any-time") : wants("from", time(code.starts(), code.zone()));
            case NOT_OVER -> code.ends() == null ? wants("no-end") : wants("before", time(code.ends(), code.zone()));
            case REGION_KNOWN -> wants(code.regions().isRestricted() ? "region" : "anywhere");
            case REGION_ALLOWED ->
                code.regions().isRestricted() ? code.regions().inWords() : wants("anywhere");
            case ACCOUNT_LISTED -> wants(code.forAccounts() ? "listed" : "any-account");
            case ACCOUNT_HAS_USES ->
                code.perAccount() == null ? wants("any-uses") : wants("uses-by-account", code.perAccount());
            case CODE_HAS_USES -> wants("uses", code.perCode());
            case WITHIN_BUDGET -> code.budgetLeft() == null ? wants("any-budget") : wants("left", code.credits());
        };
    }

    private String wellFormed() {
        CanonicalCode input = facts.input();
        if (input.isWellFormed()) {
            return text("well-formed", String.valueOf(input.value().length()));
        }
        return input.firstOdd()
                .map(odd -> text("odd", odd))
                .orElseGet(() -> text("length", input.value().length()));
    }

    private String checkCharacter() {
        String input = facts.input().value();
        if (input.length() < CodeFormat.SHORTEST || code != null && !CodeFormat.checks(input)) {
            return text("no-check");
        }
        return String.valueOf(input.charAt(input.length() - 1));
    }

    private String expectedCheck() {
        String input = facts.input().value();
        if (input.length() < CodeFormat.SHORTEST || code != null && !CodeFormat.checks(input)) {
            return wants("no-check");
        }
        return wants("check", String.valueOf(CodeFormat.checkCharacter(input.substring(0, input.length() - 1))));
    }

    private String batchState() {
        boolean open = code.batchState() == BatchState.ACTIVE && !code.campaignActive();
        return open
                ? text("campaign-ended", code.campaign())
                : text("batch." + code.batchState().name().toLowerCase(Locale.ROOT), id());
    }

    private String revoked() {
        if (code.batchState() == BatchState.REVOKED) {
            return text("batch-revoked", id());
        }
        return text(code.revoked() ? "code-revoked" : "not-revoked");
    }

    private String regionKnown() {
        if (customer.regionSource() == null) {
            return country(facts.region());
        }
        return customer.regionSince() == null
                ? text("region-from", country(facts.region()), customer.regionSource())
                : text(
                        "region-since",
                        country(facts.region()),
                        customer.regionSource(),
                        DAY.withZone(zone(customer.zone())).format(customer.regionSince()));
    }

    private static String country(String region) {
        return text("country", new Locale("", region).getDisplayCountry(Locale.ENGLISH), region);
    }

    private String id() {
        return String.valueOf(code.batchId());
    }

    private static ZoneId zone(ZoneId known) {
        return known == null ? UTC : known;
    }

    /** The moment that is judged by, to the second where the edge is near. @param edge null for none */
    private String judged(Instant edge) {
        boolean near = edge != null && Duration.between(facts.now(), edge).abs().compareTo(Duration.ofMinutes(1)) < 0;
        return (near ? EXACT : TIME).withZone(code.zone()).format(facts.now());
    }

    private static String time(Instant instant, ZoneId known) {
        boolean whole = instant.getEpochSecond() % 60 == 0;
        return (whole ? TIME : EXACT).withZone(zone(known)).format(instant);
    }

    private static String text(String key, Object... arguments) {
        return Texts.of("autopsy.value." + key, arguments);
    }

    private static String wants(String key, Object... arguments) {
        return Texts.of("autopsy.wants." + key, arguments);
    }
}
