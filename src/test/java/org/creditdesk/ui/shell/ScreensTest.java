package org.creditdesk.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.creditdesk.app.Desk;
import org.creditdesk.staff.Role;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.creditdesk.ui.kit.AccountArgument;
import org.creditdesk.ui.kit.ClawBackArgument;
import org.creditdesk.ui.kit.Clipboard;
import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.ManualWorkRunner;
import org.creditdesk.ui.kit.MessageArgument;
import org.creditdesk.ui.kit.ModalDialogs;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.ScreenLoader;
import org.creditdesk.ui.kit.Theme;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Toolkit;
import org.creditdesk.ui.kit.Waiting;
import org.creditdesk.ui.kit.Workplace;
import org.creditdesk.ui.promo.PromoScreens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen loads, in both themes, without a complaint; every control can be named. */
class ScreensTest {
    private static final Path LAYOUTS = Path.of("fxml");
    private static final Pattern INCLUDED = Pattern.compile("<fx:include[^>]*source=\"([^\"]+)\"");

    /** Ids that JavaFX itself gives to parts of its controls. */
    private static final Set<String> OF_SKINS = Set.of("virtual-flow", "arrow", "arrow-button", "list-view");

    private static TestStore store;
    private static Desk desk;

    @BeforeAll
    static void open() throws InterruptedException {
        Toolkit.start();
        store = TestStores.fresh(StoreKind.H2);
        desk = store.desk(Role.OWNER);
    }

    @AfterAll
    static void close() {
        desk.close();
        store.close();
    }

    private static Parent load(Screen screen) {
        var work = new ManualWorkRunner();
        Clipboard clipboard = text -> {};
        var place = new Workplace(
                desk,
                work,
                new Jobs(work),
                new Navigator(),
                new Toasts(),
                new ModalDialogs(),
                clipboard,
                page -> {},
                new SimpleStringProperty(""),
                new Waiting(work, () -> 3));
        var controllers = new Controllers();
        Wings.all().forEach(wing -> wing.register(controllers, place));
        PromoScreens.registerGeneration(controllers, place);
        var loader = new ScreenLoader(controllers);
        var signIn = new SignInViewModel(work, new RealOpening(), opened -> {});
        controllers.add(SignInView.class, route -> new SignInView(signIn, clipboard));
        controllers.add(WindowView.class, route -> new WindowView(place, loader, new NoActions()));
        return loader.load(new Route(screen, argument(screen))).root();
    }

    /** What each screen that shows one thing is opened with. */
    private static Record argument(Screen screen) {
        return switch (screen) {
            case ACCOUNT -> new AccountArgument(1);
            case TRIAGE -> new MessageArgument("I paid");
            case CLAW_BACK -> new ClawBackArgument(1);
            default -> PromoScreens.argument(screen);
        };
    }

    private static final class NoActions implements WindowActions {
        @Override
        public void toggleTheme() {}

        @Override
        public void signOut() {}
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void noScreenMakesTheStyleSheetsComplain(Theme theme) throws Exception {
        try (var warnings = new StyleWarnings()) {
            for (Screen screen : Screen.values()) {
                Toolkit.call(() -> {
                    theme.apply();
                    var scene = new Scene(new StackPane(load(screen)), 1280, 800);
                    Theme.dress(scene);
                    scene.snapshot(null);
                    return scene;
                });
            }
            assertEquals(List.of(), warnings.lines());
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void noButtonSwallowsTheUnderscoreOfAnEmail(Screen screen) throws Exception {
        List<String> swallowing = Toolkit.call(() -> {
            Parent root = load(screen);
            var scene = new Scene(new StackPane(root), 1280, 800);
            scene.getRoot().applyCss();
            return all(root).stream()
                    .filter(node -> node instanceof Button button && button.isMnemonicParsing())
                    .filter(node -> node.getId() != null)
                    .map(Node::getId)
                    .toList();
        });
        assertEquals(List.of(), swallowing);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void idsAreUniqueAndEveryControlCanBeNamed(Screen screen) throws Exception {
        List<Node> nodes = Toolkit.call(() -> {
            Parent root = load(screen);
            Theme.LIGHT.apply();
            var scene = new Scene(new StackPane(root), 1280, 800);
            Theme.dress(scene);
            scene.getRoot().applyCss();
            return all(root);
        });
        Set<String> seen = new HashSet<>();
        Set<String> twice = nodes.stream()
                .map(Node::getId)
                .filter(Objects::nonNull)
                .filter(id -> !OF_SKINS.contains(id) && !seen.add(id))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), twice, "these ids stand twice in " + screen.fxml());
        assertEquals(
                List.of(),
                nodes.stream()
                        .filter(ScreensTest::isNameless)
                        .map(Node::toString)
                        .toList());
    }

    private static boolean isNameless(Node node) {
        boolean control = node instanceof ButtonBase || node instanceof TextInputControl;
        boolean ours = control && node.getId() != null && !node.getStyleClass().contains("combo-box-search");
        boolean named = node.getAccessibleText() != null
                || node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank();
        return ours
                && !named
                && !(node instanceof ButtonBase button && button.textProperty().isBound());
    }

    private static List<Node> all(Parent root) {
        List<Node> nodes = new ArrayList<>(List.of(root));
        for (Node child : root.getChildrenUnmodifiable()) {
            nodes.addAll(child instanceof Parent parent ? all(parent) : List.of(child));
        }
        return nodes;
    }

    @Test
    void everyLayoutIsAScreenOrIncludedInOne() throws IOException {
        Set<String> listed = Stream.of(Screen.values()).map(Screen::fxml).collect(Collectors.toSet());
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(LAYOUTS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".fxml")).toList()) {
                found.add("/" + file.toString().replace('\\', '/'));
                Matcher included = INCLUDED.matcher(Files.readString(file));
                while (included.find()) {
                    listed.add("/"
                            + file.resolveSibling(included.group(1))
                                    .normalize()
                                    .toString()
                                    .replace('\\', '/'));
                }
            }
        }
        assertTrue(found.size() > 3, "the layouts are elsewhere");
        found.removeAll(listed);
        assertEquals(Set.of(), found, "add these to Screen, or delete them");
    }
}
