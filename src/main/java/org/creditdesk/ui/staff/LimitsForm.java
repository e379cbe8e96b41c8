package org.creditdesk.ui.staff;

import java.util.List;
import java.util.OptionalLong;
import org.creditdesk.staff.Limits;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.WholeNumber;

/** Four limits as they are typed; blank for no limit. */
final class LimitsForm {
    private final Field<String> perGrant = Field.text();
    private final Field<String> perDay = Field.text();
    private final Field<String> perAccount = Field.text();
    private final Field<String> approveUpTo = Field.text();

    List<Field<String>> fields() {
        return List.of(perGrant, perDay, perAccount, approveUpTo);
    }

    void fill(Limits limits) {
        perGrant.set(shown(limits.perGrant()));
        perDay.set(shown(limits.perDay()));
        perAccount.set(shown(limits.perAccount()));
        approveUpTo.set(shown(limits.approveUpTo()));
    }

    private static String shown(Long limit) {
        return limit == null ? "" : Formats.number(limit);
    }

    /** Says at each field what is wrong with it. @return the first of these sentences; null when nothing is wrong */
    String complain() {
        String first = null;
        for (Field<String> field : fields()) {
            boolean fine =
                    field.get().isBlank() || WholeNumber.read(field.get()).isPresent();
            String sentence = fine
                    ? null
                    : Texts.of("settings.limit.not_a_number", field.get().strip());
            field.complain(sentence);
            first = first == null ? sentence : first;
        }
        return first;
    }

    Limits read() {
        return new Limits(read(perGrant), read(perDay), read(perAccount), read(approveUpTo));
    }

    private static Long read(Field<String> field) {
        OptionalLong number = WholeNumber.read(field.get());
        return number.isPresent() ? number.getAsLong() : null;
    }

    Field<String> perGrant() {
        return perGrant;
    }

    Field<String> perDay() {
        return perDay;
    }

    Field<String> perAccount() {
        return perAccount;
    }

    Field<String> approveUpTo() {
        return approveUpTo;
    }
}
