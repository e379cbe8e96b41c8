package org.creditdesk.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.creditdesk.staff.Role;
import org.creditdesk.store.Credentials;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.creditdesk.ui.kit.ModalDialogs;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on a real store: signing in, being refused, going somewhere, signing out. */
class ShellTest {
    @TempDir
    private Path folder;

    private TestStore store;
    private Stage stage;
    private Shell shell;

    @BeforeEach
    void open() throws Exception {
        store = TestStores.fresh(StoreKind.H2);
        Toolkit.call(() -> {
            stage = new Stage();
            shell = new Shell(
                    stage,
                    new WindowSettings(folder.resolve("window.properties")),
                    new RealOpening(),
                    Wings.all(),
                    new ModalDialogs(),
                    page -> {});
            return shell;
        });
    }

    @AfterEach
    void close() throws Exception {
        Toolkit.call(() -> {
            stage.close();
            shell.close();
            return null;
        });
        store.close();
    }

    private void signIn(String user, String password) throws Exception {
        Toolkit.call(() -> {
            shell.open(store.url(), user, password, false);
            return null;
        });
    }

    private <T extends Node> T node(String id, Class<T> type) {
        return type.cast(stage.getScene().lookup("#" + id));
    }

    private void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Toolkit.call(condition));
    }

    @Test
    void aWrongPasswordIsSaidAndTheRightOneOpensTheDesk() throws Exception {
        Credentials owner = store.credentials(Role.OWNER);
        signIn(owner.user(), "wrong");
        await(() -> node("sign-in-failure", Label.class).isVisible()
                && !node("sign-in-failure", Label.class).getText().isEmpty());
        Toolkit.call(() -> {
            node("sign-in-password", TextField.class).setText(owner.password());
            node("sign-in-button", Button.class).fire();
            return null;
        });
        await(() -> node("window", Node.class) != null);
        assertTrue(
                Toolkit.call(() -> node("status-member", Label.class).getText()).contains("Owner"));
    }

    @Test
    void theRailOpensItsScreensAndSigningOutLetsTheStoreGo() throws Exception {
        Credentials owner = store.credentials(Role.OWNER);
        signIn(owner.user(), owner.password());
        await(() -> node("window", Node.class) != null);
        Toolkit.call(() -> {
            node("rail-audit", ToggleButton.class).fire();
            node("audit-check-ledger", Button.class).fire();
            node("ledger-check-start", Button.class).fire();
            return null;
        });
        await(() -> node("ledger-check-notice", Node.class).isVisible()
                && node("ledger-check-notice", Node.class).getStyleClass().contains("good"));
        Toolkit.call(() -> {
            node("switch-member", Button.class).fire();
            return null;
        });
        await(() -> node("sign-in-user", TextField.class) != null);
        // One process at a time may have the file: it can be opened again only when the window has let it go.
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, this::canBeOpened);
        assertEquals(
                "", Toolkit.call(() -> node("sign-in-password", TextField.class).getText()));
    }

    /** A command whose label is missing is first asked for it here. */
    @Test
    void everyScreenSaysWhichKeysItHas() throws Exception {
        Credentials owner = store.credentials(Role.OWNER);
        signIn(owner.user(), owner.password());
        await(() -> node("window", Node.class) != null);
        for (Screen screen : Screen.values()) {
            if (screen.place() == Screen.Place.RAIL) {
                Toolkit.call(() -> {
                    node("rail-" + screen.id(), ToggleButton.class).fire();
                    node("help", Button.class).fire();
                    assertNotNull(node("shortcut-help", Node.class), screen::id);
                    node("dialog-close", Button.class).fire();
                    return null;
                });
            }
        }
    }

    private boolean canBeOpened() {
        try {
            store.desk(Role.OWNER).close();
            return true;
        } catch (org.creditdesk.problem.Problem busy) {
            return false;
        }
    }
}
