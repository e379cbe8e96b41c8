package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.number;
import static org.creditdesk.cli.Sheet.Column.text;

import java.time.Instant;
import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.CampaignFilter;
import org.creditdesk.store.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list")
final class CampaignListCommand extends DeskCommand {
    @Option(names = "--state", paramLabel = "STATE", defaultValue = "all")
    private CampaignFilter.Which which;

    @Option(names = "--name", paramLabel = "TEXT", defaultValue = "", descriptionKey = "part")
    private String part;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", converter = WholeNumber.Rows.class)
    private Long limit;

    CampaignListCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Instant now = desk.store().clock().instant();
        Page<Campaign, Long> page = desk.campaigns().list(new CampaignFilter(which, part), null, limit.intValue());
        return new CampaignsReply(
                page.rows().stream()
                        .map(campaign -> CampaignReply.of(campaign, now, "created"))
                        .toList(),
                page.hasMore());
    }

    /** @param more whether there are older ones */
    record CampaignsReply(List<CampaignReply> campaigns, boolean more) implements Reply {
        @Override
        public void print(Sheet sheet) {
            if (campaigns.isEmpty()) {
                sheet.text("cli.campaigns.none");
            }
            sheet.table(
                    "cli.campaigns",
                    List.of(
                            text("name"),
                            text("state"),
                            text("from"),
                            text("until"),
                            text("owner"),
                            number("codes"),
                            number("redeemed"),
                            number("budget")),
                    campaigns.stream().map(CampaignReply::cells).toList());
            if (more) {
                sheet.text("cli.account.more");
            }
        }
    }
}
