package org.creditdesk.ui.promo;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.account.EmailReport;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.ImportReport;
import org.creditdesk.text.Texts;

/** What the desk says to a design: what it looks like, costs, and how hard it is to guess. */
final class DesignAnswer {
    private final ObservableList<String> examples = FXCollections.observableArrayList();
    private final ObservableList<String> shownExamples = FXCollections.unmodifiableObservableList(examples);
    private final ReadOnlyObjectWrapper<OddsWords> odds = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<EmailReport> accounts = new ReadOnlyObjectWrapper<>(EmailReport.NONE);
    private final ReadOnlyObjectWrapper<ImportReport> imported = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper atStake = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<BudgetWords> cost = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper approval = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper importing = new ReadOnlyBooleanWrapper();

    void show(Checked checked, Campaign campaign) {
        odds.set(checked.odds() == null ? null : OddsWords.of(checked.odds()));
        examples.setAll(checked.examples());
        accounts.set(checked.accounts());
        importing.set(checked.draft().isImport());
        imported.set(checked.imported() == null ? null : checked.imported().report());
        atStake.set(checked.stake() < 0 ? null : Texts.of("promo.odds.credits", checked.stake()));
        cost.set(checked.stake() < 0 ? null : BudgetWords.of(campaign, checked.stake()));
        approval.set(checked.needsApproval() ? Texts.of("promo.design.needs-approval", checked.approvalAbove()) : null);
    }

    /** Codes that look like the plan's and were never issued; of an import, its first. */
    ObservableList<String> examples() {
        return shownExamples;
    }

    /** Null while there is no plan to tell them for, and for codes that others made. */
    ReadOnlyObjectProperty<OddsWords> oddsProperty() {
        return odds.getReadOnlyProperty();
    }

    /** Credits, if every code were used, in words; null while there is no plan. */
    ReadOnlyStringProperty atStakeProperty() {
        return atStake.getReadOnlyProperty();
    }

    /** Whom the list of accounts names. */
    ReadOnlyObjectProperty<EmailReport> accountsProperty() {
        return accounts.getReadOnlyProperty();
    }

    /** What became of the list of codes; null while there is none. */
    ReadOnlyObjectProperty<ImportReport> importedProperty() {
        return imported.getReadOnlyProperty();
    }

    /** Whether the codes were made by others. */
    ReadOnlyBooleanProperty importingProperty() {
        return importing.getReadOnlyProperty();
    }

    /** What it takes of the campaign's budget; null while there is no plan. */
    ReadOnlyObjectProperty<BudgetWords> costProperty() {
        return cost.getReadOnlyProperty();
    }

    /** That a second person is needed, as one sentence; null when none is. */
    ReadOnlyStringProperty approvalProperty() {
        return approval.getReadOnlyProperty();
    }
}
