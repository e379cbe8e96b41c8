package org.creditdesk.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.account.EmailKey;
import org.creditdesk.receipt.ReceiptKey.Part;
import org.creditdesk.store.Page;
import org.creditdesk.store.Prefix;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Pages of receipts, each part of them in the order of an index of its own. */
final class ReceiptPages {
    private static final int LONGEST = 320;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final String ALL = """
            from ReceiptRow where purchasedAt <= :at and (purchasedAt < :at or purchasedAt = :at and id < :id)
            %s order by purchasedAt desc, id desc
            """;
    private static final String RECEIPT = """
            from ReceiptRow where receiptKey >= :key and receiptKey < :end
            and (receiptKey > :key or receiptKey = :key and provider > :tie) %s order by receiptKey, provider
            """;
    private static final String OTHER = """
            from ReceiptRow where otherKey >= :key and otherKey < :end
            and (otherKey > :key or otherKey = :key and id > :id)
            and (receiptKey < :from or receiptKey >= :end) %s order by otherKey, id
            """;
    private static final String EMAIL = """
            from ReceiptRow where emailKey >= :key and emailKey < :end
            and (emailKey > :key or emailKey = :key and (purchasedAt > :at or purchasedAt = :at and id > :id))
            %s order by emailKey, purchasedAt, id
            """;

    private final StatelessSession session;
    private final ReceiptFilter filter;
    private final String number;
    private final String email;

    ReceiptPages(StatelessSession session, ReceiptFilter filter) {
        this.session = session;
        this.filter = filter;
        String typed = filter.text().strip();
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        this.number = text.contains("@") ? "" : Receipts.key(text);
        this.email = EmailKey.of(text).value();
    }

    /** @param after null for the first page */
    Page<Receipt, ReceiptKey> page(ReceiptKey after, int limit) {
        boolean all = filter.text().isBlank();
        return page(all ? List.of(Part.ALL) : List.of(Part.RECEIPT, Part.OTHER, Part.EMAIL), after, limit);
    }

    /** Those that have the number, and none whose email begins like it. */
    List<Receipt> numbered(int limit) {
        return page(List.of(Part.RECEIPT, Part.OTHER), null, limit).rows();
    }

    private Page<Receipt, ReceiptKey> page(List<Part> parts, ReceiptKey after, int limit) {
        List<ReceiptKey> found = new ArrayList<>();
        for (Part part : parts) {
            boolean isAhead = after == null || part.compareTo(after.part()) >= 0;
            if (isAhead && found.size() <= limit && canHave(part)) {
                Receipt last = after != null && after.part() == part ? after.last() : null;
                query(part, last).setMaxResults(limit + 1 - found.size()).getResultList().stream()
                        .map(row -> new ReceiptKey(part, row.toReceipt()))
                        .forEach(found::add);
            }
        }
        Page<ReceiptKey, ReceiptKey> page = Page.of(found, limit, key -> key);
        return new Page<>(page.rows().stream().map(ReceiptKey::last).toList(), page.next());
    }

    private boolean canHave(Part part) {
        return switch (part) {
            case ALL -> true;
            case RECEIPT, OTHER -> !number.isEmpty();
            case EMAIL -> !email.isEmpty();
        };
    }

    private SelectionQuery<ReceiptRow> query(Part part, Receipt last) {
        return switch (part) {
            case ALL -> at(of(ALL), last, LATEST, Long.MAX_VALUE);
            case RECEIPT ->
                prefix(of(RECEIPT), number, last == null ? number : Receipts.key(last.receipt()))
                        .setParameter("tie", last == null ? "" : last.provider());
            case OTHER ->
                prefix(of(OTHER), number, last == null ? number : Receipts.key(last.other()))
                        .setParameter("from", number)
                        .setParameter("id", last == null ? Long.MIN_VALUE : last.id());
            case EMAIL ->
                prefix(
                        at(of(EMAIL), last, EARLIEST, Long.MIN_VALUE),
                        email,
                        last == null ? email : EmailKey.of(last.email()).value());
        };
    }

    private SelectionQuery<ReceiptRow> of(String words) {
        String more = (filter.provider() == null ? "" : " and provider = :provider")
                + (filter.state() == null ? "" : " and state = :state");
        SelectionQuery<ReceiptRow> query = session.createSelectionQuery(words.formatted(more), ReceiptRow.class);
        if (filter.provider() != null) {
            query.setParameter("provider", filter.provider());
        }
        return filter.state() == null ? query : query.setParameter("state", filter.state());
    }

    private static SelectionQuery<ReceiptRow> at(SelectionQuery<ReceiptRow> query, Receipt last, Instant at, long id) {
        return query.setParameter("at", last == null ? at : last.purchasedAt())
                .setParameter("id", last == null ? id : last.id());
    }

    private static SelectionQuery<ReceiptRow> prefix(SelectionQuery<ReceiptRow> query, String prefix, String key) {
        return query.setParameter("key", key).setParameter("end", Prefix.end(prefix));
    }
}
