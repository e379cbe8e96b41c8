package org.creditdesk.redeem;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.CodeForAccount;
import org.creditdesk.promo.CodeHistory;
import org.creditdesk.promo.Codes;
import org.creditdesk.staff.Member;
import org.creditdesk.store.RoundTrip;
import org.creditdesk.store.Store;

/** Says why a code works or does not work for an account, by the very rules of redeeming, and changes nothing. */
public final class Autopsy {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Store store;
    private final Member member;
    private final Clock clock;

    public Autopsy(Store store, Member member, Clock clock) {
        this.store = store;
        this.member = member;
        this.clock = clock;
    }

    /**
     * Judges by what is so now; by what was so then, as far as it is on record, where the question names an instant
     * that is past; and where it names one that is to come, by what is so now if nobody changes it.
     *
     * @throws Problem NO_SUCH_ACCOUNT, NO_SUCH_REGION
     */
    public AutopsyReport of(AutopsyQuestion question) {
        String region = region(question.region());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = question.at() == null ? now : question.at().truncatedTo(ChronoUnit.MICROS);
        CanonicalCode input = CanonicalCode.of(question.input());
        var meant = new MeantCodes(input);
        Asked asked = ask(question.accountId(), meant);
        Customer customer = asked.customer();
        Map<String, CodeForAccount> issued = asked.issued();
        if (!issued.containsKey(input.value())) {
            issued.putAll(others(customer, meant));
        }
        if (at.isBefore(now)) {
            customer = customer.lockedUntil(LockOuts.end(store, customer.id(), at));
            issued = before(issued, customer.id(), at);
        }
        if (region != null) {
            customer = customer.in(region);
        }
        Facts facts = facts(customer, input, issued.remove(input.value()), at);
        List<NearMiss> near = facts.code() == null ? nearMisses(customer, issued, meant, at) : List.of();
        boolean travels = question.at() != null || question.region() != null;
        return report(question.input(), facts, customer, near, travels);
    }

    private static String region(String asked) {
        if (asked == null) {
            return null;
        }
        String region = asked.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(region)) {
            throw Problem.wrongUse("NO_SUCH_REGION", asked);
        }
        return region;
    }

    /** @param issued by canonical form */
    private record Asked(Customer customer, Map<String, CodeForAccount> issued) {}

    /** The account and, in the same round trip, the code itself and the likely ones that are one slip away. */
    private Asked ask(long accountId, MeantCodes meant) {
        return store.askTogether(trip -> {
            RoundTrip.Answer<Customer> customer = Customer.find(trip, accountId, meant.prefixes());
            RoundTrip.Answer<List<CodeForAccount>> issued = Codes.forAccount(trip, accountId, meant.likely());
            trip.make();
            if (customer.get() == null) {
                throw Problem.notFound("NO_SUCH_ACCOUNT");
            }
            return new Asked(customer.get(), byCanonical(issued.get()));
        });
    }

    private Map<String, CodeForAccount> others(Customer customer, MeantCodes meant) {
        Collection<String> others =
                customer.imports() ? meant.any() : customer.prefixed() ? meant.prefixed() : List.of();
        return others.isEmpty()
                ? Map.of()
                : byCanonical(store.askTogether(trip -> Codes.forAccount(trip, customer.id(), others))
                        .get());
    }

    private static Map<String, CodeForAccount> byCanonical(List<CodeForAccount> codes) {
        Map<String, CodeForAccount> issued = new HashMap<>();
        codes.forEach(each -> issued.put(each.code().canonical(), each));
        return issued;
    }

    private Map<String, CodeForAccount> before(Map<String, CodeForAccount> today, long accountId, Instant at) {
        return store.read(session -> {
            Map<String, CodeForAccount> then = new HashMap<>();
            today.forEach((canonical, code) -> then.put(canonical, CodeHistory.before(session, code, accountId, at)));
            return then;
        });
    }

    private static Facts facts(Customer customer, CanonicalCode input, CodeForAccount code, Instant at) {
        return new Facts(
                at,
                customer.lockedUntil(),
                input,
                code == null ? null : code.code(),
                customer.status(),
                customer.region(),
                code != null && code.listed(),
                code == null ? 0 : code.usesByAccount());
    }

    private List<NearMiss> nearMisses(
            Customer customer, Map<String, CodeForAccount> issued, MeantCodes meant, Instant at) {
        return NearMisses.of(
                issued.values().stream()
                        .map(code -> facts(
                                customer.lockedUntil(null),
                                CanonicalCode.of(code.code().canonical()),
                                code,
                                at))
                        .toList(),
                meant,
                member);
    }

    private AutopsyReport report(String raw, Facts facts, Customer customer, List<NearMiss> near, boolean travels) {
        Outcome outcome = Rule.outcome(facts);
        boolean checked =
                facts.code() == null || CodeFormat.checks(facts.input().value());
        return new AutopsyReport(
                outcome,
                ReadInput.of(raw, facts.input(), checked),
                results(facts, customer, outcome),
                Sentences.of(outcome, facts),
                AutopsyCode.of(facts.code(), member),
                near,
                Replies.of(outcome, facts),
                Fixes.of(outcome, facts, travels),
                facts.now(),
                facts.region());
    }

    private static List<RuleResult> results(Facts facts, Customer customer, Outcome outcome) {
        var words = new RuleWords(facts, customer);
        List<RuleResult> results = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            boolean judged = words.judges(rule);
            results.add(new RuleResult(
                    rule.failure(),
                    judged && rule.passes(facts),
                    judged,
                    judged ? words.value(rule) : null,
                    judged ? words.requirement(rule) : null,
                    rule.failure() == outcome));
        }
        return results;
    }
}
