package org.creditdesk.ui.kit;

import javafx.beans.DefaultProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A control with its name above it, and below it what is wrong with the field, or a hint. */
@DefaultProperty("control")
public final class FormField extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Label name = new Label();
    private final Label hint = new Label();
    private final Label message = new Label();
    private final ObjectProperty<Node> control = new SimpleObjectProperty<>(this, "control");

    public FormField() {
        getStyleClass().add("form-field");
        name.getStyleClass().add("form-label");
        below(hint, "caption");
        below(message, "form-message");
        control.subscribe(this::arrange);
    }

    private static void below(Label label, String styleClass) {
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        // However long the sentence, the field keeps its share of the row.
        label.setPrefWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    private void arrange(Node node) {
        if (node != null) {
            getChildren().setAll(name, node, hint, message);
            name.setLabelFor(node);
            node.setAccessibleText(name.getText());
        }
    }

    /** Says from now on what is wrong with the field; the hint steps back meanwhile. */
    public void follow(Field<?> field) {
        ObservableValue<String> sentence = field.messageProperty().orElse("");
        message.textProperty().bind(sentence);
        sentence.subscribe(words -> {
            pseudoClassStateChanged(WRONG, !words.isEmpty());
            hint.setOpacity(words.isEmpty() ? 1 : 0.6);
        });
    }

    public Node getControl() {
        return control.get();
    }

    public void setControl(Node node) {
        control.set(node);
    }

    public ObjectProperty<Node> controlProperty() {
        return control;
    }

    public String getName() {
        return name.getText();
    }

    public void setName(String words) {
        name.setText(words);
        if (control.get() != null) {
            control.get().setAccessibleText(words);
        }
    }

    public StringProperty nameProperty() {
        return name.textProperty();
    }

    public String getHint() {
        return hint.getText();
    }

    public void setHint(String words) {
        hint.setText(words);
    }

    public StringProperty hintProperty() {
        return hint.textProperty();
    }
}
