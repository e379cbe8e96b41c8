package org.creditdesk.bulk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.creditdesk.account.AccountState;
import org.creditdesk.adjust.ReasonBook;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.Standing;
import org.creditdesk.problem.Problem;
import org.creditdesk.text.Texts;
import org.hibernate.StatelessSession;

/** Finds the verdicts of rows whose accounts are known, a slice at a time and in the order of the file. */
final class Judge {
    private final Wishes wishes;

    Judge(Wishes wishes) {
        this.wishes = wishes;
    }

    void judge(StatelessSession session, List<Case> cases, Carried carried) {
        Map<Long, AccountState> states = AccountState.of(session, accounts(open(cases)));
        open(cases).forEach(each -> each.stands(states.get(each.account())));
        forIncident(session, open(cases));
        ReasonBook reasons = ReasonBook.read(session);
        open(cases).forEach(each -> wishes.read(each, reasons));
        postedBefore(session, open(cases));
        open(cases).forEach(each -> reasoned(each, reasons));
        open(cases).forEach(Judge::receivable);
        List<Case> left = open(cases);
        Map<Long, Entry> similar = similar(session, left);
        carried.load(session, accounts(left));
        left.forEach(each -> limited(each, carried, similar.get(each.account())));
    }

    private static List<Case> open(List<Case> cases) {
        return cases.stream().filter(Case::isOpen).toList();
    }

    private static List<Long> accounts(Collection<Case> cases) {
        return cases.stream().map(Case::account).toList();
    }

    private void forIncident(StatelessSession session, List<Case> cases) {
        if (wishes.incident() == null) {
            return;
        }
        Map<Long, Entry> given = Standing.ofIncident(session, wishes.incident(), accounts(cases));
        for (Case each : cases) {
            Entry entry = given.get(each.account());
            if (entry != null) {
                each.already(
                        entry,
                        Texts.of(
                                "bulk.says.incident", entry.amount(), entry.id().toString()));
            }
        }
    }

    /** The very same row, by this file or by another. */
    private static void postedBefore(StatelessSession session, List<Case> cases) {
        Map<UUID, Entry> posted = Standing.byRequests(
                session, cases.stream().map(each -> each.wish().requestId()).toList());
        Set<UUID> reversed = Standing.reversed(session, posted.keySet());
        for (Case each : cases) {
            Entry entry = posted.get(each.wish().requestId());
            if (entry != null) {
                String key = reversed.contains(entry.requestId()) ? "bulk.says.reversed" : "bulk.says.posted";
                each.already(
                        entry, Texts.of(key, entry.id().toString(), entry.at().toString(), entry.actor()));
            }
        }
    }

    private static void reasoned(Case each, ReasonBook reasons) {
        var because = each.wish().because();
        Problem problem = reasons.problem(because.reason(), because.ticket());
        if (problem != null) {
            each.refuse(
                    BulkVerdict.BAD_REASON,
                    because.reason() == null ? Texts.of("bulk.says.no_reason") : problem.getMessage());
        }
    }

    private static void receivable(Case each) {
        long balance = each.state().balance();
        if (each.state().blocked()) {
            each.refuse(BulkVerdict.ACCOUNT_BLOCKED, Texts.of("bulk.says.blocked"));
        } else if (balance > Long.MAX_VALUE - each.wish().credits()) {
            each.refuse(
                    BulkVerdict.BAD_AMOUNT,
                    Texts.of("bulk.says.overflow", each.wish().credits(), balance));
        }
    }

    private static Map<Long, Entry> similar(StatelessSession session, List<Case> cases) {
        Set<String> tickets = cases.stream()
                .map(each -> each.wish().because().ticket())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Standing.underTickets(session, tickets, accounts(cases));
    }

    private static void limited(Case each, Carried carried, Entry similar) {
        long credits = each.wish().credits();
        if (carried.overflows(credits)) {
            each.refuse(BulkVerdict.BAD_AMOUNT, Texts.of("bulk.says.total"));
            return;
        }
        Problem exceeded = carried.exceededBy(each.account(), credits);
        if (exceeded != null) {
            each.refuse(BulkVerdict.OVER_LIMIT, Texts.of("bulk.says.over", exceeded.getMessage()));
            return;
        }
        carried.use(each.account(), credits);
        boolean same = similar != null
                && Objects.equals(similar.ticket(), each.wish().because().ticket());
        each.allow(
                same
                        ? Texts.of(
                                "bulk.says.similar",
                                similar.amount(),
                                similar.id().toString(),
                                similar.ticket())
                        : null);
    }
}
