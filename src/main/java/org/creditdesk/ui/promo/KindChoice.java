package org.creditdesk.ui.promo;

import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import org.creditdesk.code.CodeKind;
import org.creditdesk.ui.kit.Formats;

/** One of the kinds of code; one is always chosen. */
public final class KindChoice extends StackPane {
    private final SegmentedButton segments = new SegmentedButton();

    public KindChoice() {
        segments.getButtons()
                .setAll(FXCollections.observableArrayList(
                        Stream.of(CodeKind.values()).map(KindChoice::button).toList()));
        setMinWidth(USE_PREF_SIZE);
        segments.setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        getChildren().setAll(segments);
    }

    private static ToggleButton button(CodeKind kind) {
        var button = new ToggleButton(Formats.word(kind));
        button.setUserData(kind);
        button.setMinWidth(USE_PREF_SIZE);
        button.setId("design-kind-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        return button;
    }

    void bind(Property<CodeKind> kind) {
        segments.getToggleGroup().selectedToggleProperty().addListener((observable, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                kind.setValue((CodeKind) now.getUserData());
            }
        });
        kind.subscribe(
                chosen -> segments.getButtons().forEach(button -> button.setSelected(button.getUserData() == chosen)));
    }
}
