package org.creditdesk.ui.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.TextField;
import org.creditdesk.ui.kit.Toolkit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is pasted into the field of a code stays drawable. */
class CodeTextTest {
    private static final int TEN_MEGABYTES = 10_000_000;

    @BeforeAll
    static void start() throws InterruptedException {
        Toolkit.start();
    }

    private static String pasted(String before, String text) throws Exception {
        return Toolkit.call(() -> {
            var field = new TextField();
            field.setTextFormatter(CodeText.formatter());
            field.setText(before);
            field.end();
            field.replaceSelection(text);
            return field.getText();
        });
    }

    @Test
    void whatPeoplePasteIsLeftAsItIs() throws Exception {
        String typed = "\u200B ab2c-" + "x".repeat(4_000);
        assertEquals("7K" + typed, pasted("7K", typed));
    }

    @Test
    void aDocumentIsReducedToWhatACodeCouldBeMadeOf() throws Exception {
        assertEquals("7K" + "X".repeat(998), pasted("7k", "x-".repeat(TEN_MEGABYTES / 2)));
    }

    @Test
    void aGoodCodeInADocumentOfNothingVisibleIsKept() throws Exception {
        assertEquals("AB2C", pasted("", "\u200B".repeat(TEN_MEGABYTES) + "ab2c"));
    }
}
