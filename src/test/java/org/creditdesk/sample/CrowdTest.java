package org.creditdesk.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.creditdesk.promo.PromoRows;
import org.junit.jupiter.api.Test;

/** What is said of the crowd's codes before its accounts are played is what happens then. */
class CrowdTest {
    private static final long FIRST = 326;
    private static final long ACCOUNTS = 12_345;

    private final CrowdShelf shelf = new CrowdShelf(8, new Crowd(FIRST, ACCOUNTS));

    @Test
    void exactlyTheCodesMarkedAsUsedAreRedeemedEachOnce() {
        var population = new Population(Region.read());
        Set<String> redeemed = new HashSet<>();
        LongStream.range(FIRST, FIRST + ACCOUNTS)
                .mapToObj(population::get)
                .filter(Crowd::redeems)
                .forEach(customer ->
                        assertTrue(redeemed.add(shelf.coupon(customer).canonical())));
        Set<String> marked = new HashSet<>();
        shelf.rows().filter(row -> row.uses() == 1).forEach(row -> marked.add(row.code()));
        assertEquals(redeemed, marked);
        assertEquals(redeemed.size() * CrowdShelf.CREDITS, shelf.redeemedCredits());
    }

    @Test
    void codesComeInOrder() {
        List<String> codes = shelf.rows().map(PromoRows.NewCode::code).toList();
        assertEquals(codes.stream().distinct().sorted().toList(), codes);
        assertEquals(shelf.crowd().codes(), codes.size());
    }
}
