package org.creditdesk.ui.promo;

import java.time.Duration;
import java.util.Locale;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchState;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** What the generation screen says. */
final class GenerationWords {
    private GenerationWords() {}

    /** What the status bar says while it runs. */
    static String job(Generation generation) {
        return Texts.of(
                generation.imports() ? "promo.import.job" : "promo.generation.job",
                generation.count(),
                generation.campaign());
    }

    static String title(Generation generation) {
        return generation.imports() ? importTitle(generation) : generatedTitle(generation);
    }

    private static String generatedTitle(Generation generation) {
        String word = generation.state().name().toLowerCase(Locale.ROOT);
        return Texts.of("promo.generation.title." + word, generation.count(), generation.campaign());
    }

    private static String importTitle(Generation generation) {
        return switch (generation.state()) {
            case FAILED -> Texts.of("promo.import.title.failed");
            case CANCELLED -> Texts.of("promo.import.title.cancelled");
            case RUNNING, CANCELLING -> job(generation);
            case DONE, WAITING, INTERRUPTED, UNKNOWN -> generatedTitle(generation);
        };
    }

    /** How far it is; at the end, what became of it. */
    static String figures(Generation generation) {
        long done = generation.doneProperty().get();
        return switch (generation.state()) {
            case RUNNING -> Texts.of("promo.generation.figures", done, generation.count());
            case CANCELLING ->
                Texts.of(generation.imports() ? "promo.import.cancelling" : "promo.generation.cancelling");
            case DONE -> done(generation.batch());
            case WAITING -> Texts.of("promo.generation.waiting");
            case CANCELLED ->
                generation.imports()
                        ? Texts.of("promo.import.cancelled")
                        : Texts.of("promo.generation.cancelled", done);
            case FAILED -> generation.failure().sentence();
            case INTERRUPTED -> interrupted(generation.batch());
            case UNKNOWN -> Texts.of("promo.generation.unknown");
        };
    }

    private static String done(Batch batch) {
        return Texts.of(
                batch.state() == BatchState.ACTIVE ? "promo.generation.active" : "promo.generation.sealed",
                batch.generated());
    }

    private static String interrupted(Batch batch) {
        if (batch.state() == BatchState.CANCELLED) {
            return Texts.of("promo.generation.half-cancelled");
        }
        return batch.checkpointAt() == null
                ? Texts.of("promo.generation.not-begun", batch.planned())
                : Texts.of(
                        "promo.generation.interrupted",
                        batch.generated(),
                        batch.planned(),
                        Formats.moment(batch.checkpointAt()));
    }

    /** Codes a second and time left; empty when it does not run. */
    static String pace(Generation generation) {
        if (generation.state() != Generation.State.RUNNING) {
            return "";
        }
        Duration left = generation.pace().left();
        return left == null
                ? Texts.of("promo.generation.pace-unknown")
                : Texts.of("promo.generation.pace", generation.pace().perSecond(), Spans.inWords(left));
    }

    /** What can be done now, or what it means to go away. */
    static String advice(Generation.State state) {
        return switch (state) {
            case RUNNING -> Texts.of("promo.generation.leave");
            case FAILED -> Texts.of("promo.generation.retry");
            case INTERRUPTED -> Texts.of("promo.generation.resume-or-cancel");
            case DONE -> Texts.of("promo.generation.next");
            case CANCELLING, WAITING, CANCELLED, UNKNOWN -> "";
        };
    }
}
