package org.creditdesk.sample;

import java.time.ZoneId;
import java.util.List;

/** A campaign of {@code campaigns.csv}; days count from the day of loading, those before it are negative. */
record CampaignLine(
        String name,
        String purpose,
        String owner,
        ZoneId zone,
        long created,
        Long starts,
        Long ends,
        Long announced,
        Long budget,
        boolean active) {
    static List<CampaignLine> read() {
        return SampleFile.read(
                "campaigns.csv",
                line -> new CampaignLine(
                        line.text("name"),
                        line.text("purpose"),
                        line.text("owner"),
                        ZoneId.of(line.text("zone")),
                        line.count("created_in_days"),
                        line.number("starts_in_days"),
                        line.number("ends_in_days"),
                        line.number("announced_in_days"),
                        line.number("budget"),
                        line.text("state").equals("ACTIVE")));
    }
}
