package org.creditdesk.ui.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryDetail;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.redeem.Rollback;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/**
 * One thing to know about an entry.
 *
 * @param id stable, with underscores; its name is {@code entry_fact.<id>} in the resource bundle
 * @param link the entry that it leads to; null for none
 * @param copied what is copied by the button beside it; null for no button
 */
record EntryFact(String id, String value, EntryId link, String copied) {
    private static final int SHOWN = 18;

    /** Everything that is known, in the order in which it is asked for. */
    static List<EntryFact> of(ShownEntry shown) {
        List<EntryFact> facts = new ArrayList<>();
        EntryDetail detail = shown.detail();
        Entry entry = detail.entry();
        plain(facts, "at", Formats.exact(entry.at()));
        plain(facts, "actor", entry.actor());
        link(facts, "reversed_by", detail.reversedBy());
        if (shown.rollback() != null) {
            rollback(facts, shown.rollback());
        }
        link(facts, "reverses", other(entry, entry.reverses()));
        link(facts, "target", other(entry, entry.target()));
        money(facts, detail);
        why(facts, entry);
        copied(facts, "number", entry.id().toString(), entry.id().toString());
        copied(
                facts,
                "request",
                shortened(entry.requestId().toString()),
                entry.requestId().toString());
        copied(facts, "hash", shortened(detail.hash()), detail.hash());
        copied(facts, "hash_before", shortened(detail.before()), detail.before());
        return facts;
    }

    private static void rollback(List<EntryFact> facts, Rollback rollback) {
        plain(
                facts,
                "rolled_back",
                Texts.of("entry_fact.rolled_back_by", rollback.actor(), Formats.exact(rollback.at())));
        plain(facts, "rolled_back_why", why(rollback));
        plain(
                facts,
                "rolled_back_credits",
                Texts.of(
                        "entry_fact.collected",
                        Formats.number(rollback.collected()),
                        Formats.number(rollback.uncollected())));
        link(facts, "rolled_back_entry", rollback.by());
    }

    private static String why(Rollback rollback) {
        return Stream.of(Formats.reason(rollback.reason()), rollback.ticket(), rollback.internalNote())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static void money(List<EntryFact> facts, EntryDetail detail) {
        if (detail.grant() != null) {
            plain(
                    facts,
                    "grant",
                    Texts.of(
                            "entry_fact.left",
                            Formats.number(detail.grant().remaining()),
                            Formats.number(detail.grant().amount()),
                            Formats.word(detail.grant().origin())));
            plain(
                    facts,
                    "expires",
                    detail.grant().expires() == null
                            ? Texts.of("grant.never")
                            : Formats.exact(detail.grant().expires()));
        }
        detail.uses()
                .forEach(use -> facts.add(new EntryFact(
                        "paid_by",
                        ChangeWords.use(use),
                        new EntryId(detail.entry().id().account(), use.grantSeq()),
                        null)));
    }

    private static void why(List<EntryFact> facts, Entry entry) {
        plain(facts, "reason", entry.reason() == null ? null : Formats.reason(entry.reason()));
        copied(facts, "ticket", entry.ticket(), entry.ticket());
        copied(facts, "receipt", entry.receipt(), entry.receipt());
        plain(facts, "incident", entry.incident() == null ? null : String.valueOf(entry.incident()));
        plain(facts, "customer_note", entry.customerNote());
        plain(facts, "internal_note", entry.internalNote());
    }

    private static EntryId other(Entry entry, Long seq) {
        return seq == null ? null : new EntryId(entry.id().account(), seq);
    }

    private static String shortened(String hash) {
        return hash.substring(0, SHOWN) + "…";
    }

    private static void plain(List<EntryFact> facts, String id, String value) {
        copied(facts, id, value, null);
    }

    private static void copied(List<EntryFact> facts, String id, String value, String copied) {
        if (value != null && !value.isBlank()) {
            facts.add(new EntryFact(id, value, null, copied));
        }
    }

    private static void link(List<EntryFact> facts, String id, EntryId to) {
        if (to != null) {
            facts.add(new EntryFact(id, Texts.of("entry_fact.entry", Formats.number(to.seq())), to, null));
        }
    }
}
