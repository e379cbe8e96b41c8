package org.creditdesk.ui.kit;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where rows would be: that there are none and why, that they are coming, or what went wrong. */
public final class Notice extends VBox {
    private final FontIcon icon = new FontIcon("mdal-info");
    private final Label title = new Label();
    private final Label text = new Label();
    private final StringProperty iconLiteral = new SimpleStringProperty(this, "icon", "mdal-info");

    public Notice() {
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER);
        title.getStyleClass().add("notice-title");
        text.getStyleClass().add("notice-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.managedProperty().bind(text.textProperty().isNotEmpty());
        iconLiteral.subscribe(icon::setIconLiteral);
        getChildren().setAll(icon, title, text);
    }

    public Notice(String icon, String title, String text) {
        this();
        setIcon(icon);
        setTitle(title);
        setText(text);
    }

    public void setIcon(String literal) {
        iconLiteral.set(literal);
    }

    public String getIcon() {
        return iconLiteral.get();
    }

    public void setTitle(String words) {
        title.setText(words);
    }

    public String getTitle() {
        return title.getText();
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public void setText(String words) {
        text.setText(words);
    }

    public String getText() {
        return text.getText();
    }

    public StringProperty textProperty() {
        return text.textProperty();
    }
}
