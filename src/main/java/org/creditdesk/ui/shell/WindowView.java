package org.creditdesk.ui.shell;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.creditdesk.staff.Member;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Commands;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Icons;
import org.creditdesk.ui.kit.MessageArgument;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.Question;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.ScreenLoader;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** The main window: rail, search box, content, status bar. */
public final class WindowView implements ScreenView {
    private final Workplace place;
    private final ScreenLoader loader;
    private final WindowActions actions;
    private final Commands commands = new Commands();
    private ContentArea area;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML
    private Node root;

    @FXML
    private VBox rail;

    @FXML
    private Button back;

    @FXML
    private Button forward;

    @FXML
    private Button refresh;

    @FXML
    private SearchField search;

    @FXML
    private Label sampleBadge;

    @FXML
    private Button theme;

    @FXML
    private Button help;

    @FXML
    private Button switchMember;

    @FXML
    private StackPane content;

    @FXML
    private Label store;

    @FXML
    private Label member;

    @FXML
    private JobsBar jobs;

    WindowView(Workplace place, ScreenLoader loader, WindowActions actions) {
        this.place = place;
        this.loader = loader;
        this.actions = actions;
    }

    @FXML
    private void initialize() {
        area = new ContentArea(content, loader, commands);
        addCommands();
        fillRail();
        search.textProperty().bindBidirectional(place.searchText());
        search.setOnMessage(text -> place.navigator().go(Route.message(text)));
        sampleBadge.setVisible(place.desk().sample());
        store.setText(place.desk().store().address().toString());
        Member who = place.desk().member();
        member.setText(Texts.of("status.member", who.displayName(), Formats.word(who.role())));
        jobs.follow(place.jobs().running());
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> commands.begins());
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> commands.pressed(event, root.getScene().getFocusOwner()));
        root.addEventFilter(KeyEvent.KEY_TYPED, commands::typed);
    }

    private void addCommands() {
        Navigator navigator = place.navigator();
        add(back, Command.of("back", "mdal-arrow_back", "Alt+Left", navigator.canGoBackProperty(), navigator::back));
        add(
                forward,
                Command.of(
                        "forward",
                        "mdal-arrow_forward",
                        "Alt+Right",
                        navigator.canGoForwardProperty(),
                        navigator::forward));
        add(refresh, Command.of("refresh", "mdmz-refresh", "F5", navigator::reload));
        add(theme, Command.of("toggle_theme", "mdal-brightness_6", "Ctrl+Shift+L", actions::toggleTheme));
        add(help, Command.of("help", "mdal-keyboard", "F1", this::showHelp));
        add(switchMember, Command.of("switch_member", "mdal-exit_to_app", null, () -> leave(actions::signOut)));
        commands.add(Command.of(
                "bulk_compensation", Screen.BULK.icon(), "Ctrl+Shift+B", () -> navigator.go(Route.to(Screen.BULK))));
        commands.add(Command.of("locked_accounts", Screen.LOCKS.icon(), "Ctrl+Shift+O", () -> goTo(Screen.LOCKS)));
        commands.add(Command.of(
                "receipts_needing", Screen.RECEIPT_QUEUE.icon(), "Ctrl+Shift+N", () -> goTo(Screen.RECEIPT_QUEUE)));
        commands.add(Command.of("read_message", Screen.TRIAGE.icon(), "Ctrl+M", () -> navigator.go(Route.message(""))));
        commands.add(Command.of("search", "mdmz-search", "Ctrl+K", this::focusSearch));
        commands.add(Command.of("search_slash", "mdmz-search", "Slash", this::focusSearch));
        commands.add(Command.of("escape", "mdal-close", "Esc", this::goBackOrClose));
        commands.add(Command.of("help_question", "mdal-keyboard", "Shift+Slash", this::showHelp));
    }

    private void add(Button button, Command command) {
        commands.add(command);
        Buttons.showIcon(button, command);
    }

    private void fillRail() {
        var group = new ToggleGroup();
        for (Screen screen : Screen.values()) {
            if (screen.place() == Screen.Place.RAIL) {
                rail.getChildren().add(railButton(screen, group));
                commands.add(Command.of(
                        "go_" + screen.id().replace('-', '_'),
                        screen.icon(),
                        "Alt+" + rail.getChildren().size(),
                        () -> goTo(screen)));
            }
        }
    }

    /** By keyboard, and so the keyboard goes along. */
    private void goTo(Screen screen) {
        place.navigator().go(Route.to(screen));
        area.focus();
    }

    private ToggleButton railButton(Screen screen, ToggleGroup group) {
        var button = new ToggleButton(Texts.of(screen.titleKey()), Icons.decoration(screen.icon()));
        button.setId("rail-" + screen.id());
        if (screen == Screen.REQUESTS) {
            RailCount.show(button, place);
        }
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("rail-button");
        button.setUserData(screen);
        button.setOnAction(event -> {
            button.setSelected(true);
            place.navigator().go(Route.to(screen));
        });
        return button;
    }

    @Override
    public void shown() {
        Navigator navigator = place.navigator();
        subscriptions = Subscription.combine(
                navigator.currentProperty().subscribe(this::arrived),
                navigator.reloadsProperty().subscribe((before, now) -> area.refresh()),
                place.searchText().subscribe((before, now) -> navigator.go(Route.to(Screen.FIND))));
        place.waiting().refresh();
        navigator.go(Route.to(Screen.FIND));
        focusSearch();
    }

    @Override
    public void hidden() {
        subscriptions.unsubscribe();
        area.leave();
    }

    private void arrived(Route route) {
        if (route == null) {
            return;
        }
        area.show(route, place.navigator().isAnew());
        for (Node button : rail.getChildren()) {
            if (button instanceof ToggleButton toggle) {
                toggle.setSelected(toggle.getUserData() == route.screen().railEntry());
            }
        }
    }

    @FXML
    private void searchKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                event.consume();
                enter();
            }
            case DOWN -> {
                event.consume();
                goTo(Screen.FIND);
            }
            default -> {}
        }
    }

    /** A sentence that was typed is a message too. */
    private void enter() {
        if (MessageArgument.isMessage(search.getText())) {
            place.navigator().go(Route.message(search.getText()));
        } else {
            goTo(Screen.FIND);
        }
    }

    private void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void goBackOrClose() {
        if (!place.dialogs().close() && !area.escape()) {
            place.navigator().back();
        }
    }

    /** Goes at once when nothing is running, and asks first when something is. */
    void leave(Runnable then) {
        if (place.jobs().running().isEmpty()) {
            then.run();
            return;
        }
        place.dialogs()
                .ask(
                        new Question(
                                Texts.of("leave.title"),
                                Texts.of(
                                        "leave.text",
                                        place.jobs().running().get(0).title()),
                                Texts.of("leave.verb"),
                                true),
                        then);
    }

    private void showHelp() {
        List<Command> all = commands.all();
        place.dialogs().show(Texts.of("help.title"), new ShortcutHelp(all).scrolled());
    }
}
