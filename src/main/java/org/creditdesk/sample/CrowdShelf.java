package org.creditdesk.sample;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.code.CodeKind;
import org.creditdesk.code.FixedCodes;
import org.creditdesk.code.Seal;
import org.creditdesk.promo.PromoRows;

/** The codes of the {@link Crowd}; one slice at a time is in memory, and drawn again when it is needed again. */
final class CrowdShelf {
    static final CodeKind KIND = CodeKind.PROMO;
    static final long CREDITS = 50;

    private final long batchId;
    private final Crowd crowd;
    private final FixedCodes codes;
    private int current = -1;
    private List<String> slice = List.of();

    CrowdShelf(long batchId, Crowd crowd) {
        this.batchId = batchId;
        this.crowd = crowd;
        this.codes = new FixedCodes(batchId, KIND);
    }

    long batchId() {
        return batchId;
    }

    Crowd crowd() {
        return crowd;
    }

    long redeemedCredits() {
        return crowd.redemptions() * CREDITS;
    }

    Coupon coupon(Customer customer) {
        String code = code(crowd.place(customer));
        return new Coupon(CodeFormat.shown(code, 0), code, batchId, CREDITS, KIND.origin());
    }

    private String code(long place) {
        int wanted = Math.toIntExact(place / Crowd.SLICE);
        if (wanted != current) {
            slice = draw(wanted);
            current = wanted;
        }
        return slice.get(Math.toIntExact(place % Crowd.SLICE));
    }

    private List<String> draw(int number) {
        return codes.slice(number, crowd.slices(), Crowd.SLICE);
    }

    String seal() {
        var seal = new Seal();
        IntStream.range(0, crowd.slices()).forEach(each -> draw(each).forEach(seal::add));
        return seal.inHexadecimal();
    }

    Stream<PromoRows.NewCode> rows() {
        return IntStream.range(0, crowd.slices()).boxed().flatMap(this::rows);
    }

    private Stream<PromoRows.NewCode> rows(int number) {
        List<String> drawn = draw(number);
        long first = (long) number * Crowd.SLICE;
        return IntStream.range(0, drawn.size())
                .mapToObj(i -> new PromoRows.NewCode(drawn.get(i), batchId, crowd.isRedeemed(first + i) ? 1 : 0));
    }
}
