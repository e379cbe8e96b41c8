package org.creditdesk.sample;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creditdesk.code.FixedCodes;
import org.creditdesk.promo.PromoRows;
import org.creditdesk.region.Regions;

/** Batches that wait for a second person, were turned down, broke off or were cancelled. */
final class Unfinished {
    private static final LocalTime AFTERNOON = LocalTime.of(14, 5);

    private final List<CampaignLine> campaigns;
    private final Days days;
    private final long firstId;
    private final List<UnfinishedLine> lines = UnfinishedLine.read();

    Unfinished(List<CampaignLine> campaigns, Days days, long firstId) {
        this.campaigns = campaigns;
        this.days = days;
        this.firstId = firstId;
    }

    int count() {
        return lines.size();
    }

    List<PromoRows.NewBatch> rows() {
        List<PromoRows.NewBatch> rows = new ArrayList<>();
        for (UnfinishedLine line : lines) {
            rows.add(row(firstId + rows.size(), line));
        }
        return rows;
    }

    private PromoRows.NewBatch row(long id, UnfinishedLine line) {
        int campaign = campaigns.stream().map(CampaignLine::name).toList().indexOf(line.campaign());
        Instant decided = line.decided() == null ? null : days.ago(-line.decided(), AFTERNOON.plusHours(2));
        return new PromoRows.NewBatch(
                id,
                Catalogue.request("batch " + id),
                campaign + 1L,
                line.kind(),
                line.credits(),
                line.count(),
                line.chunks(),
                Regions.anywhere(),
                null,
                null,
                1,
                1,
                line.state(),
                null,
                campaigns.get(campaign).owner(),
                days.ago(-line.created(), AFTERNOON),
                null,
                new PromoRows.Standing(
                        line.before(line.done()),
                        false,
                        false,
                        line.approval(),
                        line.decidedBy(),
                        decided,
                        line.why()));
    }

    /** The codes that were stored before a generation broke off, in canonical order. */
    Stream<PromoRows.NewCode> codes() {
        return IntStream.range(0, lines.size()).boxed().flatMap(number -> codes(firstId + number, lines.get(number)));
    }

    private static Stream<PromoRows.NewCode> codes(long id, UnfinishedLine line) {
        var fixed = new FixedCodes(id, line.kind());
        return IntStream.range(0, line.done())
                .boxed()
                .flatMap(slice ->
                        fixed.slice(slice, line.slices(), (int) (line.before(slice + 1) - line.before(slice))).stream())
                .map(code -> new PromoRows.NewCode(code, id, 0));
    }
}
