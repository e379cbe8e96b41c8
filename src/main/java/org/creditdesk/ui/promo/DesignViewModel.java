package org.creditdesk.ui.promo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.account.EmailReport;
import org.creditdesk.csv.TextFile;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.Campaign;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Progress;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Designs a batch: what was entered, what the desk says to it, and the one button that generates it. */
final class DesignViewModel {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MOST_CAMPAIGNS = 500;

    private final Promotions promotions;
    private final Generations generations;
    private final Navigator navigator;
    private final Supplier<UUID> requestIds;
    private final Latest checks;
    private final Latest loads;
    private final DesignForm form;
    private final Long wantedCampaign;
    private final String noPermission;

    private final ObservableList<Campaign> campaigns = FXCollections.observableArrayList();
    private final ObservableList<Campaign> shownCampaigns = FXCollections.unmodifiableObservableList(campaigns);
    private final DesignAnswer answer = new DesignAnswer();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper button = new ReadOnlyStringWrapper(Texts.of("promo.design.generate"));
    private final ReadOnlyBooleanWrapper generated = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyStringWrapper checking = new ReadOnlyStringWrapper("");
    private final AccountsCheck accountsCheck;
    private final CodesCheck codesCheck;
    private final Latest files;

    private UUID requestId;
    private Draft submitted;
    private Checked checked;
    private boolean checkPending;
    private boolean generateWhenChecked;

    /** @param wantedCampaign the one to design for; null to let the person choose */
    DesignViewModel(
            Promotions promotions,
            Generations generations,
            WorkRunner runner,
            Navigator navigator,
            Member member,
            ZoneId viewer,
            Supplier<UUID> requestIds,
            Long wantedCampaign) {
        this.promotions = promotions;
        this.generations = generations;
        this.navigator = navigator;
        this.requestIds = requestIds;
        this.checks = new Latest(runner, PAUSE);
        this.loads = new Latest(runner);
        this.files = new Latest(runner);
        this.accountsCheck = new AccountsCheck(promotions);
        this.codesCheck = new CodesCheck(promotions);
        this.form = new DesignForm(viewer);
        this.wantedCampaign = wantedCampaign;
        this.noPermission = Rights.missing(member, Permission.GENERATE_CODES);
        this.requestId = requestIds.get();
        form.inputs().forEach(input -> input.addListener(this::changed));
        changed(null);
    }

    /** Reads the campaigns that can be chosen; what was entered stays. */
    void load() {
        accountsCheck.forget();
        codesCheck.forget();
        changed(null);
        loads.start(Work.of(() -> promotions.campaigns(null, MOST_CAMPAIGNS).rows())
                .onDone(this::loaded)
                .onFailed(failure::set));
    }

    private void loaded(List<Campaign> found) {
        failure.set(null);
        Campaign chosen = form.campaign().get();
        Long wanted = chosen == null ? wantedCampaign : Long.valueOf(chosen.id());
        campaigns.setAll(found.stream().filter(Campaign::active).toList());
        campaigns.stream()
                .filter(each -> wanted != null && each.id() == wanted)
                .findFirst()
                .ifPresent(form.campaign()::set);
    }

    private void changed(Observable input) {
        checkPending = true;
        generateWhenChecked = false;
        Draft draft = form.draft(requestId);
        checks.start(Work.withProgress(progress -> check(draft, progress))
                .onProgress(rows -> checking.set(Texts.of("promo.design.checking", rows)))
                .onDone(this::checked)
                .onFailed(message -> {
                    failure.set(message);
                    checkPending = false;
                    checking.set("");
                }));
    }

    private Checked check(Draft draft, Progress progress) {
        Imported imported = draft.isImport() ? codesCheck.of(draft.codes(), progress) : null;
        EmailReport emails = accountsCheck.of(draft.accounts().emails(), progress);
        return Checked.by(promotions, draft, imported, emails);
    }

