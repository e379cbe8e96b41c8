package org.creditdesk.redeem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.UUID;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.ledger.Head;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.CodeForAccount;
import org.creditdesk.promo.Codes;
import org.creditdesk.store.RoundTrip;
import org.hibernate.StatelessSession;

/** Asks for what the rules look at, with the account's row locked, and lets them judge. */
final class Judging {
    private static final String ACCOUNT =
            "select " + Head.COLUMNS + ", region, status, locked_until from account where id = ?";

    private Judging() {}

    /** What was asked of the database for one attempt. @param issued null when what was typed can be no code */
    record Asked(Try tried, RoundTrip.Answer<Account> account, RoundTrip.Answer<CodeForAccount> issued) {}

    /** What the rules say. */
    record Judged(Asked asked, Facts facts, Outcome outcome) {
        /** Whoever takes nothing comes first. */
        static final Comparator<Judged> IN_ORDER_OF_LOCKS =
                Comparator.comparing(Judged::taking, Comparator.nullsFirst(Codes.Taking.IN_ORDER_OF_LOCKS));

        Try tried() {
            return asked.tried();
        }

        Account account() {
            return asked.account().get();
        }

        boolean applies() {
            return outcome == Outcome.APPLIED;
        }

        boolean countsAsFailure() {
            return !applies() && outcome != Outcome.LOCKED_OUT;
        }

        /** Null when it takes nothing. */
        Codes.Taking taking() {
            return applies() ? new Codes.Taking(facts.code(), tried().accountId()) : null;
        }
    }

    /** The account's row, locked. */
    record Account(CustomerRow row, Head head) {
        static Account of(ResultSet row) throws SQLException {
            var customer = new CustomerRow();
            customer.id = row.getLong(1);
            customer.balance = row.getLong(2);
            customer.region = row.getString(5);
            customer.status = AccountStatus.valueOf(row.getString(6));
            OffsetDateTime until = row.getObject(7, OffsetDateTime.class);
            customer.lockedUntil = until == null ? null : until.toInstant();
            return new Account(customer, Head.of(row));
        }
    }

    /** What is tried. */
    record Try(UUID requestId, long accountId, String input, CanonicalCode code) {}

    /** To be asked in the caller's round trip. */
    static Asked ask(RoundTrip trip, Try tried) {
        return new Asked(tried, trip.lock(ACCOUNT, Account::of, tried.accountId()), askCode(trip, tried));
    }

    private static RoundTrip.Answer<CodeForAccount> askCode(RoundTrip trip, Try tried) {
        return tried.code().isWellFormed()
                ? Codes.forAccount(trip, tried.accountId(), tried.code().value())
                : null;
    }

    /** The same, with the code as it stands now. */
    static Judged again(StatelessSession session, Judged before) {
        RoundTrip trip = RoundTrip.in(session);
        Try tried = before.tried();
        var again = new Asked(tried, before.asked().account(), askCode(trip, tried));
        trip.make();
        return judge(again, before.facts().now());
    }

    /** @throws Problem NO_SUCH_ACCOUNT */
    static Judged judge(Asked asked, Instant now) {
        Account account = asked.account().get();
        if (account == null) {
            throw Problem.notFound("NO_SUCH_ACCOUNT");
        }
        CodeForAccount issued = asked.issued() == null ? null : asked.issued().get();
        var facts = new Facts(
                now,
                account.row().lockedUntil,
                asked.tried().code(),
                issued == null ? null : issued.code(),
                account.row().status,
                account.row().region,
                issued != null && issued.listed(),
                issued == null ? 0 : issued.usesByAccount());
        return new Judged(asked, facts, Rule.outcome(facts));
    }
}
