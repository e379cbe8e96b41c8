package org.creditdesk.ui.promo;

import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.CampaignChange;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** The form beside a campaign that changes it, and taking the last change back. */
final class CampaignEdit implements CampaignFormModel {
    private final CampaignDesk desk;
    private final WorkRunner runner;
    private final Supplier<UUID> requestIds;
    private final Runnable changed;
    private final CampaignForm form;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper button = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<CampaignUndo> last = new ReadOnlyObjectWrapper<>();
    private Campaign edited;
    private UUID undoRequest;

    /** @param changed called when the campaign is another than before */
    CampaignEdit(CampaignDesk desk, WorkRunner runner, ZoneId viewer, Supplier<UUID> requestIds, Runnable changed) {
        this.desk = desk;
        this.runner = runner;
        this.requestIds = requestIds;
        this.changed = changed;
        this.form = new CampaignForm(viewer, requestIds);
        form.inputs().forEach(input -> input.addListener(this::entered));
    }

    private void entered(Observable input) {
        if (edited == null) {
            return;
        }
        form.edited();
        form.complain();
        failure.set(null);
        long fields = CampaignUndo.fields(form.change());
        String refusal = form.refusal();
        blocked.set(refusal == null && fields == 0 ? Texts.of("promo.campaign.unchanged") : refusal);
        button.set(verb(fields));
    }

    private static String verb(long fields) {
        if (fields == 0) {
            return Texts.of("promo.campaign.save-none");
        }
        return fields == 1 ? Texts.of("promo.campaign.save-one") : Texts.of("promo.campaign.save", fields);
    }

    /** Opens the form on the campaign as it was shown last. */
    void begin(Campaign campaign) {
        edited = campaign;
        form.begin(campaign);
        entered(null);
        open.set(true);
    }

    /** Closes the form. @return false when it was not open */
    boolean leave() {
        boolean was = open.get();
        open.set(false);
        return was;
    }

    @Override
    public void save() {
        if (!open.get() || blocked.get() != null || working.get()) {
            return;
        }
        CampaignChange wanted = form.change();
        Campaign before = edited;
        start(Work.of(() -> desk.change(wanted))
                .onDone(after -> {
                    open.set(false);
                    done(new CampaignUndo(before, after, wanted));
                })
                .onFailed(this::failed));
    }

    /** Sets the fields of the last change back to what they were, unless somebody changed the campaign since. */
    void undo() {
        CampaignUndo made = last.get();
        if (made == null || working.get()) {
            return;
        }
        start(Work.of(() -> {
                    if (!made.stands(desk.get(made.before().id()))) {
                        throw Problem.refused("CAMPAIGN_CHANGED_SINCE");
                    }
                    return desk.change(made.back(undoRequest));
                })
                .onDone(campaign -> done(null))
                .onFailed(this::failed));
    }

    private void start(Work<?> work) {
        working.set(true);
        failure.set(null);
        runner.start(work);
    }

    private void done(CampaignUndo undo) {
        working.set(false);
        undoRequest = requestIds.get();
        last.set(undo);
        changed.run();
    }

    private void failed(FailureMessage message) {
        working.set(false);
        failure.set(message.sentence());
    }

    /** Whether the form is open. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The change that was made here last and can be taken back; null for none. */
    ReadOnlyObjectProperty<CampaignUndo> lastProperty() {
        return last.getReadOnlyProperty();
    }

    @Override
    public CampaignForm form() {
        return form;
    }

    @Override
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty buttonProperty() {
        return button.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
