package org.creditdesk.journeys;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.creditdesk.ui.kit.Toolkit;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody at the window: types, presses keys, clicks, and waits until something can be seen. */
final class Clerk {
    /** Far longer than anything takes, because the machine that runs the tests may be busy. */
    private static final long PATIENCE_SECONDS = 30;

    private final Stage stage;
    private final FxRobot robot = new FxRobot();
    private int keys;

    Clerk(Stage stage) {
        this.stage = stage;
        robot.targetWindow(stage);
    }

    /** One key, or several held together. */
    void press(KeyCode... chord) {
        robot.push(chord);
        keys++;
    }

    void type(String text) {
        robot.write(text);
        keys += text.length();
    }

    /** Whatever the text holds arrives as it is, unlike with typing. */
    void paste(String text) throws Exception {
        Toolkit.call(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
        press(KeyCode.CONTROL, KeyCode.V);
    }

    /** Clicks into the middle of a control as soon as it is there to be clicked. */
    void click(String id) {
        awaitEnabled(id);
        robot.clickOn(stage.getScene().lookup("#" + id));
    }

    /** Clicks a button twice before anything that the first click started can have come back. */
    void clickTwiceAtOnce(String id) throws Exception {
        awaitEnabled(id);
        Toolkit.call(() -> {
            var button = (ButtonBase) stage.getScene().lookup("#" + id);
            button.fire();
            button.fire();
            return button;
        });
    }

    /** Signs in on the sign-in screen, whose fields may hold the last member's name. */
    void signIn(String user, String password) {
        click("sign-in-user");
        press(KeyCode.CONTROL, KeyCode.A);
        type(user);
        press(KeyCode.TAB);
        type(password);
        press(KeyCode.ENTER);
        await("the desk of " + user, () -> focuses("search"));
    }

    /** Keys pressed since the last call. */
    int keys() {
        int pressed = keys;
        keys = 0;
        return pressed;
    }

    void awaitText(String id, String text) {
        await("\"" + text + "\" in #" + id, () -> reads(id, text));
    }

    void awaitEnabled(String id) {
        await("#" + id + " to be enabled", () -> sees(id) && !lookup(id).isDisabled());
    }

    void awaitFocus(String id) {
        await("the keyboard at #" + id, () -> focuses(id));
    }

    /** @param condition asked on the JavaFX thread until it is true */
    void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> Toolkit.call(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain for " + what, late);
        }
    }

    private Node lookup(String id) {
        return stage.getScene().lookup("#" + id);
    }

    private boolean focuses(String id) {
        for (Node each = stage.getScene().getFocusOwner(); each != null; each = each.getParent()) {
            if (id.equals(each.getId())) {
                return true;
            }
        }
        return false;
    }

    private boolean sees(String id) {
        Node node = lookup(id);
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node != null;
    }

    private boolean reads(String id, String text) {
        return sees(id) && contains(lookup(id), text);
    }

    private static boolean contains(Node node, String text) {
        if (!node.isVisible()) {
            return false;
        }
        String own = node instanceof Labeled label
                ? label.getText()
                : node instanceof TextInputControl input ? input.getText() : null;
        return Objects.toString(own, "").contains(text)
                || node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(child -> contains(child, text));
    }
}
