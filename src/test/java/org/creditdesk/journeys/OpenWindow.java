package org.creditdesk.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.Stage;
import org.creditdesk.store.TestStore;
import org.creditdesk.ui.DeskWindow;
import org.creditdesk.ui.LaunchOptions;
import org.creditdesk.ui.kit.ModalDialogs;
import org.creditdesk.ui.kit.Toolkit;
import org.creditdesk.ui.shell.Shell;
import org.creditdesk.ui.shell.WindowSettings;
import org.creditdesk.ui.tour.Picture;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on a test's store, at the sign-in screen, and a clerk in front of it. */
final class OpenWindow implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "journeys");

    /** A window larger than the screen that is not there overruns its buffer. */
    private static final int WIDTH = 1280;

    private static final int HEIGHT = 800;
    private static final long PATIENCE_MILLIS = 60_000;

    private final TestStore store;
    private final Stage stage;
    private final Shell shell;
    private final Clerk clerk;

    private OpenWindow(TestStore store, Stage stage, Shell shell) {
        this.store = store;
        this.stage = stage;
        this.shell = shell;
        this.clerk = new Clerk(stage);
    }

    /** @param folder where the settings are kept and exported files go */
    static OpenWindow on(TestStore store, Path folder) throws Exception {
        return Toolkit.call(() -> {
            var stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            Shell shell = DeskWindow.open(
                    stage,
                    new LaunchOptions(store.url(), null, null, false),
                    new WindowSettings(folder.resolve("window.properties")),
                    new ModalDialogs(folder));
            // Without a window manager nobody else gives the keyboard to a new window.
            stage.requestFocus();
            return new OpenWindow(store, stage, shell);
        });
    }

    /** What is done in front of the window. */
    interface Walk {
        void by(Clerk clerk) throws Exception;
    }

    /** Lets the clerk do it; where that fails, a picture of the window stays in {@code target/journeys}. */
    void walk(String name, Walk walk) throws Exception {
        try {
            walk.by(clerk);
        } catch (Exception | AssertionError failure) {
            takePicture(name + "-" + store.kind().name().toLowerCase(Locale.ROOT), failure);
            throw failure;
        }
    }

    private void takePicture(String name, Throwable of) {
        try {
            Files.createDirectories(PICTURES);
            Toolkit.call(() -> {
                Picture.take(stage.getScene(), PICTURES.resolve(name + ".png"));
                return stage;
            });
        } catch (Exception unavailable) {
            of.addSuppressed(unavailable);
        }
    }

    /** The store is closed too when this returns. */
    @Override
    public void close() {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, () -> {
            stage.close();
            shell.close();
        });
    }
}
