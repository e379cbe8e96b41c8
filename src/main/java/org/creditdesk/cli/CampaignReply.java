package org.creditdesk.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.CampaignStanding;

/**
 * One campaign; {@code codes} are those of its finished batches.
 *
 * @param says which sentence people read
 */
record CampaignReply(
        long campaign,
        String name,
        String purpose,
        String owner,
        String state,
        String zone,
        Instant from,
        Instant until,
        Instant announced,
        Long budget,
        long redeemedCredits,
        long batches,
        long codes,
        @JsonIgnore String says)
        implements Reply {
    static CampaignReply of(Campaign campaign, Instant now, String says) {
        return new CampaignReply(
                campaign.id(),
                campaign.name(),
                campaign.purpose(),
                campaign.owner(),
                CampaignStanding.of(campaign, now).name(),
                campaign.zone().getId(),
                campaign.starts(),
                campaign.ends(),
                campaign.announced(),
                campaign.budget(),
                campaign.redeemedCredits(),
                campaign.batches(),
                campaign.codes(),
                says);
    }

    List<String> cells() {
        return List.of(
                name,
                state,
                FoundSheet.orDash(DisplayText.minute(from)),
                FoundSheet.orDash(DisplayText.minute(until)),
                owner,
                DisplayText.number(codes),
                DisplayText.number(redeemedCredits),
                FoundSheet.orDash(budget == null ? "" : DisplayText.number(budget)));
    }

    @Override
    public void print(Sheet sheet) {
        sheet.text("cli.campaign." + says, name, String.valueOf(campaign));
    }
}
