package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {
    private final StringWriter printed = new StringWriter();
    private final Sheet sheet = new Sheet(new PrintWriter(printed));

    @Test
    void alignsScriptsOfDifferentWidth() {
        sheet.table(
                "cli.find.accounts",
                List.of(Sheet.Column.text("name"), Sheet.Column.number("balance")),
                List.of(List.of("山田 花子", "5"), List.of("Zoe\u0308", "1,250")));

        assertEquals("""

                Accounts
                  Name       Balance
                  山田 花子        5
                  Zoe\u0308          1,250
                """, printed.toString().replace(System.lineSeparator(), "\n"));
    }

    @Test
    void doesNotLetNamesSteerTheTerminal() {
        sheet.line("a\u001B[2Jb\rc\nd\u202Ee");
        assertEquals("a [2Jb c de" + System.lineSeparator(), printed.toString());
    }
}
