package org.creditdesk.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.creditdesk.account.AccountSearch;
import org.creditdesk.account.Aliases;
import org.creditdesk.account.CurrentEmails;
import org.creditdesk.account.EmailKey;
import org.creditdesk.account.Match;
import org.creditdesk.promo.Codes;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.Receipts;
import org.creditdesk.store.Page;
import org.creditdesk.store.Store;

/** The one search box. */
public final class Search {
    private static final int LONGEST = 400;
    /** Fewer characters would find half of all receipts. */
    private static final int SHORTEST_RECEIPT = 3;

    private final Store store;
    private final AccountSearch accounts;
    private final Aliases aliases;
    private final Receipts receipts;
    private final Codes codes;

    public Search(Store store, AccountSearch accounts, Aliases aliases, Receipts receipts, Codes codes) {
        this.store = store;
        this.accounts = accounts;
        this.aliases = aliases;
        this.receipts = receipts;
        this.codes = codes;
    }

    /** The first {@code limit} of every group that matches; empty for blank text. */
    public Found find(String text, int limit) {
        String typed = cut(text);
        if (typed.isEmpty()) {
            return new Found(List.of(), List.of(), List.of());
        }
        List<Found.Group> groups = new ArrayList<>();
        for (Why why : Why.values()) {
            if (isSearched(typed, why)) {
                Page<AccountHit, String> page = more(typed, why, null, limit);
                if (!page.rows().isEmpty()) {
                    groups.add(new Found.Group(why, page));
                }
            }
        }
        boolean word = !typed.contains("@");
        return new Found(
                groups,
                word && Receipts.key(typed).length() >= SHORTEST_RECEIPT ? receipts(typed, limit) : List.of(),
                word ? codes(typed, limit) : List.of());
    }

    private static boolean isSearched(String typed, Why why) {
        boolean address = typed.indexOf('@') > 0;
        return switch (why) {
            case EMAIL, FORMER_EMAIL -> !typed.startsWith("@") && !typed.contains(" ");
            case ALIAS -> EmailKey.of(typed).isAddress();
            case DOMAIN -> typed.startsWith("@") || !address && typed.contains(".");
            case NAME -> typed.indexOf('@') < 0;
            case RECEIPT, CODE -> false;
        };
    }

    /** The next page of one group. @param after null for the first */
    public Page<AccountHit, String> more(String text, Why why, String after, int limit) {
        String typed = cut(text);
        Page<Match, String> page =
                switch (why) {
                    case EMAIL -> accounts.byEmail(typed, false, after, limit);
                    case FORMER_EMAIL -> accounts.byEmail(typed, true, after, limit);
                    case ALIAS -> new Page<>(aliases(typed, limit), null);
                    case DOMAIN -> accounts.byDomain(typed, after, limit);
                    case NAME -> accounts.byName(typed, after, limit);
                    case RECEIPT, CODE -> new Page<>(List.of(), null);
                };
        return new Page<>(page.rows().stream().map(match -> hit(match, why)).toList(), page.next());
    }

    /** Without those that have what was typed as their own address. */
    private List<Match> aliases(String typed, int limit) {
        String key = EmailKey.of(typed).value();
        return aliases.of(typed, Aliases.OF_NOBODY, limit).stream()
                .filter(match -> !EmailKey.of(match.email()).value().startsWith(key))
                .toList();
    }

    private static AccountHit hit(Match match, Why why) {
        return new AccountHit(
                match.id(),
                why,
                match.matched(),
                match.email(),
                match.name(),
                match.region(),
                match.balance(),
                match.lockedOut());
    }

    private List<ReceiptHit> receipts(String typed, int limit) {
        List<Receipt> found = receipts.beginning(typed, limit);
        List<Long> owners = found.stream()
                .map(Receipt::accountId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, String> emails =
                owners.isEmpty() ? Map.of() : store.read(session -> CurrentEmails.of(session, owners));
        return found.stream()
                .map(receipt -> new ReceiptHit(
                        receipt.receipt(),
                        receipt.provider(),
                        receipt.accountId(),
                        receipt.accountId() == null ? null : emails.get(receipt.accountId()),
                        receipt.isCredited()))
                .toList();
    }

    private List<CodeHit> codes(String typed, int limit) {
        Function<Codes.Hit, CodeHit> toHit = hit -> new CodeHit(
                hit.shown(),
                hit.batchId(),
                hit.campaign(),
                hit.credits(),
                hit.state().name());
        return codes.find(typed, limit).stream().map(toHit).toList();
    }

    private static String cut(String text) {
        String typed = text.strip();
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
