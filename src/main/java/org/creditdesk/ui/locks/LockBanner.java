package org.creditdesk.ui.locks;

import java.time.Instant;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.ScreenView;

/** Says in the account file that the account is locked out, and leads to lifting that. */
public final class LockBanner implements ScreenView {
    private Command look;

    @FXML
    private Node banner;

    @FXML
    private Label text;

    @FXML
    private Button lift;

    /** Called once, by the account file. @param then what follows when somebody wants to know more, or lift it */
    public void follow(ObservableValue<AccountHeader> header, LiftViewModel model, Runnable then) {
        banner.visibleProperty()
                .bind(header.map(now -> isLockedOut(now, Instant.now())).orElse(false));
        String id = model.noPermission() == null ? "lift" : "why_locked";
        look = Command.of(id, "mdal-lock_open", "Ctrl+L", banner.visibleProperty(), () -> {
            model.show(header.getValue().id());
            then.run();
        });
        text.textProperty().bind(header.map(now -> words(now, Instant.now())).orElse(""));
        Buttons.show(lift, look);
    }

    /** Whether an account is locked out at a moment. */
    public static boolean isLockedOut(AccountHeader header, Instant now) {
        return header.lockedUntil() != null && header.lockedUntil().isAfter(now);
    }

    private static String words(AccountHeader header, Instant now) {
        return isLockedOut(header, now)
                ? Texts.of(
                        "account.locked_out",
                        Formats.moment(header.lockedUntil()),
                        Formats.timeUntil(header.lockedUntil(), now))
                : "";
    }

    @Override
    public List<Command> commands() {
        return List.of(look);
    }
}
