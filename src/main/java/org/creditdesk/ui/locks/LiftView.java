package org.creditdesk.ui.locks;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.creditdesk.redeem.Attempt;
import org.creditdesk.redeem.LockOut;
import org.creditdesk.redeem.LockedAccount;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FactPair;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.ScreenView;

/** What led to a lock-out, and lifting it; beside the list of them and beside the account file. */
public final class LiftView implements ScreenView {
    /** More would push the reason out of sight; the account file has them all. */
    private static final int MOST_SHOWN = 20;

    private LiftViewModel model;
    private Command liftCommand;

    @FXML
    private Node panel;

    @FXML
    private Button close;

    @FXML
    private Label email;

    @FXML
    private Node over;

    @FXML
    private Node facts;

    @FXML
    private Label ends;

    @FXML
    private Label because;

    @FXML
    private VBox attempts;

    @FXML
    private Label more;

    @FXML
    private Node noRight;

    @FXML
    private Label noRightText;

    @FXML
    private Node form;

    @FXML
    private FormField reasonField;

    @FXML
    private TextArea reason;

    @FXML
    private Label failure;

    @FXML
    private Button lift;

    @FXML
    private Label blocked;

    /** Called once, by the screen that this stands beside. */
    public void follow(LiftViewModel followed) {
        model = followed;
        liftCommand = Command.of(
                "lift_lock_out",
                "mdal-lock_open",
                "Ctrl+Enter",
                model.blockedProperty().isNull(),
                model::lift);
        panel.visibleProperty().bind(model.openProperty());
        Buttons.showIcon(close, Command.of("close", "mdal-close", null, model::close));
        over.visibleProperty().bind(model.overProperty());
        facts.visibleProperty().bind(model.lockOutProperty().isNotNull());
        Reading.show(noRight, noRightText, model.noPermission());
        form.visibleProperty()
                .bind(model.lockOutProperty().isNotNull().and(new SimpleBooleanProperty(model.noPermission() == null)));
        reason.textProperty().bindBidirectional(model.reason().valueProperty());
        reason.disableProperty().bind(model.workingProperty());
        failure.textProperty().bind(model.failureProperty().orElse(""));
        Buttons.show(lift, liftCommand);
        blocked.textProperty()
                .bind(model.blockedProperty()
                        .map(why -> model.noPermission() == null ? why : "")
                        .orElse(""));
        model.lockOutProperty().subscribe(lockOut -> {
            if (lockOut != null) {
                show(lockOut, Instant.now());
            }
        });
    }

    private void show(LockOut lockOut, Instant now) {
        email.setText(lockOut.account().email());
        email.setTooltip(new Tooltip(lockOut.account().email()));
        ends.setText(LockWords.ends(lockOut.account(), now));
        because.setText(LockWords.because(lockOut));
        List<Attempt> all = lockOut.attempts();
        attempts.getChildren()
                .setAll(all.stream()
                        .limit(MOST_SHOWN)
                        .map(attempt -> line(attempt, lockOut.account()))
                        .toList());
        more.setText(all.size() > MOST_SHOWN ? Texts.of("locks.more", Formats.number(all.size() - MOST_SHOWN)) : "");
        lift.setText(Texts.of("locks.lift", lockOut.account().email()));
    }

    private static Node line(Attempt attempt, LockedAccount account) {
        Label typed = FactPair.words(LockWords.typed(attempt));
        typed.getStyleClass().add("code");
        Label failed = FactPair.words(LockWords.failed(attempt, account));
        failed.getStyleClass().add("caption");
        return new VBox(typed, failed);
    }

    @Override
    public List<Command> commands() {
        return List.of(liftCommand);
    }

    /** Gives the keyboard to where the reason is typed. */
    public void focusReason() {
        reason.requestFocus();
    }
}
