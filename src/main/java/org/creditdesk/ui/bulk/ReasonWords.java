package org.creditdesk.ui.bulk;

import javafx.util.StringConverter;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** Reason codes as a person reads them; empty is none. */
final class ReasonWords extends StringConverter<String> {
    @Override
    public String toString(String code) {
        return code == null || code.isEmpty() ? Texts.of("bulk.no_reason") : Formats.reason(code);
    }

    @Override
    public String fromString(String words) {
        throw new UnsupportedOperationException("reasons are chosen, not typed");
    }
}
