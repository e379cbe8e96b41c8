package org.creditdesk.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Puts the store together, chunk by chunk. The same day and number of accounts give the same chunks. */
final class Writing {
    private final Days days;
    private final Map<String, Region> regions = Region.read();
    private final Population population = new Population(regions);
    private final List<BatchLine> batches = BatchLine.read();
    private final CodeStock stock;
    private final Catalogue catalogue;
    private final Incidents incidents;
    private final Ids ids = new Ids();
    private final long accounts;

    /** @param wanted how many accounts; at least those written down are loaded */
    Writing(Days days, long wanted) {
        this.days = days;
        this.accounts = Math.max(wanted, population.written());
        long invented = accounts - population.written();
        this.stock = new CodeStock(batches, new Crowd(population.written(), invented));
        this.incidents = new Incidents(days);
        this.catalogue = new Catalogue(CampaignLine.read(), stock, invented > 0, days);
    }

    long accounts() {
        return accounts;
    }

    int written() {
        return population.written();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Incidents incidents() {
        return incidents;
    }

    Ids ids() {
        return ids;
    }

    /** Those that are written down. */
    List<Customer> customers() {
        return LongStream.range(0, population.written())
                .mapToObj(population::get)
                .toList();
    }

    /** The accounts that are written down, with their stories; to be asked for first. */
    Chunk written(Chunk chunk) {
        List<Customer> customers = customers();
        var story = new Story(customers, days, incidents);
        story.purchases().forEach(chunk.till::ring);
        customers.forEach(customer -> live(customer, story.of(customer), chunk));
        new Asking(customers, chunk, ids, days, incidents).ask();
        return finished(chunk);
    }

    /** Invented accounts from an index on. */
    Chunk invented(long from, long until) {
        var chunk = new Chunk(ids);
        LongStream.range(from, until).mapToObj(population::get).forEach(each -> live(each, List.of(), chunk));
        return finished(chunk);
    }

    private void live(Customer customer, List<Happening> told, Chunk chunk) {
        Region region = regions.get(customer.region() == null ? "US" : customer.region());
        var happenings = new ArrayList<>(told);
        happenings.addAll(new LifePlan(customer, days)
                .buying(region, chunk.till)
                .spending()
                .complaining()
                .redeeming(batches)
                .planned());
        new Life(customer, days, chunk, ids, stock).play(happenings);
    }

    private Chunk finished(Chunk chunk) {
        ids.receipt = chunk.till.next();
        ids.email +=
                chunk.accounts.stream().mapToLong(each -> each.emails().size()).sum();
        return chunk;
    }
}
