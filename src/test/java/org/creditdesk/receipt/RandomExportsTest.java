package org.creditdesk.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.creditdesk.receipt.ImportTrial.Outcome;
import org.creditdesk.store.StoreKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds of exports that were damaged at random, by bytes, by cells and by lines. */
class RandomExportsTest {
    private static final long SEED = Long.getLong("creditdesk.seed", 20261127);
    private static final int TRIES = Integer.getInteger("creditdesk.tries", 400);
    private static final List<String> WEEDS = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\0",
            "\uFFFD",
            "Ã©",
            "",
            " ",
            "-",
            "1e9",
            "٣",
            "２０",
            "=1+1",
            "\u202E",
            "\r",
            "\n",
            "\n\"",
            "🎨",
            "9".repeat(40),
            "0",
            "-0",
            "1.2.3,4",
            "31/12/2025",
            "true",
            "refunded",
            "x".repeat(6_000));

    @TempDir
    private Path folder;

    @Test
    void noFileIsTooDamagedToSayWhatIsWrongWithIt() {
        var chance = new Random(SEED);
        SampleExport[] exports = SampleExport.values();
        int refused = 0;
        int bad = 0;
        try (var trial = new ImportTrial(StoreKind.H2, folder)) {
            for (int i = 0; i < TRIES; i++) {
                SampleExport export = exports[i % exports.length];
                byte[] damaged = damaged(export, chance);
                try {
                    Outcome outcome = trial.of(damaged, export.choice);
                    refused += outcome.refused() == null ? 0 : 1;
                    bad += outcome.bad().size();
                } catch (RuntimeException | AssertionError failure) {
                    throw new AssertionError(
                            "try " + i + " of seed " + SEED + ", " + export + ":\n"
                                    + new String(damaged, export.charset),
                            failure);
                }
            }
        }
        assertTrue(refused > TRIES / 20 && bad > TRIES / 4, refused + " refused, " + bad + " bad rows");
    }

    private static byte[] damaged(SampleExport export, Random chance) {
        List<String> lines = new ArrayList<>(export.lines());
        for (int more = chance.nextInt(4); more >= 0; more--) {
            damageLines(export, lines, chance);
        }
        byte[] bytes = export.bytes(lines);
        return chance.nextInt(3) == 0 ? damagedBytes(bytes, chance) : bytes;
    }

    private static void damageLines(SampleExport export, List<String> lines, Random chance) {
        int one = chance.nextInt(lines.size());
        int other = chance.nextInt(lines.size());
        String line = lines.get(one);
        int at = chance.nextInt(line.length() + 1);
        String weed = WEEDS.get(chance.nextInt(WEEDS.size()));
        switch (chance.nextInt(8)) {
            case 0 -> lines.set(one, line.substring(0, at));
            case 1 -> lines.set(one, line.substring(0, at) + weed + line.substring(at));
            case 2 -> lines.add(other, line);
            case 3 -> lines.set(one, line.substring(0, at) + lines.get(other));
            case 4 -> lines.set(one, line.substring(at) + line.substring(0, at));
            default -> {
                List<String> cells = export.cells(line);
                if (!cells.isEmpty()) {
                    int place = chance.nextInt(cells.size());
                    cells.set(place, chance.nextBoolean() ? weed : cells.get(place) + weed);
                    lines.set(one, export.line(cells));
                }
            }
        }
    }

    private static byte[] damagedBytes(byte[] bytes, Random chance) {
        int from = chance.nextInt(bytes.length);
        switch (chance.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(bytes, from);
            }
            case 1 -> {
                return Arrays.copyOfRange(bytes, from, bytes.length);
            }
            default -> {
                byte[] changed = bytes.clone();
                for (int more = chance.nextInt(20); more >= 0; more--) {
                    changed[chance.nextInt(changed.length)] = (byte) chance.nextInt(256);
                }
                return changed;
            }
        }
    }

    /** A row that was damaged by itself takes no other with it. */
    @Test
    void aDamagedCellCostsItsRowOnly() {
        var chance = new Random(SEED);
        SampleExport[] exports = SampleExport.values();
        try (var trial = new ImportTrial(StoreKind.H2, folder)) {
            for (SampleExport export : exports) {
                Outcome whole = trial.of(export, export.lines());
                for (int i = 0; i < TRIES / 10; i++) {
                    int row = 1 + chance.nextInt(export.rows());
                    int column =
                            chance.nextInt(export.cells(export.lines().get(row)).size());
                    String weed = WEEDS.get(chance.nextInt(WEEDS.size()));
                    Outcome damaged = trial.of(export, export.withCell(row, column, cell -> weed));
                    String how =
                            export + ", row " + row + ", " + export.heading().get(column) + ": " + weed;
                    String receipt = whole.rows().get(row - 1).receipt();
                    if (damaged.refused() == null) {
                        assertEquals(whole.rows().size(), damaged.rows().size(), how);
                        for (String each : whole.receiptsBut(receipt).keySet()) {
                            assertEquals(
                                    whole.receipts().get(each),
                                    damaged.receipts().get(each),
                                    how);
                        }
                    }
                }
            }
        }
    }
}
