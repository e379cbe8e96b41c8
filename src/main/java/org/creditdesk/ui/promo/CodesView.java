package org.creditdesk.ui.promo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.creditdesk.promo.BatchCode;
import org.creditdesk.promo.CodeChoice;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.SlidingTable;
import org.creditdesk.ui.kit.Workplace;

/** The codes of a batch, as a part of its screen. */
final class CodesView implements ScreenView {
    private final CodesViewModel model;
    private final Workplace place;
    private final List<Command> commands = new ArrayList<>();
    private Consumer<List<String>> revoking;

    @FXML
    private HBox choices;

    @FXML
    private Label masked;

    @FXML
    private TextField beginning;

    @FXML
    private Node picked;

    @FXML
    private Label pickedText;

    @FXML
    private Button copy;

    @FXML
    private Button revoke;

    @FXML
    private Button unpick;

    @FXML
    private SlidingTable<BatchCode> table;

    CodesView(CodesViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
    }

    @FXML
    private void initialize() {
        table.columns(PromoColumns.ofCodes());
        table.show(model.view(), model.shareProperty(), model::jump, model.whereProperty());
        masked.setText(model.maskedBecause() == null ? "" : model.maskedBecause());
        beginning.setPromptText(
                Texts.of(model.maskedBecause() == null ? "promo.codes.go_to_prompt" : "promo.codes.go_to_share"));
        beginning.setOnAction(event -> {
            model.goTo(beginning.getText());
            focusContent();
        });
        fillChoices();
        showPicked();
        commands.add(Command.of("copy_codes", "mdal-content_copy", "Shortcut+C", this::copy));
        commands.add(Command.of("go_to_code", "mdmz-search", "Shortcut+G", beginning::requestFocus));
    }

    private void fillChoices() {
        var group = new ToggleGroup();
        CodeChoice[] all = CodeChoice.values();
        for (CodeChoice choice : all) {
            var button = new ToggleButton(CodesViewModel.label(choice));
            button.setId("batch-codes-" + choice.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.getStyleClass()
                    .add(choice == all[0] ? "left-pill" : choice == all[all.length - 1] ? "right-pill" : "center-pill");
            button.setOnAction(event -> model.choiceProperty().set(choice));
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            model.choiceProperty().subscribe(now -> button.setSelected(now == choice));
            choices.getChildren().add(button);
            commands.add(Command.of(
                    "codes_" + choice.name().toLowerCase(Locale.ROOT),
                    "mdal-filter_list",
                    "Shortcut+" + (choice.ordinal() + 1),
                    () -> model.choiceProperty().set(choice)));
        }
        model.choiceProperty().subscribe(now -> table.setEmptyText(CodesViewModel.emptyText(now)));
    }

    private void showPicked() {
        picked.visibleProperty().bind(model.picks().sizeProperty().greaterThan(0));
        pickedText
                .textProperty()
                .bind(model.picks().sizeProperty().map(size -> Texts.of("promo.codes.picked", size.longValue())));
        revoke.textProperty()
                .bind(model.picks().sizeProperty().map(size -> Texts.of("promo.codes.revoke", size.longValue())));
        revoke.setVisible(false);
        revoke.setOnAction(event -> revoking.accept(model.picked()));
        Buttons.show(copy, Command.of("copy_codes", "mdal-content_copy", null, this::copy));
        Buttons.show(unpick, Command.of("unpick_codes", "mdal-close", null, this::unpick));
    }

    /** Lets the picked codes be revoked. @param action is given them whole */
    void revokes(Consumer<List<String>> action) {
        revoking = action;
        revoke.setVisible(true);
    }

    /** What was done to the batch may have changed its codes: reads them again, and none is picked any more. */
    void changed() {
        model.unpick();
        model.load();
    }

    private void copy() {
        if (!model.copied().isEmpty()) {
            place.copy(model.copied());
        }
    }

    private void unpick() {
        model.unpick();
        focusContent();
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
        return commands;
    }

    @Override
    public void focusContent() {
        table.table().requestFocus();
    }

    @Override
    public boolean escape() {
        boolean somePicked = model.picks().sizeProperty().get() > 0;
        if (beginning.isFocused()) {
            focusContent();
            return true;
        }
        if (somePicked) {
            unpick();
        }
        return somePicked;
    }
}
