package org.creditdesk.sample;

import java.util.List;
import java.util.stream.Stream;
import org.creditdesk.code.FixedCodes;
import org.creditdesk.code.Seal;
import org.creditdesk.promo.PromoRows;

/** The codes of one batch, and how many were redeemed: from the front, so that those at the back stay unused. */
final class Shelf {
    private final long batchId;
    private final BatchLine line;
    private final List<String> codes;
    private int taken;
    private int spared;

    Shelf(long batchId, BatchLine line) {
        this.batchId = batchId;
        this.line = line;
        this.codes = line.code() != null
                ? List.of(line.code())
                : new FixedCodes(batchId, line.kind()).slice(0, 1, Math.toIntExact(line.count()));
    }

    long batchId() {
        return batchId;
    }

    BatchLine line() {
        return line;
    }

    /** A code that is redeemed now. */
    String take() {
        if (taken + spared >= codes.size() * line.perCode()) {
            throw new IllegalStateException("no code left in batch " + line.key());
        }
        return codes.get(taken++ / line.perCode());
    }

    /** The code that was redeemed last. */
    String taken() {
        return codes.get((taken - 1) / line.perCode());
    }

    /** A code that nobody redeems. */
    String spare() {
        return codes.get(Math.max(0, codes.size() - 1 - spared++ % 10));
    }

    long redeemedCredits() {
        return taken * line.credits();
    }

    String seal() {
        var seal = new Seal();
        codes.forEach(seal::add);
        return seal.inHexadecimal();
    }

    Stream<PromoRows.NewCode> rows() {
        return Stream.iterate(0, i -> i < codes.size(), i -> i + 1)
                .map(i -> new PromoRows.NewCode(codes.get(i), batchId, uses(i)));
    }

    /** The codes are used up one after the other. */
    private int uses(int code) {
        return Math.max(0, Math.min(line.perCode(), taken - code * line.perCode()));
    }
}
