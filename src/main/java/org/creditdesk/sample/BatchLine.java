package org.creditdesk.sample;

import java.util.List;
import org.creditdesk.code.CodeKind;
import org.creditdesk.promo.BatchState;
import org.creditdesk.region.Regions;

/**
 * A batch of {@code batches.csv}; days count from the day of loading, those before it are negative.
 *
 * @param key its name in the sample's files
 * @param takers how many of a hundred accounts that could redeem one of its codes do
 * @param code the one that was brought from elsewhere; null where codes were drawn
 * @param accounts the end of the addresses that it is for; null for everybody
 */
record BatchLine(
        String key,
        String campaign,
        CodeKind kind,
        long count,
        long credits,
        Regions regions,
        long created,
        Long starts,
        Long ends,
        Integer perAccount,
        int perCode,
        BatchState state,
        int takers,
        String code,
        String accounts) {
    static List<BatchLine> read() {
        return SampleFile.read(
                "batches.csv",
                line -> new BatchLine(
                        line.text("batch"),
                        line.text("campaign"),
                        line.oneOf(CodeKind.class, "kind"),
                        line.count("count"),
                        line.count("credits"),
                        Regions.parse(line.text("regions")),
                        line.count("created_in_days"),
                        line.number("starts_in_days"),
                        line.number("ends_in_days"),
                        Math.toIntExact(line.count("per_account")),
                        Math.toIntExact(line.count("per_code")),
                        line.oneOf(BatchState.class, "state"),
                        Math.toIntExact(line.count("takers_percent")),
                        line.text("code"),
                        line.text("accounts")));
    }
}
