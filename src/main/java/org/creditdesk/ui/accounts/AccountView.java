package org.creditdesk.ui.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.redeem.Attempt;
import org.creditdesk.ui.cases.AliasHint;
import org.creditdesk.ui.cases.CaseOfAccount;
import org.creditdesk.ui.cases.MoveView;
import org.creditdesk.ui.cases.ReceiptActions;
import org.creditdesk.ui.cases.TimelineView;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.CodeArgument;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Notice;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;
import org.creditdesk.ui.locks.LiftView;
import org.creditdesk.ui.locks.LiftViewModel;
import org.creditdesk.ui.locks.LockBanner;

/** The account file. */
final class AccountView implements ScreenView {
    private static final int TIMELINE = 5;

    private final AccountViewModel model;
    private final ChangeViewModel change;
    private final EntryViewModel entry;
    private final LiftViewModel lift;
    private final CaseOfAccount ofCase;
    private final Workplace place;
    private Long compensation;
    private final List<Command> commands = new ArrayList<>();

    @FXML
    private Node file;

    @FXML
    private Notice failed;

    @FXML
    private Notice waiting;

    @FXML
    private Label email;

    @FXML
    private Button copyEmail;

    @FXML
    private HBox badges;

    @FXML
    private Label name;

    @FXML
    private Label former;

    @FXML
    private Label region;

    @FXML
    private Label balance;

    @FXML
    private Node balanceIcon;

    @FXML
    private Node alertIcon;

    @FXML
    private Button compensate;

    @FXML
    private Button correct;

    @FXML
    private Button redeem;

    @FXML
    private TabPane tabs;

    @FXML
    private PagedTable<Receipt> receipts;

    @FXML
    private PagedTable<Attempt> attempts;

    @FXML
    private EntriesView entriesTabController;

    @FXML
    private GrantsView grantsTabController;

    @FXML
    private RedemptionsView redemptionsTabController;

    @FXML
    private ChangeView changePanelController;

    @FXML
    private EntryView entryPanelController;

    @FXML
    private LockBanner lockBannerController;

    @FXML
    private LiftView liftPanelController;

    @FXML
    private AliasHint aliasHintController;

    @FXML
    private ReceiptActions receiptActionsController;

    @FXML
    private MoveView movePanelController;

    @FXML
    private TimelineView timelineTabController;

    /** @param compensation credits of the compensation that it was opened for, 0 for as yet unknown; null for none */
    AccountView(
            AccountViewModel model,
            ChangeViewModel change,
            EntryViewModel entry,
            LiftViewModel lift,
            CaseOfAccount ofCase,
            Workplace place,
            Long compensation) {
        this.compensation = compensation;
        this.model = model;
        this.change = change;
        this.entry = entry;
        this.lift = lift;
        this.ofCase = ofCase;
        this.place = place;
    }

    @FXML
    private void initialize() {
        file.visibleProperty().bind(model.headerProperty().isNotNull());
        waiting.visibleProperty()
                .bind(model.headerProperty()
                        .isNull()
                        .and(model.failureProperty().isNull()));
        failed.visibleProperty()
                .bind(model.headerProperty()
                        .isNull()
                        .and(model.failureProperty().isNotNull()));
        failed.titleProperty()
                .bind(model.failureProperty().map(FailureMessage::sentence).orElse(""));
        model.headerProperty().subscribe(header -> {
            if (header != null) {
                show(header, Instant.now());
            }
        });
        model.headerProperty().subscribe((before, now) -> {
            if (compensation != null && now != null) {
                compensate(compensation);
                compensation = null;
            } else if (before == null) {
                focusUnlessTyping();
            }
        });
        changePanelController.follow(change);
        entriesTabController.follow(model, change, entry);
        grantsTabController.follow(model, change);
        redemptionsTabController.follow(model, change);
        entryPanelController.follow(entry, this::select);
        lockBannerController.follow(model.headerProperty(), lift, liftPanelController::focusReason);
        liftPanelController.follow(lift);
        followCase();
        shareThePanel();
        addCommands();
        fillTables();
        tabs.getSelectionModel().selectedIndexProperty().subscribe(index -> model.tabProperty()
                .set(index.intValue()));
    }

    private void followCase() {
        aliasHintController.follow(model.headerProperty(), ofCase.aliases());
        movePanelController.follow(ofCase.move());
        receiptActionsController.follow(
                receipts.table().getSelectionModel().selectedItemProperty(),
                model.tabProperty().isEqualTo(1),
                ofCase.move(),
                movePanelController::focusTarget);
        var free = model.tabProperty()
                .isEqualTo(TIMELINE)
                .and(change.openProperty().not())
                .and(lift.openProperty().not())
                .and(ofCase.move().openProperty().not());
        timelineTabController.follow(
                ofCase.timeline(), free, () -> tabs.getSelectionModel().select(TIMELINE));
    }

