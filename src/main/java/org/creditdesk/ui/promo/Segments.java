package org.creditdesk.ui.promo;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;

/** A few values beside each other, of which one is always chosen. */
abstract class Segments<E extends Enum<E>> extends StackPane {
    private final SegmentedButton segments = new SegmentedButton();

    /** @param idPrefix in front of each button's id */
    Segments(String idPrefix, E[] values, Function<E, String> words) {
        segments.getButtons()
                .setAll(FXCollections.observableArrayList(Stream.of(values)
                        .map(value -> button(idPrefix, value, words.apply(value)))
                        .toList()));
        setMinWidth(USE_PREF_SIZE);
        segments.setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        getChildren().setAll(segments);
    }

    private static ToggleButton button(String idPrefix, Enum<?> value, String words) {
        var button = new ToggleButton(words);
        button.setUserData(value);
        button.setMinWidth(USE_PREF_SIZE);
        button.setId(idPrefix + value.name().toLowerCase(Locale.ROOT));
        return button;
    }

    @SuppressWarnings("unchecked")
    void bind(Property<E> chosen) {
        segments.getToggleGroup().selectedToggleProperty().addListener((observable, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                chosen.setValue((E) now.getUserData());
            }
        });
        chosen.subscribe(
                value -> segments.getButtons().forEach(button -> button.setSelected(button.getUserData() == value)));
    }
}
