package org.creditdesk.ui.kit;

import java.time.LocalDate;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.creditdesk.text.Texts;

/** A day and a time of day, and below them what they mean in words. */
public final class MomentInput extends VBox {
    private final DatePicker day = new DatePicker();
    private final TextField time = new TextField();
    private final Label words = new Label();

    public MomentInput() {
        day.setConverter(new DayConverter(day));
        day.setPromptText(Texts.of("promo.campaign.day"));
        day.setShowWeekNumbers(false);
        day.setMaxWidth(Double.MAX_VALUE);
        time.setPromptText(Texts.of("promo.campaign.time"));
        time.setPrefColumnCount(5);
        time.setMinWidth(72);
        words.getStyleClass().add("moment-words");
        words.setWrapText(true);
        words.setPrefWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(day, Priority.ALWAYS);
        var row = new HBox(day, time);
        row.getStyleClass().add("moment-input");
        setSpacing(4);
        getChildren().setAll(row, words);
        accessibleTextProperty().subscribe(name -> {
            day.setAccessibleText(name + ", " + Texts.of("promo.campaign.day"));
            time.setAccessibleText(name + ", " + Texts.of("promo.campaign.time"));
        });
        idProperty().subscribe(id -> {
            day.setId(id + "-day");
            time.setId(id + "-time");
        });
    }

    public void bind(Property<LocalDate> date, Property<String> timeOfDay, ObservableValue<String> inWords) {
        day.valueProperty().bindBidirectional(date);
        time.textProperty().bindBidirectional(timeOfDay);
        words.textProperty().bind(inWords);
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
    }
}
