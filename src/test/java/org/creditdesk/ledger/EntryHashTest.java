package org.creditdesk.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An auditor with the documentation and another program must come to the same hash, and no change may keep it. */
class EntryHashTest {
    private static final UUID REQUEST = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final byte[] BEFORE = HexFormat.of().parseHex("ab".repeat(32));
    private static final int FIELDS = 18;

    /** The fields in the documented order, as the texts that are hashed; what stands here builds the entry too. */
    private static String[] texts() {
        return new String[] {
            "1042",
            "7",
            REQUEST.toString(),
            "PURCHASE",
            "150",
            "1250",
            "PROMOTION",
            "1767225599999999",
            "3",
            "5",
            "pi_3Nk",
            "9",
            "OUTAGE",
            "Für später 🎁",
            "Sorry!",
            "T-77",
            "sam",
            "1746296400123456"
        };
    }

    private static Entry entry(String... texts) {
        return new Entry(
                new EntryId(Long.parseLong(texts[0]), Long.parseLong(texts[1])),
                UUID.fromString(texts[2]),
                EntryKind.valueOf(texts[3]),
                Long.parseLong(texts[4]),
                Long.parseLong(texts[5]),
                texts[6] == null ? null : Origin.valueOf(texts[6]),
                instant(texts[7]),
                number(texts[8]),
                number(texts[9]),
                texts[10],
                number(texts[11]),
                texts[12],
                texts[13],
                texts[14],
                texts[15],
                texts[16],
                instant(texts[17]));
    }

    private static Long number(String text) {
        return text == null ? null : Long.valueOf(text);
    }

    private static Instant instant(String micros) {
        if (micros == null) {
            return null;
        }
        long all = Long.parseLong(micros);
        return Instant.ofEpochSecond(Math.floorDiv(all, 1_000_000), Math.floorMod(all, 1_000_000) * 1_000L);
    }

    private static byte[] documented(String[] texts, byte[] before) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(documentedBytes(texts, before));
    }

    private static byte[] documentedBytes(String[] texts, byte[] before) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        field(out, "credit-desk-entry-1".getBytes(StandardCharsets.UTF_8));
        for (String text : texts) {
            field(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
        }
        field(out, before);
        return bytes.toByteArray();
    }

    private static void field(DataOutputStream out, byte[] bytes) throws IOException {
        if (bytes == null) {
            out.writeInt(0xFFFFFFFF);
            return;
        }
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Test
    void theDocumentedBytesGiveTheSameHash() throws Exception {
        assertArrayEquals(documented(texts(), BEFORE), EntryHash.of(entry(texts()), BEFORE));
    }

    /** The README's example is what an auditor starts from. */
    @Test
    void theWorkedExampleIsTrue() throws Exception {
        String section = Files.readString(Path.of("README.md")).split("## The ledger's hash")[1];
        String[] blocks = section.split("```");
        byte[] bytes = HexFormat.of().parseHex(blocks[3].replaceAll("\\s", ""));
        String[] texts = {
            "1042",
            "1",
            REQUEST.toString(),
            "COMPENSATION",
            "150",
            "150",
            "COMPENSATION",
            null,
            null,
            null,
            null,
            null,
            "GOODWILL",
            null,
            "Für die Mühe",
            "T-77",
            "sam",
            "1746296400123456"
        };
        assertEquals(Instant.parse("2025-05-03T18:20:00.123456Z"), entry(texts).at());
        assertArrayEquals(bytes, documentedBytes(texts, new byte[32]));
        assertEquals(
                blocks[5].strip(),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertEquals(blocks[5].strip(), hash(texts, EntryHash.genesis()));
        assertTrue(section.contains("these " + bytes.length + " bytes"));
    }

    @Test
    void alsoWhereFieldsAreNullOrEmptyOrNegative() throws Exception {
        String[] texts = texts();
        texts[4] = "-150";
        texts[13] = "";
        texts[17] = "-1";
        for (int field : new int[] {6, 7, 8, 9, 10, 11, 12, 14, 15}) {
            texts[field] = null;
        }
        assertArrayEquals(documented(texts, new byte[32]), EntryHash.of(entry(texts), EntryHash.genesis()));
    }

    @Test
    void everyFieldChangesTheHash() {
        assertEquals(FIELDS, texts().length);
        Set<String> hashes = new HashSet<>(List.of(hash(texts(), BEFORE)));
        String[] other = {
            "1043",
            "8",
            "11111111-2222-3333-4444-555555555556",
            "REFUND",
            "151",
            "1251",
            "GIFT",
            "1767225599999998",
            "4",
            "6",
            "pi_3NK",
            "10",
            "OTHER",
            "Fur später 🎁",
            "Sorry.",
            "T-78",
            "suri",
            "1746296400123457"
        };
        for (int field = 0; field < FIELDS; field++) {
            String[] texts = texts();
            texts[field] = other[field];
            assertTrue(hashes.add(hash(texts, BEFORE)), "field " + field + " does not matter");
        }
        byte[] before = BEFORE.clone();
        before[31] ^= 1;
        assertTrue(hashes.add(hash(texts(), before)), "the entry before does not matter");
    }

    @Test
    void aFieldThatIsMissingIsNotAnEmptyOne() {
        for (int field : new int[] {10, 12, 13, 14, 15}) {
            String[] missing = texts();
            missing[field] = null;
            String[] empty = texts();
            empty[field] = "";
            assertFalse(hash(missing, BEFORE).equals(hash(empty, BEFORE)), "field " + field);
        }
    }

    @Test
    void aCharacterCannotMoveToTheFieldNextToIt() {
        Set<String> hashes = new HashSet<>(List.of(hash(texts(), BEFORE)));
        for (int[] pair : neighbours()) {
            String[] texts = texts();
            String left = texts[pair[0]];
            texts[pair[0]] = left.substring(0, left.length() - 1);
            texts[pair[1]] = left.charAt(left.length() - 1) + texts[pair[1]];
            assertTrue(hashes.add(hash(texts, BEFORE)), Arrays.toString(pair));
        }
    }

    /** Those that hold free text or digits on both sides. */
    private static List<int[]> neighbours() {
        List<int[]> pairs = new ArrayList<>();
        for (int field : new int[] {0, 12, 13, 14, 15}) {
            pairs.add(new int[] {field, field + 1});
        }
        return pairs;
    }

    private static String hash(String[] texts, byte[] before) {
        return HexFormat.of().formatHex(EntryHash.of(entry(texts), before));
    }
}
