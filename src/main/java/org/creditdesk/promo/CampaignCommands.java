package org.creditdesk.promo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.CampaignChangeRow.Kind;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.hibernate.StatelessSession;

/** What is done to campaigns; each command once per request id. */
final class CampaignCommands {
    private static final String CREATE = "create campaign";
    private static final String CHANGE = "change campaign";
    private static final String END = "end campaign";
    private static final String REOPEN = "reopen campaign";

    private final Member member;
    private final AuditTrail audit;
    private final Clock clock;

    CampaignCommands(Member member, AuditTrail audit, Clock clock) {
        this.member = member;
        this.audit = audit;
        this.clock = clock;
    }

    Campaign create(NewCampaign wanted) {
        String name = CampaignFields.name(wanted.name());
        String subject = "campaign " + name;
        return audit.command(CREATE, Permission.MANAGE_CAMPAIGNS, subject, null, wanted.requestId(), session -> {
            CampaignRow earlier = created(session, wanted);
            if (earlier != null) {
                return Campaigns.campaign(session, earlier.id);
            }
            CampaignFields fields = CampaignFields.of(wanted, member.name());
            fields.check(session, null);
            var row = new CampaignRow(wanted.requestId(), fields, now());
            session.insert(row);
            record(session, CREATE, row.id, null, name, wanted.requestId());
            return row.toCampaign(CampaignCounts.NONE);
        });
    }

    private static CampaignRow created(StatelessSession session, NewCampaign wanted) {
        CampaignRow row = session.createSelectionQuery("from CampaignRow where requestId = :request", CampaignRow.class)
                .setParameter("request", wanted.requestId())
                .getSingleResultOrNull();
        if (row != null && !row.nameKey.equals(Campaigns.key(wanted.name()))) {
            throw Problem.refused("REQUEST_REUSED");
        }
        return row;
    }

    Campaign change(CampaignChange wanted) {
        String asked = CampaignFields.asked(wanted);
        return command(CHANGE, Kind.CHANGE, wanted.requestId(), wanted.id(), asked, (session, row) -> {
            refuseEnded(row);
            CampaignFields before = row.fields();
            CampaignFields after = before.with(wanted);
            after.check(session, row);
            after.write(session, row.id);
            record(session, CHANGE, row.id, before.inWords(after), after.inWords(before), wanted.requestId());
        });
    }

    Campaign end(UUID requestId, long id, Long confirmed) {
        return command(END, Kind.END, requestId, id, END, (session, row) -> {
            refuseEnded(row);
            EndPreview hits = EndPreview.of(session, row, clock.instant());
            hits.checkConfirmed(confirmed);
            setState(session, id, CampaignRow.ENDED);
            String stopped =
                    "%s; %d live codes, %d credits".formatted(CampaignRow.ENDED, hits.liveCodes(), hits.credits());
            record(session, END, id, CampaignRow.ACTIVE, stopped, requestId);
        });
    }

    Campaign reopen(UUID requestId, long id) {
        return command(REOPEN, Kind.REOPEN, requestId, id, REOPEN, (session, row) -> {
            if (row.state.equals(CampaignRow.ACTIVE)) {
                throw Problem.refused("CAMPAIGN_NOT_ENDED", row.name);
            }
            if (CampaignEnd.of(session, row).movedOn()) {
                throw Problem.refused("CAMPAIGN_MOVED_ON", row.name);
            }
            setState(session, id, CampaignRow.ACTIVE);
            record(session, REOPEN, id, CampaignRow.ENDED, CampaignRow.ACTIVE, requestId);
        });
    }

    /**
     * Locks the campaign's row and keeps everybody from redeeming meanwhile, and does the work unless it was done already.
     *
     * @param asked tells two requests apart that come under the same id
     */
    private Campaign command(
            String name,
            Kind kind,
            UUID requestId,
            long id,
            String asked,
            BiConsumer<StatelessSession, CampaignRow> work) {
        String subject = "campaign " + id;
        return audit.command(name, Permission.MANAGE_CAMPAIGNS, subject, null, requestId, session -> {
            Slots.OF_CAMPAIGN.close(session, id);
            CampaignRow row = session.get(CampaignRow.class, id);
            if (row == null) {
                throw Problem.notFound("NO_SUCH_CAMPAIGN", String.valueOf(id));
            }
            if (!isDone(session, requestId, kind, id, asked)) {
                work.accept(session, row);
                session.insert(new CampaignChangeRow(id, requestId, kind, asked, member.name(), now()));
            }
            return Campaigns.campaign(session, id);
        });
    }

    private static boolean isDone(StatelessSession session, UUID requestId, Kind kind, long id, String asked) {
        CampaignChangeRow earlier = session.createSelectionQuery(
                        "from CampaignChangeRow where requestId = :request", CampaignChangeRow.class)
                .setParameter("request", requestId)
                .getSingleResultOrNull();
        if (earlier != null && (earlier.kind != kind || earlier.campaignId != id || !earlier.asked.equals(asked))) {
            throw Problem.refused("REQUEST_REUSED");
        }
        return earlier != null;
    }

    private static void refuseEnded(CampaignRow row) {
        if (!row.state.equals(CampaignRow.ACTIVE)) {
            throw Problem.refused("CAMPAIGN_ENDED", row.name);
        }
    }

    /** The state alone: what others count up at the same moment is theirs. */
    private static void setState(StatelessSession session, long id, String state) {
        session.createMutationQuery("update CampaignRow set state = :state where id = :id")
                .setParameter("state", state)
                .setParameter("id", id)
                .executeUpdate();
    }

    private void record(
            StatelessSession session, String command, long id, String before, String after, UUID requestId) {
        audit.record(session, AuditEvent.done(command, "campaign " + id, null, before, after, requestId));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
