package org.creditdesk.sample;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.creditdesk.receipt.Receipt;

/** What the checkout page sells, and how it numbers its receipts. */
final class Checkout {
    private static final List<Pack> PACKS = List.of(
            new Pack(100, 100),
            new Pack(100, 100),
            new Pack(100, 100),
            new Pack(250, 220),
            new Pack(250, 220),
            new Pack(500, 400),
            new Pack(500, 400),
            new Pack(1200, 880),
            new Pack(3000, 2000));

    /** @param percent of the price of 100 credits */
    private record Pack(long credits, long percent) {}

    private final Region region;
    private final Chance chance;

    Checkout(Region region, Chance chance) {
        this.region = region;
        this.chance = chance;
    }

    /** @param number the receipt's own; receipt IDs of one provider rise with it */
    Slip.Purchase sell(long number, String email, long account, Instant at) {
        Pack pack = chance.oneOf(PACKS);
        String provider = chance.in(65) ? "stripe" : chance.in(70) ? "paypal" : "gumroad";
        return new Slip.Purchase(
                receipt(provider, number),
                provider,
                email,
                account,
                at,
                pack.credits(),
                region.hundred() * pack.percent() / 100,
                region.currency(),
                Receipt.State.PAID);
    }

    private String receipt(String provider, long number) {
        String rising =
                String.format("%7s", Long.toString(number + 100_000_000L, 36)).replace(' ', '0');
        return switch (provider) {
            case "stripe" -> "pi_3S" + rising + chance.letters(12);
            case "paypal" -> (rising + chance.letters(10)).toUpperCase(Locale.ROOT);
            default -> rising + chance.letters(5).toLowerCase(Locale.ROOT);
        };
    }
}
