package org.creditdesk.ui.promo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchChange;
import org.creditdesk.promo.LifeAction;
import org.creditdesk.promo.LifeObstacle;
import org.creditdesk.promo.LifePreview;
import org.creditdesk.promo.RevocationPreview;
import org.creditdesk.promo.RevocationPreview.LeftCode;
import org.creditdesk.promo.RevocationPreview.Reason;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Moments;
import org.creditdesk.ui.kit.Question;

/** What a change of a batch would do or has done, in sentences. */
final class LifeWords {
    private LifeWords() {}

    /** {@code 4,812 codes}, {@code 1 code}. */
    static String codes(long count) {
        return count == 1 ? Texts.of("promo.codes.one") : Texts.of("promo.codes.many", count);
    }

    private static String key(LifeAction action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    static Question question(LifePreview preview, ZoneId zone) {
        String title = Texts.of("promo.life.title." + key(preview.action()), String.valueOf(preview.batchId()));
        String verb = Texts.of("promo.life.verb." + key(preview.action()), codes(preview.hit()));
        boolean dangerous = preview.action() == LifeAction.REVOKE || preview.action() == LifeAction.END;
        return new Question(title, text(preview, zone), verb, dangerous);
    }

    private static String text(LifePreview preview, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        lines.add(Texts.of(
                "promo.life.hits." + key(preview.action()), codes(preview.hit()), end(preview.endsAfter(), zone)));
        lines.add(Texts.of("promo.life.credits", Formats.credits(preview.credits())));
        lines.add(Texts.of("promo.life.stay", codes(preview.redeemed()), codes(preview.revoked())));
        for (LifeObstacle each : preview.obstacles()) {
            String at = each.at() == null ? "" : Moments.inZone(each.at(), zone);
            lines.add(Texts.of("promo.obstacle." + each.kind().name().toLowerCase(Locale.ROOT), at));
        }
        lines.add(Texts.of(
                preview.obstacles().isEmpty() && isClosing(preview.action())
                        ? "promo.life.undo-closing"
                        : "promo.life.undo-opening"));
        return String.join("\n", lines);
    }

    private static boolean isClosing(LifeAction action) {
        return action == LifeAction.PAUSE || action == LifeAction.END || action == LifeAction.REVOKE;
    }

    private static String end(Instant ends, ZoneId zone) {
        return ends == null ? Texts.of("promo.life.no-end") : Moments.inZone(ends, zone);
    }

    static Question question(RevocationPreview preview) {
        List<String> lines = new ArrayList<>();
        lines.add(Texts.of("promo.life.hits.codes", codes(preview.hit())));
        lines.add(Texts.of("promo.life.credits", Formats.credits(preview.credits())));
        left(preview)
                .forEach((reason, count) -> lines.add(Texts.of(
                        "promo.life.left",
                        codes(count),
                        Texts.of("promo.left." + reason.name().toLowerCase(Locale.ROOT)))));
        lines.add(Texts.of("promo.life.undo-closing"));
        return new Question(
                Texts.of("promo.life.title.codes", codes(preview.hit()), String.valueOf(preview.batchId())),
                String.join("\n", lines),
                Texts.of("promo.life.verb.revoke", codes(preview.hit())),
                true);
    }

    private static Map<Reason, Long> left(RevocationPreview preview) {
        Map<Reason, Long> counts = new TreeMap<>();
        for (LeftCode each : preview.left()) {
            counts.merge(each.reason(), 1L, Long::sum);
        }
        return counts;
    }

    /** What a change has done. */
    static String done(BatchChange change, ZoneId zone) {
        return Texts.of(
                "promo.life.done." + change.kind().name().toLowerCase(Locale.ROOT),
                codes(change.codes()),
                end(change.endsAfter(), zone));
    }

    /** How a batch stands, where that needs saying; empty where the state alone says it. @param last null for none */
    static String standing(Batch batch, BatchChange last) {
        return switch (batch.state()) {
            case DRAFT -> draft(batch);
            case GENERATING ->
                Texts.of(
                        "promo.standing.generating",
                        batch.generated(),
                        batch.planned(),
                        batch.checkpointAt() == null
                                ? Texts.of("promo.standing.no-checkpoint")
                                : Texts.of("promo.standing.checkpoint", Formats.moment(batch.checkpointAt())));
            case SEALED -> Texts.of("promo.standing.sealed");
            case ACTIVE -> "";
            case PAUSED -> Texts.of("promo.standing.paused", by(last));
            case ENDED -> Texts.of("promo.standing.ended", by(last));
            case REVOKED -> Texts.of("promo.standing.revoked", by(last));
            case CANCELLED ->
                batch.generated() == 0
                        ? Texts.of("promo.standing.cancelled")
                        : Texts.of("promo.standing.cancelled-left", codes(batch.generated()));
        };
    }

    private static String draft(Batch batch) {
        return switch (batch.approval()) {
            case PENDING -> Texts.of("promo.standing.waiting", batch.createdBy());
            case REJECTED ->
                Texts.of("promo.standing.rejected", batch.decidedBy(), Formats.moment(batch.decidedAt()), batch.why());
            case APPROVED -> Texts.of("promo.standing.approved", batch.decidedBy(), Formats.moment(batch.decidedAt()));
            case NOT_NEEDED -> Texts.of("promo.standing.draft");
        };
    }

    private static String by(BatchChange last) {
        if (last == null) {
            return "";
        }
        String who = Texts.of("promo.standing.by", last.actor(), Formats.moment(last.at()));
        return last.refusedSince() == 0 ? who : who + " " + Texts.of("promo.standing.refused", last.refusedSince());
    }

    /** Why this cannot be done to a batch as it stands; null when it can. */
    static String obstacle(LifeAction action, Batch batch) {
        if (!action.isFrom(batch.state())) {
            return Texts.of(
                    "promo.life.not-now",
                    Texts.of("promo.batch.is." + batch.state().name().toLowerCase(Locale.ROOT)));
        }
        return action == LifeAction.EXTEND && batch.ends() == null ? Texts.of("promo.life.nothing-to-extend") : null;
    }
}
