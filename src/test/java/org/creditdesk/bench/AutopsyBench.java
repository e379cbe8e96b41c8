package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.creditdesk.account.TestAccounts;
import org.creditdesk.redeem.AutopsyQuestion;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The autopsy of a code with one wrong character among ten million, with the issued one found as a near miss, against
 * the bare look-up of an issued one.
 */
@Tag("bench")
@OnBothStores
class AutopsyBench {
    private static final double MOST = 3;

    private final StoreKind kind;

    AutopsyBench(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void oneMistypedCodeAmongMany() throws Exception {
        try (var codes = new ManyCodes(kind)) {
            long ana = TestAccounts.add(codes.store(), "ana@studio.example", "Ana", "DE");
            codes.compare(
                    "one mistyped code",
                    MOST,
                    code -> assertEquals(
                            1,
                            codes.mia()
                                    .autopsy()
                                    .of(new AutopsyQuestion(mistyped(code), ana, null, null))
                                    .nearMisses()
                                    .size()));
        }
    }

    private static String mistyped(String code) {
        char wrong = code.charAt(4) == '7' ? '8' : '7';
        return code.substring(0, 4) + wrong + code.substring(5);
    }
}
