package org.creditdesk.ui.staff;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.ScreenView;

/** What holds, the button that sets what was typed above it, and how that went; below the fields of each form. */
final class SettingBarView implements ScreenView {
    private SettingForm<?> form;

    @FXML
    private Node panel;

    @FXML
    private Label held;

    @FXML
    private Label failure;

    @FXML
    private Button save;

    /** Called once. @param id of the form; the controls' ids begin with it */
    <T> void follow(SettingForm<T> followed, String id) {
        form = followed;
        panel.setId(id + "-bar");
        held.setId(id + "-held");
        failure.setId(id + "-failure");
        save.setId(id + "-save");
        held.textProperty()
                .bind(followed.loadFailureProperty()
                        .orElse("")
                        .flatMap(why -> why.isEmpty()
                                ? followed.heldProperty().map(followed.inputs()::held)
                                : followed.loadFailureProperty())
                        .orElse(""));
        failure.textProperty().bind(followed.failureProperty().orElse(""));
        save.setVisible(followed.noPermission() == null);
        save.setOnAction(event -> followed.save());
        save.disableProperty().bind(followed.blockedProperty().isNotNull().or(followed.workingProperty()));
        save.textProperty().bind(followed.buttonProperty());
    }

    /** A number, its bounds below it; Enter saves. */
    void bind(FormField around, NumberInput input) {
        around.setHint(input.bounds());
        bind(around, input.field());
    }

    /** Text; Enter saves. */
    void bind(FormField around, Field<String> field) {
        var control = (TextField) around.getControl();
        control.textProperty().bindBidirectional(field.valueProperty());
        control.setEditable(form.noPermission() == null);
        control.setOnAction(event -> form.save());
        around.follow(field);
    }
}
