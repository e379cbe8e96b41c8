package org.creditdesk.ui.promo;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.creditdesk.promo.Batch;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Icons;
import org.creditdesk.ui.kit.ScreenView;

/** A bar on the Campaigns screen that offers what was interrupted; it is not there when nothing was. */
final class UnfinishedView implements ScreenView {
    private final UnfinishedViewModel model;

    @FXML
    private Node bar;

    @FXML
    private Label title;

    @FXML
    private VBox lines;

    UnfinishedView(UnfinishedViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.batches().addListener((ListChangeListener<Batch>) change -> show());
        show();
    }

    private void show() {
        bar.setVisible(!model.batches().isEmpty());
        title.setText(UnfinishedViewModel.title(model.batches()));
        lines.getChildren().setAll(model.batches().stream().map(this::line).toList());
    }

    private Node line(Batch batch) {
        var words = new Label(UnfinishedViewModel.line(batch));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var open = new Button(Texts.of("promo.unfinished.open"), Icons.decoration("mdal-arrow_forward"));
        open.setId("unfinished-" + batch.id());
        open.setMnemonicParsing(false);
        open.setMinWidth(Button.USE_PREF_SIZE);
        open.setAccessibleText(open.getText() + ": " + words.getText());
        open.setOnAction(event -> model.open(batch));
        var line = new HBox(words, open);
        line.getStyleClass().add("title-line");
        return line;
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("open_unfinished", "mdmz-play_arrow", "Shortcut+U", () -> model.batches().stream()
                .findFirst()
                .ifPresent(model::open)));
    }
}
