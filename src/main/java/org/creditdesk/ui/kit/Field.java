package org.creditdesk.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One field of a form: its value, and what is wrong with it. A change of the value takes the message away. */
public final class Field<T> {
    private final ObjectProperty<T> value = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper();

    public Field(T initial) {
        value.set(initial);
        value.addListener(observable -> message.set(null));
    }

    /** A field of text, and a property that a text control can be bound to. */
    public static Field<String> text() {
        return new Field<>("");
    }

    public ObjectProperty<T> valueProperty() {
        return value;
    }

    public T get() {
        return value.get();
    }

    public void set(T newValue) {
        value.set(newValue);
    }

    /** The same value for a text control. */
    public static StringProperty textOf(Field<String> field) {
        var text = new SimpleStringProperty(field.get());
        text.bindBidirectional(field.value);
        return text;
    }

    /** The sentence to show at the field; null when nothing is wrong. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public void complain(String sentence) {
        message.set(sentence);
    }

    public boolean isFine() {
        return message.get() == null;
    }
}
