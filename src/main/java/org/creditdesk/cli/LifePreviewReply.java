package org.creditdesk.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.LifeObstacle;
import org.creditdesk.promo.LifePreview;
import org.creditdesk.text.Texts;

/**
 * What an action on a batch would do.
 *
 * @param state it would have
 * @param until when its window would end; null for never
 * @param hit codes with uses left
 * @param redeemed and {@code revoked}: codes that stay as they are
 * @param credits that the codes it hits could still give
 * @param confirm the number that {@code --confirm} must say; null where it need not be said
 * @param obstacles what still keeps codes from being redeemed afterwards
 */
record LifePreviewReply(
        long batch,
        BatchState stateBefore,
        BatchState state,
        Instant untilBefore,
        Instant until,
        long hit,
        long redeemed,
        long revoked,
        long credits,
        Long confirm,
        List<Obstacle> obstacles)
        implements Reply {
    record Obstacle(String kind, Instant at) {}

    static LifePreviewReply of(LifePreview preview) {
        return new LifePreviewReply(
                preview.batchId(),
                preview.stateBefore(),
                preview.stateAfter(),
                preview.endsBefore(),
                preview.endsAfter(),
                preview.hit(),
                preview.redeemed(),
                preview.revoked(),
                preview.credits(),
                preview.needsConfirmation() ? preview.hit() : null,
                preview.obstacles().stream()
                        .map(each -> new Obstacle(each.kind().name(), each.at()))
                        .toList());
    }

    @Override
    public void print(Sheet sheet) {
        sheet.text("cli.life.would", String.valueOf(batch), stateBefore.name(), state.name(), until(until));
        sheet.text("cli.life.hits", hit, credits, redeemed, revoked);
        for (Obstacle each : obstacles) {
            sheet.text(
                    "promo.obstacle."
                            + LifeObstacle.Kind.valueOf(each.kind()).name().toLowerCase(Locale.ROOT),
                    DisplayText.minute(each.at()) + " UTC");
        }
        if (confirm != null) {
            sheet.text("cli.life.confirm", String.valueOf(confirm));
        }
    }

    static String until(Instant ends) {
        return ends == null ? Texts.of("cli.life.never") : DisplayText.minute(ends) + " UTC";
    }
}
