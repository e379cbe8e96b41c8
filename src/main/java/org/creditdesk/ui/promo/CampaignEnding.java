package org.creditdesk.ui.promo;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.EndPreview;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Question;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Ends a campaign after saying what that stops, and takes it back. */
final class CampaignEnding {
    private final CampaignDesk desk;
    private final WorkRunner runner;
    private final Supplier<UUID> requestIds;
    private final Runnable changed;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper();

    /** @param changed called when the campaign has ended or is open again */
    CampaignEnding(CampaignDesk desk, WorkRunner runner, Supplier<UUID> requestIds, Runnable changed) {
        this.desk = desk;
        this.runner = runner;
        this.requestIds = requestIds;
        this.changed = changed;
    }

    /**
     * What must be asked before a campaign ends.
     *
     * @param typed what the person types to confirm; null where a button is enough
     */
    record Asked(Campaign campaign, EndPreview hits, UUID requestId, Question question, String typed) {}

    /** Counts what the end hits and asks. @param ask called with the question, to call {@link #end} on a yes */
    void prepare(Campaign campaign, Consumer<Asked> ask) {
        if (working.get()) {
            return;
        }
        start(Work.of(() -> desk.previewEnd(campaign.id()))
                .onDone(hits -> {
                    working.set(false);
                    ask.accept(asked(campaign, hits));
                })
                .onFailed(this::failed));
    }

    private Asked asked(Campaign campaign, EndPreview hits) {
        String verb = hits.liveCodes() == 0
                ? Texts.of("promo.end.verb-none")
                : Texts.of(hits.liveCodes() == 1 ? "promo.end.verb-one" : "promo.end.verb", hits.liveCodes());
        var question = new Question(Texts.of("promo.end.title", campaign.name()), words(hits), verb, true);
        String typed = hits.needsConfirmation() ? String.valueOf(hits.liveCodes()) : null;
        return new Asked(campaign, hits, requestIds.get(), question, typed);
    }

    private static String words(EndPreview hits) {
        var words = new StringBuilder(
                hits.liveCodes() == 0
                        ? Texts.of("promo.end.hits-none")
                        : Texts.of(
                                "promo.end.hits", hits.liveCodes(), hits.batches(), Formats.credits(hits.credits())));
        if (hits.heldBatches() > 0) {
            words.append(' ').append(Texts.of("promo.end.held", hits.heldBatches(), hits.heldCodes()));
        }
        return words.append(' ')
                .append(Texts.of("promo.end.stays", hits.redemptions()))
                .append(' ')
                .append(Texts.of("promo.end.undo"))
                .toString();
    }

    void end(Asked asked) {
        if (!working.get()) {
            Long confirmed = asked.typed() == null ? null : asked.hits().liveCodes();
            start(Work.of(() -> desk.end(asked.requestId(), asked.campaign().id(), confirmed))
                    .onDone(campaign -> done())
                    .onFailed(this::failed));
        }
    }

    void reopen(Campaign campaign) {
        if (!working.get()) {
            UUID request = requestIds.get();
            start(Work.of(() -> desk.reopen(request, campaign.id()))
                    .onDone(open -> done())
                    .onFailed(this::failed));
        }
    }

    private void start(Work<?> work) {
        working.set(true);
        failure.set(null);
        runner.start(work);
    }

    private void done() {
        working.set(false);
        changed.run();
    }

    private void failed(FailureMessage message) {
        working.set(false);
        failure.set(message.sentence());
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Why it was not ended or reopened; null when nothing failed. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
