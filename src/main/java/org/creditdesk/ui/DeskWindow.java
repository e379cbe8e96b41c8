package org.creditdesk.ui;

import javafx.application.Application;
import javafx.stage.Stage;
import org.creditdesk.ui.kit.Browser;
import org.creditdesk.ui.kit.ModalDialogs;
import org.creditdesk.ui.shell.Shell;
import org.creditdesk.ui.shell.WindowSettings;

/** The desk with a window. */
public final class DeskWindow {
    private DeskWindow() {}

    /** Opens the window and returns when it was closed. Call it once, from a main class that is no Application. */
    public static void launch(LaunchOptions options) {
        Application.launch(Program.class, options.toArguments());
    }

    /** Opens the desk on a given stage, on the JavaFX thread; the store is opened in the background. */
    public static Shell open(Stage stage, LaunchOptions options, Browser browser) {
        return open(stage, options, WindowSettings.standard(), new ModalDialogs(), browser);
    }

    /** The same with settings and dialogs of its own and no browser, as the tour and tests have them. */
    public static Shell open(Stage stage, LaunchOptions options, WindowSettings settings, ModalDialogs dialogs) {
        return open(stage, options, settings, dialogs, page -> {});
    }

    private static Shell open(
            Stage stage, LaunchOptions options, WindowSettings settings, ModalDialogs dialogs, Browser browser) {
        var shell = Shell.real(stage, settings, dialogs, browser);
        shell.open(options.store(), options.user(), options.password(), options.sample());
        return shell;
    }

    /** What JavaFX starts; it makes the instance itself and hands it only strings. */
    public static final class Program extends Application {
        private Shell shell;

        @Override
        public void start(Stage stage) {
            shell = open(stage, LaunchOptions.fromArguments(getParameters().getRaw()), page -> getHostServices()
                    .showDocument(page.toString()));
        }

        @Override
        public void stop() {
            shell.close();
        }
    }
}
