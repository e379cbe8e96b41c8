package org.creditdesk.ui.kit;

import java.util.IdentityHashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.creditdesk.text.Texts;

/** Shows toasts over the middle of the window's lower edge, where no form has its button; good news goes by itself, failures stay until they are closed. */
public final class ToastLayer extends VBox {
    private static final Duration READING_TIME = Duration.seconds(5);

    private final Map<Toast, Node> nodes = new IdentityHashMap<>();
    private final Toasts toasts;
    private final Clipboard clipboard;

    public ToastLayer(Toasts toasts, Clipboard clipboard) {
        this.toasts = toasts;
        this.clipboard = clipboard;
        setId("toasts");
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        setMaxWidth(Region.USE_PREF_SIZE);
        setMaxHeight(Region.USE_PREF_SIZE);
        toasts.visible().addListener((ListChangeListener<Toast>) this::changed);
    }

    private void changed(ListChangeListener.Change<? extends Toast> change) {
        while (change.next()) {
            change.getRemoved().forEach(toast -> getChildren().remove(nodes.remove(toast)));
            change.getAddedSubList().forEach(this::add);
        }
    }

    private void add(Toast toast) {
        Node node = node(toast);
        nodes.put(toast, node);
        getChildren().add(node);
        if (toast.isGood()) {
            var pause = new PauseTransition(READING_TIME);
            pause.setOnFinished(event -> toasts.dismiss(toast));
            pause.play();
        }
    }

    private Node node(Toast toast) {
        var text = new Label(toast.text());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var close = new Button();
        Buttons.showIcon(close, Command.of("close", "mdal-close", null, () -> toasts.dismiss(toast)));
        close.getStyleClass().addAll("flat", "small");
        var box = new HBox(Icons.decoration(toast.isGood() ? "mdal-check_circle" : "mdal-error"), text);
        if (!toast.isGood() && !toast.failure().isExpected()) {
            box.getChildren().add(copyDetails(toast.failure()));
        }
        box.getChildren().add(close);
        box.getStyleClass().addAll("toast", toast.isGood() ? "good" : "bad");
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(toast.text());
        return box;
    }

    private Button copyDetails(FailureMessage failure) {
        var copy = new Button(Texts.of("failure.copy_details"));
        copy.getStyleClass().add("small");
        copy.setOnAction(event -> clipboard.copy(failure.code() + "\n" + failure.details()));
        return copy;
    }
}
