package org.creditdesk.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditdesk.audit.AuditRows;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.PromoRows;
import org.creditdesk.region.Regions;
import org.hibernate.StatelessSession;

/** The sample's campaigns, batches and codes, written once it is known which codes were redeemed. */
final class Catalogue {
    private static final LocalTime OFFICE = LocalTime.of(9, 40);

    private final List<CampaignLine> campaigns;
    private final CodeStock stock;
    private final boolean crowded;
    private final Days days;
    private final Unfinished unfinished;

    /** @param crowded whether there are invented accounts, who have a batch of their own in the first campaign */
    Catalogue(List<CampaignLine> campaigns, CodeStock stock, boolean crowded, Days days) {
        this.campaigns = campaigns;
        this.stock = stock;
        this.crowded = crowded;
        this.days = days;
        this.unfinished = new Unfinished(campaigns, days, stock.shelves().size() + 2L);
    }

    void write(StatelessSession session) {
        List<PromoRows.NewCampaign> campaignRows = campaignRows();
        List<PromoRows.NewBatch> batchRows = batchRows();
        PromoRows.writeCampaigns(session, campaignRows);
        PromoRows.writeBatches(session, batchRows);
        BatchHistory history = history(batchRows);
        AuditRows.write(session, new CatalogueEvents().of(campaignRows, batchRows, history));
        PromoRows.writeCodes(
                session, stock.shelves().stream().flatMap(Shelf::rows).sorted(Catalogue::byCode));
        if (crowded) {
            PromoRows.writeCodes(session, stock.crowd().rows());
        }
        PromoRows.writeCodes(session, unfinished.codes());
        history.write(session);
    }

    /** For whom some batches are; the accounts must be written by then. */
    void writeListed(StatelessSession session, List<Customer> customers) {
        List<PromoRows.Listed> listed = new ArrayList<>();
        for (Shelf shelf : stock.shelves()) {
            customers.stream()
                    .filter(customer -> shelf.line().accounts() != null
                            && customer.email().endsWith(shelf.line().accounts()))
                    .forEach(customer -> listed.add(new PromoRows.Listed(shelf.batchId(), customer.id())));
        }
        PromoRows.writeListed(session, listed);
    }

    private BatchHistory history(List<PromoRows.NewBatch> batches) {
        Map<String, PromoRows.NewBatch> byKey = new HashMap<>();
        stock.shelves()
                .forEach(shelf -> byKey.put(shelf.line().key(), batches.get(Math.toIntExact(shelf.batchId()) - 1)));
        return new BatchHistory(byKey, days);
    }

    private static int byCode(PromoRows.NewCode a, PromoRows.NewCode b) {
        return a.code().compareTo(b.code());
    }

    private List<PromoRows.NewCampaign> campaignRows() {
        List<PromoRows.NewCampaign> rows = new ArrayList<>();
        for (CampaignLine line : campaigns) {
            long id = rows.size() + 1L;
            rows.add(new PromoRows.NewCampaign(campaign(id, line), request("campaign " + id)));
        }
        return rows;
    }

    private Campaign campaign(long id, CampaignLine line) {
        long redeemed = shelvesOf(line).mapToLong(Shelf::redeemedCredits).sum()
                + (crowded && id == 1 ? stock.crowd().redeemedCredits() : 0);
        return new Campaign(
                id,
                line.name(),
                line.purpose(),
                line.owner(),
                line.zone(),
                days.startIn(line.starts(), line.zone()),
                days.startIn(line.ends(), line.zone()),
                days.startIn(line.announced(), line.zone()),
                line.budget(),
                redeemed,
                line.active(),
                days.ago(-line.created(), OFFICE),
                0,
                0);
    }

    private Stream<Shelf> shelvesOf(CampaignLine campaign) {
        return stock.shelves().stream().filter(shelf -> shelf.line().campaign().equals(campaign.name()));
    }

    private List<PromoRows.NewBatch> batchRows() {
        List<PromoRows.NewBatch> rows = new ArrayList<>();
        stock.shelves().forEach(shelf -> rows.add(batch(shelf)));
        if (crowded) {
            rows.add(crowdBatch());
        }
        rows.addAll(unfinished.rows());
        return rows;
    }

    private PromoRows.NewBatch batch(Shelf shelf) {
        BatchLine line = shelf.line();
        int campaign = campaigns.stream().map(CampaignLine::name).toList().indexOf(line.campaign());
        ZoneId zone = campaigns.get(campaign).zone();
        Instant created = days.ago(-line.created(), OFFICE.plusMinutes(10));
        return new PromoRows.NewBatch(
                shelf.batchId(),
                request("batch " + shelf.batchId()),
                campaign + 1L,
                line.kind(),
                line.credits(),
                line.count(),
                1,
                line.regions(),
                days.startIn(line.starts(), zone),
                days.startIn(line.ends(), zone),
                line.perAccount(),
                line.perCode(),
                line.state(),
                shelf.seal(),
                campaigns.get(campaign).owner(),
                created,
                created.plusSeconds(2),
                PromoRows.Standing.finished(line.count(), line.code() != null, line.accounts() != null));
    }

    private PromoRows.NewBatch crowdBatch() {
        CrowdShelf crowd = stock.crowd();
        Instant created = days.ago(Days.HISTORY, OFFICE);
        return new PromoRows.NewBatch(
                crowd.batchId(),
                request("batch " + crowd.batchId()),
                1,
                CrowdShelf.KIND,
                CrowdShelf.CREDITS,
                crowd.crowd().codes(),
                crowd.crowd().slices(),
                Regions.anywhere(),
                null,
                null,
                1,
                1,
                BatchState.ACTIVE,
                crowd.seal(),
                campaigns.get(0).owner(),
                created,
                created.plusSeconds(60),
                PromoRows.Standing.finished(crowd.crowd().codes(), false, false));
    }

    /** The last number in use, for the sequences. */
    long batches() {
        return stock.shelves().size() + 1L + unfinished.count();
    }

    static UUID request(String what) {
        return UUID.nameUUIDFromBytes(("sample " + what).getBytes(StandardCharsets.UTF_8));
    }
}
