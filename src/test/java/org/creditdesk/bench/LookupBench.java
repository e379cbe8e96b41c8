package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Looking one code up among ten million, against the bare look-up. */
@Tag("bench")
@OnBothStores
class LookupBench {
    private static final double MOST = 1.3;

    private final StoreKind kind;

    LookupBench(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void oneCodeAmongMany() throws Exception {
        try (var codes = new ManyCodes(kind)) {
            codes.compare(
                    "one code",
                    MOST,
                    code -> assertEquals(1, codes.mia().lookup().find(code).credits()));
        }
    }
}
