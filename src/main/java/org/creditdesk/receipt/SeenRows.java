package org.creditdesk.receipt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.creditdesk.checkout.CheckoutRow;
import org.creditdesk.checkout.Payment;
import org.creditdesk.checkout.PaymentEvent;

/**
 * What a dry run remembers of the rows that it has judged, because the store knows none of them: sixteen bytes a row,
 * up to a few million; of a longer file the rows behind are taken for the first of their receipts.
 */
final class SeenRows {
    private static final int MOST = 1 << 22;
    private static final int FIRST = 1 << 12;

    private long[] keys = new long[FIRST];
    private long[] contents = new long[FIRST];
    private int size;

    /** @param rows that were judged, each by itself, as if none stood in an earlier chunk */
    List<ImportedRow> corrected(List<CheckoutRow> rows, List<ImportedRow> judged) {
        List<ImportedRow> corrected = new ArrayList<>(judged.size());
        for (int i = 0; i < rows.size(); i++) {
            corrected.add(corrected(rows.get(i), judged.get(i)));
        }
        for (int i = 0; i < rows.size(); i++) {
            if (corrected.get(i).verdict() != ImportVerdict.KNOWN) {
                remember(rows.get(i));
            }
        }
        return corrected;
    }

    private ImportedRow corrected(CheckoutRow row, ImportedRow judged) {
        long key = key(row);
        int place = key == 0 || judged.verdict() == ImportVerdict.KNOWN ? -1 : place(key);
        if (place < 0 || keys[place] == 0) {
            return judged;
        }
        ImportVerdict verdict = contents[place] == content(row) ? ImportVerdict.KNOWN : ImportVerdict.CHANGED;
        return ImportedRow.of(judged.row(), judged.receipt(), verdict, judged.account(), judged.credits());
    }

    private void remember(CheckoutRow row) {
        long key = key(row);
        if (key == 0 || size == MOST) {
            return;
        }
        if (size * 2 >= keys.length) {
            grow();
        }
        int place = place(key);
        size += keys[place] == 0 ? 1 : 0;
        keys[place] = key;
        contents[place] = content(row);
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldContents = contents;
        keys = new long[oldKeys.length * 2];
        contents = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                contents[place] = oldContents[i];
            }
        }
    }

    private int place(long key) {
        int place = (int) (key >>> 32) & keys.length - 1;
        while (keys[place] != 0 && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    /** 0 for a row that is no receipt's. */
    private static long key(CheckoutRow row) {
        if (row instanceof Payment payment) {
            return mixed(Receipts.key(payment.receipt()), 'P');
        }
        return row instanceof PaymentEvent event ? mixed(Receipts.key(event.event()), 'E') : 0;
    }

    private static long content(CheckoutRow row) {
        if (row instanceof Payment p) {
            Object[] facts = {
                p.other(),
                p.email(),
                p.amountMinor(),
                p.currency(),
                p.at(),
                p.refundedMinor(),
                p.dispute(),
                p.feeMinor()
            };
            return mixed(Arrays.toString(facts), 'C');
        }
        return Objects.hashCode(row.receipt());
    }

    /** FNV-1a over the characters, and stirred. Never 0. */
    private static long mixed(String text, char kind) {
        long hash = 0xcbf29ce484222325L ^ kind;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
