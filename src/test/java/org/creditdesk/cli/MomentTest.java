package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import org.creditdesk.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class MomentTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Moment.Converter converter = new Moment.Converter();

    @ParameterizedTest
    @CsvSource({
        "2027-03-01, 2027-02-28T23:00:00Z",
        "2027-07-01, 2027-06-30T22:00:00Z",
        "2027-03-01T18:20, 2027-03-01T17:20:00Z",
        "2027-03-01 18:20, 2027-03-01T17:20:00Z",
        "2027-03-01T18:20:30, 2027-03-01T17:20:30Z",
        "2027-03-01T18:20:00Z, 2027-03-01T18:20:00Z",
        "2027-03-01T18:20:00+05:30, 2027-03-01T12:50:00Z",
        "2027-10-31T02:30, 2027-10-31T00:30:00Z",
    })
    void isMadeAnInstantByItsZone(String typed, String instant) {
        assertEquals(instant, converter.convert(typed).in(BERLIN).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2027-02-30",
                "1.3.2027",
                "2027-03-01T25:00",
                "27-03-01",
                "20270-3-01",
                "0001-01-01"
            })
    void isRefusedWhenItIsNone(String typed) {
        assertThrows(TypeConversionException.class, () -> converter.convert(typed));
    }

    @Test
    void isRefusedWhereClocksJumpOverIt() {
        Moment skipped = converter.convert("2027-03-28T02:30");
        assertThrows(Problem.class, () -> skipped.in(BERLIN));
    }
}
