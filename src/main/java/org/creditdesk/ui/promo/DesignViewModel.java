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
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.Campaign;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.ListFile;
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
    private final ObservableList<String> examples = FXCollections.observableArrayList();
    private final ObservableList<Campaign> shownCampaigns = FXCollections.unmodifiableObservableList(campaigns);
    private final ObservableList<String> shownExamples = FXCollections.unmodifiableObservableList(examples);
    private final ReadOnlyObjectWrapper<OddsWords> odds = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper button = new ReadOnlyStringWrapper(Texts.of("promo.design.generate"));
    private final ReadOnlyBooleanWrapper generated = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();

    private final AccountsCheck accountsCheck;
    private final Latest files;
    private final ReadOnlyObjectWrapper<EmailReport> accounts = new ReadOnlyObjectWrapper<>(EmailReport.NONE);
    private final ReadOnlyObjectWrapper<BudgetWords> cost = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper approval = new ReadOnlyStringWrapper();

    private boolean needsApproval;
    private UUID requestId;
    private BatchPlan submitted;
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
        checks.start(Work.withProgress(progress -> Checked.by(
                        promotions, draft, accountsCheck.of(draft.accounts().emails(), progress)))
                .onDone(this::checked)
                .onFailed(message -> {
                    failure.set(message);
                    checkPending = false;
                }));
    }

    private void checked(Checked checked) {
        checkPending = false;
        failure.set(null);
        for (DesignField field : DesignField.values()) {
            form.field(field).complain(checked.sentence(field));
        }
        odds.set(checked.odds() == null ? null : OddsWords.of(checked.odds()));
        examples.setAll(checked.examples());
        blocked.set(noPermission != null ? noPermission : checked.refusal());
        accounts.set(checked.accounts());
        cost.set(
                checked.odds() == null
                        ? null
                        : BudgetWords.of(form.campaign().get(), checked.odds().creditsAtStake()));
        needsApproval = checked.needsApproval();
        approval.set(needsApproval ? Texts.of("promo.design.needs-approval", checked.approvalAbove()) : null);
        describe(checked.draft().plan());
        if (generateWhenChecked) {
            generateWhenChecked = false;
            generate();
        }
    }

    private void describe(BatchPlan plan) {
        generated.set(plan != null && submitted != null && !isAnotherDesign(plan));
        button.set(
                generated.get() ? Texts.of("promo.design.show", plan.count()) : GenerateLabel.of(plan, needsApproval));
    }

    /** Lets the same design be generated once more, as a batch of its own. */
    void another() {
        if (generated.get()) {
            requestId = requestIds.get();
            submitted = null;
            changed(null);
        }
    }

    /** Generates what stands on the screen, once; the same design again only shows the generation that it became. */
    void generate() {
        if (checkPending) {
            generateWhenChecked = true;
            return;
        }
        Draft draft = form.draft(requestId);
        if (blocked.get() != null || draft.plan() == null) {
            return;
        }
        submitted = isAnotherDesign(draft.plan()) ? renewed() : draft.plan();
        generations.start(submitted);
        describe(submitted);
        navigator.go(PromoRoutes.generation(submitted.requestId()));
    }

    /** A request id stands for one batch: an edited design, or one whose batch was cancelled, is a new one. */
    private boolean isAnotherDesign(BatchPlan plan) {
        return submitted != null
                && (!plan.equals(submitted) || generations.of(requestId).state() == Generation.State.CANCELLED);
    }

    private BatchPlan renewed() {
        requestId = requestIds.get();
        return form.draft(requestId).plan();
    }

    /** Puts the text of a file into the list of accounts. */
    void readAccounts(Path file) {
        files.start(
                Work.of(() -> ListFile.read(file)).onDone(form.accounts()::set).onFailed(message -> form.accounts()
                        .complain(message.sentence())));
    }

    /** Takes what names nobody, or more than one, out of the list of accounts. */
    void leaveOutWrongAccounts() {
        form.accounts().set(AccountsWords.without(form.accountsText(), accounts.get()));
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

    ObservableList<Campaign> campaigns() {
        return shownCampaigns;
    }

    /** Codes that look like the plan's; never issued. */
    ObservableList<String> examples() {
        return shownExamples;
    }

    /** Null while there is no plan to tell them for. */
    ReadOnlyObjectProperty<OddsWords> oddsProperty() {
        return odds.getReadOnlyProperty();
    }

    /** Whom the list of accounts names. */
    ReadOnlyObjectProperty<EmailReport> accountsProperty() {
        return accounts.getReadOnlyProperty();
    }

    /** What it takes of the campaign's budget; null while there is no plan. */
    ReadOnlyObjectProperty<BudgetWords> costProperty() {
        return cost.getReadOnlyProperty();
    }

    /** That a second person is needed, as one sentence; null when none is. */
    ReadOnlyStringProperty approvalProperty() {
        return approval.getReadOnlyProperty();
    }

    /** Why the button is disabled; null when it is not. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
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
