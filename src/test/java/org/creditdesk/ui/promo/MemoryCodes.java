package org.creditdesk.ui.promo;

import java.util.ArrayList;
import java.util.List;
import org.creditdesk.code.CodeScale;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchCode;
import org.creditdesk.promo.CodeChoice;
import org.creditdesk.promo.CodeState;
import org.creditdesk.store.Page;

/** A batch of as many codes as one likes, none of them held: the codes are their own places, in as many digits. */
record MemoryCodes(Batch batch) implements CodesDesk {
    private static final String FORMAT = "%012d";

    private static BatchCode code(long place) {
        String key = String.format(FORMAT, place);
        return new BatchCode(
                key,
                key.substring(0, 4) + "-" + key.substring(4, 8) + "-" + key.substring(8),
                place % 7 == 0 ? 1 : 0,
                place % 7 == 0 ? CodeState.REDEEMED : CodeState.UNUSED);
    }

    @Override
    public Batch batch(long batchId) {
        return batch;
    }

    @Override
    public CodeScale scale(long batchId) {
        return new CodeScale() {
            @Override
            public double shareAt(String key) {
                return (double) Long.parseLong(key) / batch.generated();
            }

            @Override
            public String keyAt(double share) {
                long place = (long) (share * batch.generated());
                return place == 0 ? null : String.format(FORMAT, place - 1);
            }
        };
    }

    @Override
    public Page<BatchCode, String> after(long batchId, CodeChoice choice, String key, int limit) {
        List<BatchCode> codes = new ArrayList<>();
        long place = key == null ? 0 : place(key) + 1;
        for (; codes.size() < limit && place < batch.generated(); place++) {
            if (isIn(choice, place)) {
                codes.add(code(place));
            }
        }
        return new Page<>(codes, place < batch.generated() ? String.format(FORMAT, place - 1) : null);
    }

    @Override
    public Page<BatchCode, String> before(long batchId, CodeChoice choice, String key, int limit) {
        List<BatchCode> codes = new ArrayList<>();
        long place = key == null ? batch.generated() - 1 : place(key) - 1;
        for (; codes.size() < limit && place >= 0; place--) {
            if (isIn(choice, place)) {
                codes.add(0, code(place));
            }
        }
        return new Page<>(codes, place >= 0 ? String.format(FORMAT, place + 1) : null);
    }

    /** A jump to a beginning is a key that is no code: {@code 00499~} stands behind all that begin with 00499. */
    private static long place(String key) {
        String digits = key.replaceAll("[^0-9]", "");
        String filled = digits + "9".repeat(12 - digits.length());
        return Long.parseLong(filled);
    }

    private static boolean isIn(CodeChoice choice, long place) {
        return switch (choice) {
            case ALL -> true;
            case UNUSED -> place % 7 != 0;
            case REDEEMED -> place % 7 == 0;
            case REVOKED -> false;
        };
    }
}