    private void show(AccountHeader header, Instant now) {
        email.setText(Formats.visible(header.email()));
        name.setText(AccountWords.who(header));
        former.setText(AccountWords.formerEmails(header));
        region.setText(AccountWords.region(header));
        badges.getChildren().setAll(AccountWords.badges(header, now));
        boolean zero = header.balance() == 0;
        balance.setText(Formats.number(header.balance()));
        balance.getStyleClass().remove("bad-text");
        if (zero) {
            balance.getStyleClass().add("bad-text");
        }
        balance.setAccessibleText(AccountWords.balance(header));
        alertIcon.setVisible(zero);
        balanceIcon.setVisible(!zero);
    }

    /** One thing at a time stands beside the file; when it goes, the keyboard goes back to the rows. */
    private void shareThePanel() {
        change.openProperty().subscribe((before, open) -> opened(open, change));
        lift.openProperty().subscribe((before, open) -> opened(open, lift));
        ofCase.move().openProperty().subscribe((before, open) -> opened(open, ofCase.move()));
        entry.openProperty().subscribe((before, open) -> {
            if (open) {
                closeAllBut(entry);
            }
        });
    }

    private void opened(boolean open, Object panel) {
        if (open) {
            closeAllBut(panel);
        } else if (!isFormOpen()) {
            focusContent();
        }
    }

    private boolean isFormOpen() {
        return change.openProperty().get()
                || lift.openProperty().get()
                || ofCase.move().openProperty().get();
    }

    private void closeAllBut(Object panel) {
        Map<Object, Runnable> panels = Map.of(
                change, change::close, lift, lift::close, ofCase.move(), ofCase.move()::close, entry, entry::close);
        panels.forEach((each, close) -> {
            if (each != panel) {
                close.run();
            }
        });
    }

    private void addCommands() {
        Command copy = Command.of("copy_email", "mdal-content_copy", "Shortcut+Shift+C", this::copyEmail);
        Command give = Command.of("compensate", "mdal-card_giftcard", "C", () -> open(ChangeKind.COMPENSATE));
        Command correction = Command.of("correct", "mdal-edit", "Shortcut+E", () -> open(ChangeKind.CORRECT));
        commands.add(give);
        commands.add(
                Command.of("compensate_more", "mdal-card_giftcard", "Shortcut+G", () -> open(ChangeKind.COMPENSATE)));
        Command code = Command.of("redeem_code", "mdmz-redeem", "Shortcut+R", this::redeemCode);
        commands.addAll(List.of(correction, copy, code));
        commands.addAll(entriesTabController.commands());
        commands.addAll(grantsTabController.commands());
        commands.addAll(redemptionsTabController.commands());
        commands.addAll(lockBannerController.commands());
        commands.addAll(liftPanelController.commands());
        commands.addAll(receiptActionsController.commands());
        commands.addAll(movePanelController.commands());
        commands.addAll(timelineTabController.commands());
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            int index = i;
            commands.add(Command.of(
                    "tab_" + tabs.getTabs().get(i).getId().replace("tab-", ""),
                    "mdal-list",
                    "Shortcut+" + (i + 1),
                    () -> selectTab(index)));
        }
        Buttons.showIcon(copyEmail, copy);
        Buttons.show(compensate, give);
        Buttons.show(correct, correction);
        Buttons.show(redeem, code);
    }

    private void compensate(long credits) {
        open(ChangeKind.COMPENSATE);
        if (credits > 0) {
            change.formProperty().get().credits.set(String.valueOf(credits));
        }
    }

    private void open(ChangeKind kind) {
        change.open(ChangeTask.of(kind));
    }

    /** Goes to an entry that another one names. */
    private void select(EntryId id) {
        tabs.getSelectionModel().select(0);
        entriesTabController.select(id);
    }

    private void selectTab(int index) {
        tabs.getSelectionModel().select(index);
        focusContent();
    }

    private void redeemCode() {
        if (model.headerProperty().get() != null) {
            place.navigator().go(Route.redeem(model.headerProperty().get().id()));
        }
    }

    private void copyEmail() {
        place.copy(model.headerProperty().get().email());
    }

    private void fillTables() {
        receipts.columns(AccountColumns.receipts(place::copy))
                .copies(Receipt::receipt, place::copy)
                .show(model.receipts());
        attempts.columns(AccountColumns.attempts())
                .copies(Attempt::raw, place::copy)
                .opens(this::lookInto)
                .show(model.attempts());
    }

    /** As it was then, with what was typed then. */
    private void lookInto(Attempt attempt) {
        long account = model.headerProperty().get().id();
        place.navigator().go(Route.autopsy(new CodeArgument(account, attempt.raw(), attempt.at(), attempt.region())));
    }

    @Override
    public void shown() {
        model.reload();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void focusContent() {
        PagedTable<?> table = List.of(
                        entriesTabController.table(),
                        receipts,
                        grantsTabController.table(),
                        redemptionsTabController.table(),
                        attempts,
                        timelineTabController.table())
                .get(tabs.getSelectionModel().getSelectedIndex());
        table.table().requestFocus();
    }

    private void focusUnlessTyping() {
        if (file.getScene() != null && !(file.getScene().getFocusOwner() instanceof TextInputControl)) {
            focusContent();
        }
    }

    @Override
    public boolean escape() {
        if (isFormOpen()) {
            closeAllBut(entry);
            return true;
        }
        boolean shown = entry.openProperty().get();
        entry.close();
        return shown;
    }
}
