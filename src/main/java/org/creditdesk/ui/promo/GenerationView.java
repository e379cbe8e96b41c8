package org.creditdesk.ui.promo;

import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.ScreenView;
import org.kordamp.ikonli.javafx.FontIcon;

/** How far a generation is, and what became of it. */
final class GenerationView implements ScreenView {
    private final GenerationViewModel model;
    private final Command open;
    private final Command resume;
    private final Command cancel;
    private final Command back;

    @FXML
    private FontIcon icon;

    @FXML
    private Label title;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label figures;

    @FXML
    private Label pace;

    @FXML
    private Label seal;

    @FXML
    private Label advice;

    @FXML
    private Button openButton;

    @FXML
    private Button resumeButton;

    @FXML
    private Button cancelButton;

    @FXML
    private Button backButton;

    GenerationView(GenerationViewModel model, Navigator navigator) {
        this.model = model;
        this.open = Command.of(
                "open_batch",
                "mdal-confirmation_number",
                "Ctrl+O",
                in(Generation.State.DONE, Generation.State.WAITING),
                model::openBatch);
        this.resume = Command.of(
                "resume_generation",
                "mdmz-play_arrow",
                "Ctrl+Enter",
                in(Generation.State.FAILED, Generation.State.INTERRUPTED)
                        .and(new SimpleBooleanProperty(model.mayDecide())),
                model::resume);
        this.cancel = Command.of(
                "cancel_generation",
                "mdal-cancel",
                "Ctrl+D",
                in(Generation.State.RUNNING, Generation.State.INTERRUPTED)
                        .and(new SimpleBooleanProperty(model.mayDecide())),
                model::cancel);
        this.back = Command.of(
                "back_to_design",
                "mdal-arrow_back",
                null,
                in(
                        Generation.State.FAILED,
                        Generation.State.CANCELLED,
                        Generation.State.INTERRUPTED,
                        Generation.State.UNKNOWN),
                navigator::back);
    }

    private BooleanBinding in(Generation.State... states) {
        return Bindings.createBooleanBinding(
                () -> Set.of(states).contains(model.stateProperty().get()), model.stateProperty());
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(model.titleProperty());
        figures.textProperty().bind(model.figuresProperty());
        pace.textProperty().bind(model.paceProperty());
        progress.progressProperty().bind(model.shareProperty());
        progress.visibleProperty()
                .bind(in(Generation.State.RUNNING, Generation.State.CANCELLING, Generation.State.INTERRUPTED));
        advice.textProperty().bind(model.adviceProperty());
        seal.textProperty().bind(model.sealProperty());
        show(openButton, open);
        show(resumeButton, resume);
        show(cancelButton, cancel);
        show(backButton, back);
        model.stateProperty().subscribe(this::show);
    }

    private static void show(Button button, Command command) {
        Buttons.show(button, command);
        button.visibleProperty().bind(button.disableProperty().not());
    }

    private void show(Generation.State state) {
        if (state == Generation.State.DONE && progress.getScene() != null) {
            focusContent();
        }
        icon.setIconLiteral(
                switch (state) {
                    case RUNNING, CANCELLING -> "mdal-autorenew";
                    case DONE -> "mdal-check_circle_outline";
                    case WAITING, INTERRUPTED -> "mdal-hourglass_empty";
                    case CANCELLED -> "mdal-block";
                    case FAILED, UNKNOWN -> "mdal-error_outline";
                });
    }

    @Override
    public void shown() {
        model.watch();
        focusContent();
    }

    @Override
    public void refresh() {
        // It is always as it stands.
    }

    @Override
    public void hidden() {
        model.leave();
    }

    /** The button that goes on, so that Enter does what is meant next. */
    @Override
    public void focusContent() {
        Node next = openButton.isVisible() ? openButton : resumeButton.isVisible() ? resumeButton : title.getParent();
        next.requestFocus();
    }

    @Override
    public List<Command> commands() {
        return List.of(open, resume, cancel, back);
    }
}
