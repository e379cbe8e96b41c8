package org.creditdesk.store;

/**
 * What a named field shall hold from now on. A field that is not named has null in the place of this: it stays exactly
 * as it is, which emptying it does not mean.
 *
 * @param value null to empty the field
 */
public record NewValue<T>(T value) {
    /** What the field holds afterwards. @param named null when it is not named */
    public static <T> T or(NewValue<T> named, T otherwise) {
        return named == null ? otherwise : named.value();
    }
}
