package org.creditdesk.ui.kit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

/** Days as people write them. What is no day leaves the one that was there, where the picker's own converter throws. */
public final class DayConverter extends StringConverter<LocalDate> {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final List<DateTimeFormatter> READ = List.of(
            SHOWN,
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu"),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));

    private final DatePicker picker;

    public DayConverter(DatePicker picker) {
        this.picker = picker;
    }

    @Override
    public String toString(LocalDate day) {
        return day == null ? "" : SHOWN.format(day);
    }

    @Override
    public LocalDate fromString(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (DateTimeFormatter format : READ) {
            try {
                return LocalDate.parse(text.strip(), format);
            } catch (DateTimeParseException next) {
                continue;
            }
        }
        return picker.getValue();
    }
}
