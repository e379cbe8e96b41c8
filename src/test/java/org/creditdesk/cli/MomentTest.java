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

    /** As the window reads it: an edge that a marketer types is one moment, whichever way it comes in. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2025-10-26T02:30, 2025-10-26T00:30:00Z, 2025-10-26T01:30:00Z",
        "Europe/Berlin, 2025-10-26T03:00, 2025-10-26T02:00:00Z, 2025-10-26T02:00:00Z",
        "Europe/Berlin, 2025-03-30T03:00, 2025-03-30T01:00:00Z, 2025-03-30T01:00:00Z",
        "America/Sao_Paulo, 2018-02-17T23:30, 2018-02-18T01:30:00Z, 2018-02-18T02:30:00Z",
        "Australia/Lord_Howe, 2025-04-06T01:45, 2025-04-05T14:45:00Z, 2025-04-05T15:15:00Z",
        "Asia/Kolkata, 2025-06-15, 2025-06-14T18:30:00Z, 2025-06-14T18:30:00Z",
        "Europe/Berlin, 2025-10-26T02:30:00+02:00, 2025-10-26T00:30:00Z, 2025-10-26T00:30:00Z",
    })
    void ofATimeThatComesTwiceAStartIsTheFirstAndAnEndTheSecond(ZoneId zone, String typed, String start, String end) {
        Moment moment = converter.convert(typed);
        assertEquals(start, Moment.in(moment, zone).toString());
        assertEquals(end, Moment.endIn(moment, zone).toString());
    }

    @Test
    void isRefusedWhereClocksJumpOverIt() {
        Moment skipped = converter.convert("2027-03-28T02:30");
        assertThrows(Problem.class, () -> skipped.in(BERLIN));
    }
}
