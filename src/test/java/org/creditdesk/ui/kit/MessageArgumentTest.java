package org.creditdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is searched for and what is read as a message. */
class MessageArgumentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana@studio.example",
                " ana@studio.example\n",
                "\tpi_3SEF2Msj5cmtiEG1ztvNv\r\n",
                "Maria del Carmen Silva Souza",
                "7KMQ 2XPA 9ABC"
            })
    void isSearchedFor(String text) {
        assertFalse(MessageArgument.isMessage(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"I paid\nana@studio.example", "I paid\rpi_3SEF", "I paid and nothing happened, pi_3SEF", "a\n\nb"
            })
    void isRead(String text) {
        assertTrue(MessageArgument.isMessage(text));
    }

    @Test
    void aWholeMailboxIsCutAndNothingOfItIsPrinted() {
        var argument = new MessageArgument("ana@studio.example ".repeat(10_000));
        assertEquals(MessageArgument.LONGEST, argument.text().length());
        assertFalse(argument.toString().contains("ana"));
    }
}
