package org.creditdesk.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Every sentence that a person reads, from one resource bundle. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("i18n.messages", Locale.ENGLISH);
    /** By their text; there are no more than the bundle has. */
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Texts() {}

    /**
     * The text of a key, with {@code {0}} … filled in as {@link MessageFormat} does (numbers are grouped; pass a
     * string where they must not be).
     *
     * @throws java.util.MissingResourceException when the bundle lacks the key
     */
    public static String of(String key, Object... arguments) {
        String text = BUNDLE.getString(key);
        // Most have nothing to fill in, and reading a format takes longer than all else that is done with them.
        return text.indexOf('{') < 0 && text.indexOf('\'') < 0
                ? text
                : format(text).format(arguments);
    }

    /** A copy: a format is for one thread at a time. */
    private static MessageFormat format(String text) {
        return (MessageFormat) FORMATS.computeIfAbsent(text, each -> new MessageFormat(each, Locale.ENGLISH))
                .clone();
    }

    /** The bundle itself, for FXML's {@code %key}. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }
}
