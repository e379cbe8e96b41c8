package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TypedArgumentsTest {
    private static final String CODE = "7KQM\u20072WXA\u00A0\u200B";

    @Test
    void restoresWhatAPlainLocaleLost() {
        assertArrayEquals(
                new String[] {"redeem", CODE, "--account", "zoë@studio.example"},
                recover(
                        "java\0-jar\0desk.jar\0redeem\0" + CODE + "\0--account\0zoë@studio.example\0",
                        "redeem",
                        lost(CODE),
                        "--account",
                        lost("zoë@studio.example")));
    }

    @Test
    void leavesAloneWhatItCannotProve() {
        String[] received = {"redeem", lost("é")};
        assertArrayEquals(received, recover("java\0redeem\0other\0", received));
        assertArrayEquals(received, recover("é\0", received));
        assertArrayEquals(
                new String[] {"\uFFFD"}, TypedArguments.recover(new String[] {"\uFFFD"}, new byte[] {(byte) 0xE9, 0}));
    }

    private static String[] recover(String commandLine, String... received) {
        return TypedArguments.recover(received, commandLine.getBytes(StandardCharsets.UTF_8));
    }

    /** As Java hands it over in the C locale: each byte beyond ASCII is lost. */
    private static String lost(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.US_ASCII);
    }
}
