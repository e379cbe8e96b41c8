package org.creditdesk.cli;

import java.util.List;
import java.util.Locale;
import org.creditdesk.promo.RevocationPreview;
import org.creditdesk.text.Texts;

/**
 * What revoking the codes of a list would do.
 *
 * @param confirm the number that {@code --confirm} must say; null where it need not be said
 */
record RevocationReply(long batch, long hit, long credits, Long confirm, List<Left> left) implements Reply {
    /** A code that stays as it is. @param line of the file, from 1 */
    record Left(int line, String input, String reason) {
        static List<Left> of(RevocationPreview preview) {
            return preview.left().stream()
                    .map(each ->
                            new Left(each.line(), each.input(), each.reason().name()))
                    .toList();
        }

        static void print(List<Left> left, Sheet sheet) {
            sheet.table(
                    "cli.life.left",
                    List.of(Sheet.Column.number("line"), Sheet.Column.text("code"), Sheet.Column.text("why")),
                    left.stream()
                            .map(each -> List.of(
                                    String.valueOf(each.line()),
                                    each.input(),
                                    Texts.of("promo.left." + each.reason().toLowerCase(Locale.ROOT))))
                            .toList());
        }
    }

    static RevocationReply of(RevocationPreview preview) {
        return new RevocationReply(
                preview.batchId(),
                preview.hit(),
                preview.credits(),
                preview.needsConfirmation() ? preview.hit() : null,
                Left.of(preview));
    }

    @Override
    public void print(Sheet sheet) {
        sheet.text("cli.life.would_revoke", hit, String.valueOf(batch), credits);
        if (confirm != null) {
            sheet.text("cli.life.confirm", String.valueOf(confirm));
        }
        Left.print(left, sheet);
    }
}
