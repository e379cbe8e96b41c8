package org.creditdesk.receipt;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditdesk.checkout.CheckoutFormat;
import org.creditdesk.store.Page;
import org.creditdesk.store.Store;

/** The checkout's records. */
public final class Receipts {
    private static final int LONGEST_KEY = 100;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Store store;

    public Receipts(Store store) {
        this.store = store;
    }

    /** Mapped classes, for the store. */
    public static List<Class<?>> mapped() {
        return List.of(ReceiptRow.class, PackRow.class, MappingRow.class, ImportRow.class);
    }

    /** The key by which a receipt ID is found: NFKC, letters and digits only, capitals. */
    public static String key(String typed) {
        String plain = isAscii(typed)
                ? lettersAndDigits(typed)
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
        String key = plain.toUpperCase(Locale.ROOT);
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The same for what nearly all receipt IDs are made of, and ten times as fast. */
    private static String lettersAndDigits(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each >= '0' && each <= '9') {
                kept.append(each);
            }
        }
        return kept.toString();
    }

    /**
     * An account's receipts, newest first.
     *
     * @param before only older ones than this receipt; null for the newest
     */
    public Page<Receipt, Receipt> ofAccount(long accountId, Receipt before, int limit) {
        return store.read(session -> Page.of(
                session
                        .createSelectionQuery("""
                                from ReceiptRow where accountId = :account and purchasedAt <= :at
                                and (purchasedAt < :at or purchasedAt = :at and id < :id)
                                order by accountId desc, purchasedAt desc, id desc
                                """, ReceiptRow.class)
                        .setParameter("account", accountId)
                        .setParameter("at", before == null ? LATEST : before.purchasedAt())
                        .setParameter("id", before == null ? Long.MAX_VALUE : before.id())
                        .setMaxResults(limit + 1)
                        .getResultList()
                        .stream()
                        .map(ReceiptRow::toReceipt)
                        .toList(),
                limit,
                receipt -> receipt));
    }

    /** Receipts whose ID, or second number, begins so; in the order of those. */
    public List<Receipt> beginning(String typed, int limit) {
        var filter = new ReceiptFilter(typed, null, null);
        return store.read(session -> new ReceiptPages(session, filter).numbered(limit));
    }

    /** All receipts newest first, or those that begin so in the order of what was found. @param after null at first */
    public Page<Receipt, ReceiptKey> page(ReceiptFilter filter, ReceiptKey after, int limit) {
        return store.read(session -> new ReceiptPages(session, filter).page(after, limit));
    }

    /** What became of one; empty where there is none such. */
    public Optional<ReceiptHistory> history(long id) {
        return store.read(session -> ReceiptHistories.of(session, id));
    }

    /** The providers that receipts can be of: those whose exports are known, and those of mappings. */
    public List<String> providers() {
        List<String> mapped = store.read(
                session -> session.createSelectionQuery("select distinct provider from MappingRow", String.class)
                        .getResultList());
        Stream<String> known = Stream.of(CheckoutFormat.values()).map(CheckoutFormat::provider);
        return Stream.concat(known, mapped.stream()).distinct().sorted().toList();
    }
}
