package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.number;
import static org.creditdesk.cli.Sheet.Column.text;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.creditdesk.promo.CodeList;
import org.creditdesk.promo.ListedCode;
import org.creditdesk.promo.ListedState;
import org.creditdesk.text.Texts;

/**
 * What became of the codes of a list.
 *
 * @param counts how many of each state
 * @param passedOver lines of the input that held no code
 * @param out the file that was written; null for none
 */
record CodesStatusReply(List<Code> codes, Map<ListedState, Long> counts, int passedOver, String out) implements Reply {
    /** @param duplicateOf the number, from 1, of the first in the list that is the same code */
    record Code(
            int number,
            String input,
            ListedState state,
            String redeemedBy,
            Instant redeemedAt,
            Integer duplicateOf,
            Long batch,
            String campaign) {
        static Code of(ListedCode code) {
            return new Code(
                    code.number(),
                    code.input(),
                    code.state(),
                    code.redeemedBy(),
                    code.redeemedAt(),
                    code.duplicateOf(),
                    code.batchId(),
                    code.campaign());
        }

        private List<String> cells() {
            return List.of(
                    DisplayText.number(number),
                    input,
                    state.name(),
                    redeemedBy == null ? "" : redeemedBy,
                    DisplayText.minute(redeemedAt),
                    batch == null ? "" : batch.toString(),
                    duplicateOf == null ? "" : Texts.of("cli.status.duplicate", duplicateOf));
        }
    }

    static CodesStatusReply of(List<ListedCode> listed, int passedOver, Path out) {
        return new CodesStatusReply(
                listed.stream().map(Code::of).toList(),
                CodeList.counts(listed),
                passedOver,
                out == null ? null : out.toString());
    }

    @Override
    public void print(Sheet sheet) {
        sheet.table(
                "cli.status",
                List.of(
                        number("number"),
                        text("code"),
                        text("state"),
                        text("redeemed_by"),
                        text("redeemed_at"),
                        number("batch"),
                        text("note")),
                codes.stream().map(Code::cells).toList());
        counts.forEach((state, count) -> sheet.text("cli.status.count", count, state.name()));
        if (passedOver > 0) {
            sheet.text("cli.status.passed_over", passedOver);
        }
        if (out != null) {
            sheet.text("cli.status.written", out);
        }
    }
}
