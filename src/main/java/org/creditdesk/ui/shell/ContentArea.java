package org.creditdesk.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.creditdesk.ui.kit.Commands;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.ScreenLoader;
import org.creditdesk.ui.kit.ScreenView;

/**
 * Shows the current route. Screens that were left are kept for a while, so that going back finds the list scrolled and
 * selected as it was; what they show is read again.
 */
final class ContentArea {
    private static final int MOST_KEPT = 12;

    private final StackPane pane;
    private final ScreenLoader loader;
    private final Commands commands;
    private final Map<Route, ScreenLoader.Loaded> kept = new LinkedHashMap<>(16, 0.75f, true);
    private ScreenView view;

    ContentArea(StackPane pane, ScreenLoader loader, Commands commands) {
        this.pane = pane;
        this.loader = loader;
        this.commands = commands;
    }

    /** @param anew whether it was gone to, and not come back to */
    void show(Route route, boolean anew) {
        leave();
        if (anew && route.begins()) {
            kept.remove(route);
        }
        ScreenLoader.Loaded loaded = kept.computeIfAbsent(route, loader::load);
        if (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        view = loaded.view();
        commands.screen(view.commands());
        pane.getChildren().setAll(loaded.root());
        // What scrolls is in the scene only when its skin is made, and takes no focus before.
        loaded.root().applyCss();
        view.shown();
        boolean searching = route.screen() == Screen.FIND
                && pane.getScene() != null
                && pane.getScene().getFocusOwner() instanceof TextInputControl;
        if (!searching) {
            view.focusContent();
        }
    }

    /** Tells the screen in sight that it goes. */
    void leave() {
        if (view != null) {
            view.hidden();
            commands.screen(List.of());
            view = null;
        }
    }

    void refresh() {
        if (view != null) {
            view.refresh();
        }
    }

    void focus() {
        if (view != null) {
            view.focusContent();
        }
    }

    boolean escape() {
        return view != null && view.escape();
    }
}
