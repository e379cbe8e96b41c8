package org.creditdesk.sample;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.creditdesk.receipt.Pack;
import org.creditdesk.receipt.Receipt;

/** What the checkout page sells, and how it numbers its receipts. */
final class Checkout {
    private static final List<Sold> PACKS = List.of(
            new Sold(100, 100),
            new Sold(100, 100),
            new Sold(100, 100),
            new Sold(250, 220),
            new Sold(250, 220),
            new Sold(500, 400),
            new Sold(500, 400),
            new Sold(1200, 880),
            new Sold(3000, 2000));

    /** @param percent of the price of 100 credits */
    private record Sold(long credits, long percent) {}

    private final Region region;
    private final Chance chance;

    Checkout(Region region, Chance chance) {
        this.region = region;
        this.chance = chance;
    }

    /** What is sold anywhere, by currency and price. */
    static List<Pack> packs(Collection<Region> regions, String owner, Instant since) {
        Map<String, Pack> packs = new TreeMap<>();
        for (Region region : regions) {
            for (Sold sold : PACKS) {
                long price = price(region, sold);
                packs.putIfAbsent(
                        region.currency() + price,
                        new Pack(region.currency(), price, sold.credits(), true, owner, since));
            }
        }
        return List.copyOf(packs.values());
    }

    private static long price(Region region, Sold sold) {
        return region.hundred() * sold.percent() / 100;
    }

    /** @param number the receipt's own; receipt IDs of one provider rise with it */
    Slip.Purchase sell(long number, String email, long account, Instant at) {
        Sold pack = chance.oneOf(PACKS);
        String provider = chance.in(65) ? "stripe" : chance.in(70) ? "paypal" : "gumroad";
        return new Slip.Purchase(
                receipt(provider, number),
                provider,
                email,
                account,
                at,
                pack.credits(),
                price(region, pack),
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
