package org.creditdesk.ui.accounts;

import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Notice;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Waiting;
import org.creditdesk.ui.kit.Workplace;

/** The Find screen. */
final class FindView implements ScreenView {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double ROW_HEIGHT = 44;

    private final FindViewModel model;
    private final Waiting lockedOut;
    private final Workplace place;

    @FXML
    private ListView<FindRow> results;

    @FXML
    private ProgressBar searching;

    @FXML
    private Node lesson;

    @FXML
    private Hyperlink locked;

    @FXML
    private Notice nothing;

    @FXML
    private Notice failed;

    @FXML
    private Label waiting;

    /** @param lockedOut how many accounts are */
    FindView(FindViewModel model, Waiting lockedOut, Workplace place) {
        this.model = model;
        this.lockedOut = lockedOut;
        this.place = place;
    }

    @FXML
    private void initialize() {
        results.setFixedCellSize(ROW_HEIGHT);
        results.setItems(model.rows());
        results.setCellFactory(list -> new FindCell());
        results.getSelectionModel()
                .selectedIndexProperty()
                .subscribe((before, now) -> skipHeading(before.intValue(), now.intValue()));
        searching.visibleProperty().bind(model.searchingProperty());
        show(results, FindState.FOUND);
        show(lesson, FindState.IDLE);
        show(nothing, FindState.NOTHING);
        show(failed, FindState.FAILED);
        show(waiting, FindState.SEARCHING);
        locked.visibleProperty().bind(lockedOut.countProperty().greaterThan(0));
        locked.textProperty()
                .bind(lockedOut
                        .countProperty()
                        .map(count ->
                                Texts.of(count.longValue() == 1 ? "find.locked.one" : "find.locked.many", count)));
        locked.setOnAction(event -> place.navigator().go(Route.to(Screen.LOCKS)));
        nothing.titleProperty().bind(model.stateProperty().map(state -> Texts.of("find.nothing", model.searched())));
        failed.textProperty()
                .bind(model.failureProperty().map(FailureMessage::sentence).orElse(""));
    }

    private void show(Node node, FindState when) {
        node.visibleProperty().bind(model.stateProperty().isEqualTo(when));
    }

    /** Headings are not for choosing: the selection goes on the way it came. */
    private void skipHeading(int before, int now) {
        if (now < 0 || now >= model.rows().size() || model.rows().get(now).isSelectable()) {
            return;
        }
        int next = now >= before || now == 0 ? now + 1 : now - 1;
        results.getSelectionModel().clearAndSelect(next);
        results.getFocusModel().focus(next);
    }

    @FXML
    private void key(KeyEvent event) {
        FindRow row = results.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && row != null) {
            event.consume();
            model.open(row);
        } else if (COPY.match(event) && row != null) {
            event.consume();
            place.copy(copied());
        }
    }

    private String copied() {
        return results.getSelectionModel().getSelectedItems().stream()
                .map(FindView::copied)
                .collect(Collectors.joining("\n"));
    }

    private static String copied(FindRow row) {
        if (row instanceof FindRow.Account account) {
            return account.hit().email();
        }
        if (row instanceof FindRow.Receipt receipt) {
            return receipt.hit().receipt();
        }
        return row instanceof FindRow.Code code ? code.hit().code() : "";
    }

    @FXML
    private void clicked(MouseEvent event) {
        FindRow row = results.getSelectionModel().getSelectedItem();
        boolean opens = event.getClickCount() == 2 || row instanceof FindRow.More;
        if (row != null && opens && event.getButton() == MouseButton.PRIMARY) {
            model.open(row);
        }
    }

    @Override
    public void shown() {
        model.search();
        lockedOut.refresh();
    }

    @Override
    public void focusContent() {
        results.requestFocus();
        if (results.getSelectionModel().isEmpty()) {
            results.getSelectionModel().selectFirst();
        }
    }
}
