package org.creditdesk.ui.shell;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.creditdesk.app.Desk;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Browser;
import org.creditdesk.ui.kit.Clipboard;
import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.FreezeWatch;
import org.creditdesk.ui.kit.FxWorkRunner;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.ModalDialogs;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.ScreenLoader;
import org.creditdesk.ui.kit.Theme;
import org.creditdesk.ui.kit.ToastLayer;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Waiting;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.Workplace;

/** The window itself: who is signed in decides whether it shows the sign-in screen or the desk. */
public final class Shell implements WindowActions, AutoCloseable {
    private static final Duration LONGEST_STALL = Duration.ofMillis(500);

    private final Stage stage;
    private final WindowSettings settings;
    private final List<Wing> wings;
    private final FxWorkRunner work = new FxWorkRunner();
    private final Toasts toasts = new Toasts();
    private final ModalDialogs dialogs;
    private final Browser browser;
    private final Clipboard clipboard = Clipboard.ofSystem();
    private final StackPane content = new StackPane();
    private final SignInViewModel signIn;
    private Theme theme;
    private Desk desk;
    private WindowView window;

    public Shell(
            Stage stage,
            WindowSettings settings,
            Opening opening,
            List<Wing> wings,
            ModalDialogs dialogs,
            Browser browser) {
        this.dialogs = dialogs;
        this.browser = browser;
        this.stage = stage;
        this.settings = settings;
        this.wings = wings;
        this.theme = settings.theme();
        this.signIn = new SignInViewModel(work, opening, this::signedIn);
    }

    /** Opens stores for real and has all wings. */
    public static Shell real(Stage stage, WindowSettings settings, ModalDialogs dialogs, Browser browser) {
        return new Shell(stage, settings, new RealOpening(), Wings.all(), dialogs, browser);
    }

    /** Shows the window at once, and signs in in the background when it is known where and who. */
    public void open(String store, String user, String password, boolean sample) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> toasts.bad(FailureMessage.of(failure)));
        theme.apply();
        stage.setScene(scene());
        stage.setTitle(Texts.of("app.name"));
        stage.getIcons().add(new Image(Shell.class.getResourceAsStream("/icons/credit-desk.png")));
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        signIn.storeProperty().set(store == null ? settings.store() : store);
        signIn.userProperty().set(user == null ? settings.user() : user);
        signIn.passwordProperty().set(password == null ? "" : password);
        stage.setOnCloseRequest(event -> {
            if (window != null) {
                event.consume();
                window.leave(stage::close);
            }
        });
        showSignIn();
        stage.show();
        FreezeWatch.start(work, LONGEST_STALL);
        begin(store, user, password, sample);
    }

    private void begin(String store, String user, String password, boolean sample) {
        if (sample) {
            signIn.trySample(store == null ? SignInView.sampleAddress() : store);
        } else if (user != null && password != null) {
            signIn.signIn();
        }
    }

    private Scene scene() {
        var toastLayer = new ToastLayer(toasts, clipboard);
        StackPane.setAlignment(toastLayer, Pos.BOTTOM_CENTER);
        var scene = new Scene(new StackPane(content, dialogs.layer(), toastLayer), 1280, 800);
        Theme.dress(scene);
        return scene;
    }

    private void showSignIn() {
        var controllers = new Controllers().add(SignInView.class, route -> new SignInView(signIn, clipboard));
        show(new ScreenLoader(controllers).load(Route.to(Screen.SIGN_IN)));
    }

    private void show(ScreenLoader.Loaded loaded) {
        Parent root = loaded.root();
        content.getChildren().setAll(root);
        loaded.view().shown();
    }

    private void signedIn(Desk opened) {
        desk = opened;
        settings.rememberSignIn(
                signIn.storeProperty().get(), signIn.userProperty().get());
        var place = new Workplace(
                opened,
                work,
                new Jobs(work),
                new Navigator(),
                toasts,
                dialogs,
                clipboard,
                browser,
                new SimpleStringProperty(""),
                new Waiting(work, () -> ToDecide.count(opened)));
        var controllers = new Controllers();
        wings.forEach(wing -> wing.register(controllers, place));
        var loader = new ScreenLoader(controllers);
        controllers.add(WindowView.class, route -> window = new WindowView(place, loader, this));
        show(loader.load(Route.to(Screen.WINDOW)));
        stage.setTitle(Texts.of("app.title", opened.store().address().toString()));
    }

    @Override
    public void toggleTheme() {
        theme = theme.other();
        theme.apply();
        settings.rememberTheme(theme);
    }

    @Override
    public void signOut() {
        leaveDesk();
        stage.setTitle(Texts.of("app.name"));
        showSignIn();
    }

    private void leaveDesk() {
        if (window != null) {
            window.hidden();
            window = null;
        }
        if (desk != null) {
            Desk left = desk;
            desk = null;
            work.start(Work.of(() -> {
                left.close();
                return left;
            }));
        }
    }

    /** Closes the store before it returns: whoever closes the window may open the same file at once. */
    @Override
    public void close() {
        if (desk != null) {
            desk.close();
            desk = null;
        }
        work.close();
    }
}
