package org.creditdesk.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments as they were typed. In a plain {@code C} locale, as under cron, Java turns every byte that is not
 * ASCII into U+FFFD: names would be lost, and the no-break space behind a pasted code would make a good code fail.
 * Where the system still has the bytes, they are read again as UTF-8.
 */
public final class TypedArguments {
    private static final Path BYTES = Path.of("/proc/self/cmdline");
    private static final char LOST = '\uFFFD';

    private TypedArguments() {}

    /** The same number of arguments, each restored where it can be proved to be the same one. */
    public static String[] recover(String[] received) {
        if (!String.join("", received).contains(String.valueOf(LOST)) || !Files.isReadable(BYTES)) {
            return received;
        }
        try {
            return recover(received, Files.readAllBytes(BYTES));
        } catch (IOException unreadable) {
            return received;
        }
    }

    static String[] recover(String[] received, byte[] commandLine) {
        List<byte[]> all = split(commandLine);
        int before = all.size() - received.length;
        String[] restored = received.clone();
        for (int index = 0; index < received.length && before >= 0; index++) {
            byte[] bytes = all.get(before + index);
            if (received[index].equals(asReceived(bytes))) {
                restored[index] = decoded(bytes, received[index]);
            }
        }
        return restored;
    }

    private static List<byte[]> split(byte[] commandLine) {
        List<byte[]> parts = new ArrayList<>();
        int start = 0;
        for (int index = 0; index < commandLine.length; index++) {
            if (commandLine[index] == 0) {
                parts.add(java.util.Arrays.copyOfRange(commandLine, start, index));
                start = index + 1;
            }
        }
        return parts;
    }

    private static String asReceived(byte[] bytes) {
        var text = new StringBuilder();
        for (byte each : bytes) {
            text.append(each < 0 ? LOST : (char) each);
        }
        return text.toString();
    }

    private static String decoded(byte[] bytes, String otherwise) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return otherwise;
        }
    }
}
