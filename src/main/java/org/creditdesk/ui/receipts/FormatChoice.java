package org.creditdesk.ui.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.creditdesk.checkout.CheckoutChoice;
import org.creditdesk.checkout.CheckoutFormat;
import org.creditdesk.checkout.ColumnMapping;
import org.creditdesk.checkout.DateOrder;
import org.creditdesk.text.Texts;

/**
 * How a file is to be read.
 *
 * @param format null to find out
 * @param mapping null for none
 */
record FormatChoice(CheckoutFormat format, ColumnMapping mapping) {
    static final FormatChoice DETECT = new FormatChoice(null, null);

    /** The known formats, and the mappings that were saved. */
    static List<FormatChoice> all(List<ColumnMapping> mappings) {
        List<FormatChoice> choices = new ArrayList<>(List.of(DETECT));
        for (CheckoutFormat format : CheckoutFormat.values()) {
            choices.add(new FormatChoice(format, null));
        }
        mappings.forEach(mapping -> choices.add(new FormatChoice(null, mapping)));
        return choices;
    }

    CheckoutChoice with(DateOrder dates) {
        return new CheckoutChoice(format, mapping, dates, null);
    }

    String words() {
        if (mapping != null) {
            return Texts.of("receipts.choice.mapping", mapping.name());
        }
        return format == null
                ? Texts.of("receipts.choice.detect")
                : Texts.of("receipts.choice." + format.name().toLowerCase(Locale.ROOT));
    }
}