    private void checked(Checked checked) {
        checkPending = false;
        checking.set("");
        failure.set(null);
        for (DesignField field : DesignField.values()) {
            form.field(field).complain(checked.sentence(field));
        }
        this.checked = checked;
        blocked.set(noPermission != null ? noPermission : checked.refusal());
        answer.show(checked, form.campaign().get());
        describe();
        if (generateWhenChecked) {
            generateWhenChecked = false;
            generate();
        }
    }

    private void describe() {
        BatchPlan plan = checked.plan();
        generated.set(plan != null && submitted != null && !isAnotherDesign(checked.draft()));
        if (generated.get()) {
            button.set(Texts.of("promo.design.show", plan.count()));
        } else if (checked.draft().isImport()) {
            button.set(GenerateLabel.ofImport(plan, checked.stake()));
        } else {
            button.set(GenerateLabel.of(plan, checked.needsApproval()));
        }
    }

    /** Lets the same design be generated once more, as a batch of its own. */
    void another() {
        if (generated.get()) {
            requestId = requestIds.get();
            submitted = null;
            changed(null);
        }
    }

    /**
     * Generates or imports what stands on the screen, once; the same design again only shows the generation that it
     * became.
     */
    void generate() {
        if (checkPending) {
            generateWhenChecked = true;
            return;
        }
        if (blocked.get() != null || checked.plan() == null) {
            return;
        }
        if (isAnotherDesign(checked.draft())) {
            requestId = requestIds.get();
            checked = checked.under(requestId);
        }
        submitted = checked.draft();
        if (checked.imported() == null) {
            generations.start(checked.plan());
        } else {
            generations.start(checked.plan(), checked.imported());
        }
        describe();
        navigator.go(PromoRoutes.generation(requestId));
    }

    /** A request id stands for one batch: an edited design, or one whose batch was cancelled, is a new one. */
    private boolean isAnotherDesign(Draft draft) {
        return submitted != null
                && (!draft.equals(submitted) || generations.of(requestId).state() == Generation.State.CANCELLED);
    }

    /** Puts the text of a file into the list of accounts. */
    void readAccounts(Path file) {
        files.start(
                Work.of(() -> TextFile.read(file)).onDone(form.accounts()::set).onFailed(message -> form.accounts()
                        .complain(message.sentence())));
    }

    /** Takes the codes of a file as the list to import. */
    void readCodes(Path file) {
        files.start(Work.of(() -> TextFile.read(file)).onDone(form.codes()::set).onFailed(message -> form.codes()
                .complain(message.sentence())));
    }

    /** Takes what names nobody, or more than one, out of the list of accounts. */
    void leaveOutWrongAccounts() {
        form.accounts()
                .set(AccountsWords.without(
                        form.accountsText(), answer.accountsProperty().get()));
    }

    /** Takes the rows that cannot be imported out of the list of codes. */
    void leaveOutBadCodes() {
        form.codes()
                .set(ImportWords.without(
                        form.codes().get(), answer.importedProperty().get()));
    }

    /** Throws away what is under way. */
    void stop() {
        checks.drop();
        loads.drop();
        files.drop();
    }

    DesignForm form() {
        return form;
    }

    /** Whether it is said for which campaign. */
    boolean hasCampaign() {
        return wantedCampaign != null || form.campaign().get() != null;
    }

    ObservableList<Campaign> campaigns() {
        return shownCampaigns;
    }

    /** What the desk says to it. */
    DesignAnswer answer() {
        return answer;
    }

    /** Why the button is disabled; null when it is not. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    /** How far the check of a long list is; empty when none runs. */
    ReadOnlyStringProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /** Whether what stands on the screen was generated already, so that the button only shows it. */
    ReadOnlyBooleanProperty generatedProperty() {
        return generated.getReadOnlyProperty();
    }

    /** What the button will do. */
    ReadOnlyStringProperty buttonProperty() {
        return button.getReadOnlyProperty();
    }

    /** Why campaigns or checks could not be had; null when they could. */
    ReadOnlyObjectProperty<FailureMessage> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Why this member may only look; null for whoever may generate. */
    String noPermission() {
        return noPermission;
    }
}
