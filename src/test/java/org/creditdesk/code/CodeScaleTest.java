package org.creditdesk.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.creditdesk.promo.BatchCodes;
import org.junit.jupiter.api.Test;

class CodeScaleTest {
    @Test
    void a_share_and_its_key_belong_together() {
        for (String prefix : List.of("", "SALE", "2023", "ZOO")) {
            CodeScale scale = CodeScale.drawn(prefix);
            for (int percent = 1; percent < 100; percent++) {
                String key = scale.keyAt(percent / 100.0);
                assertTrue(key.startsWith(prefix));
                assertEquals(percent / 100.0, scale.shareAt(key), 1e-9);
            }
        }
    }

    @Test
    void keys_grow_with_their_share() {
        CodeScale scale = CodeScale.drawn("");
        List<String> keys = IntStream.rangeClosed(1, 1_000)
                .mapToObj(each -> scale.keyAt(each / 1_000.0))
                .toList();
        assertEquals(keys.stream().sorted().toList(), keys);
    }

    @Test
    void the_edges_are_the_first_and_the_last_code() {
        CodeScale scale = CodeScale.drawn("SALE");
        assertNull(scale.keyAt(0));
        assertEquals("SALEZZZZZZZZZ", scale.keyAt(1));
        assertEquals(0, scale.shareAt("SALE22222222"));
        assertEquals(1, scale.shareAt("SALEZZZZZZZZZZZZ"), 1e-9);
        assertEquals(0, scale.shareAt("SAAA"));
        assertEquals(1, scale.shareAt("TAIL"));
    }

    @Test
    void codes_from_elsewhere_are_found_by_their_marks() {
        CodeScale scale = CodeScale.marked(List.of("B", "D", "F"));
        assertNull(scale.keyAt(0));
        assertEquals("D", scale.keyAt(0.5));
        assertEquals("F", scale.keyAt(1));
        assertEquals(0, scale.shareAt("A"));
        assertEquals(0.5, scale.shareAt("E"));
        assertEquals(0.75, scale.shareAt("Z"));
        assertEquals(0, CodeScale.marked(List.of()).shareAt("A"));
        assertNull(CodeScale.marked(List.of()).keyAt(0.7));
    }

    @Test
    void what_is_typed_is_jumped_to_with_or_without_the_prefix() {
        for (String typed : List.of("k7w", "K7-W", "SALEK7W", "sale-k7w")) {
            String key = BatchCodes.keyBefore(typed, "SALE");
            assertTrue(key.compareTo("SALEK7W") < 0, key);
            assertTrue(key.compareTo("SALEK7VZZZZZZZZZZ") > 0, key);
        }
        assertTrue(BatchCodes.keyBefore("SA", "SALE").compareTo("SALE") < 0);
        assertNull(BatchCodes.keyBefore(" - ", ""));
    }
}
