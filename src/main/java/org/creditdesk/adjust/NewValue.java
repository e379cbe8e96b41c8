package org.creditdesk.adjust;

/**
 * What a named field shall hold from now on. A field that is not named has null in the place of this.
 *
 * @param value null to empty the field
 */
public record NewValue<T>(T value) {
    static <T> T or(NewValue<T> named, T otherwise) {
        return named == null ? otherwise : named.value();
    }
}
