package org.creditdesk.cli;

import java.util.List;
import org.creditdesk.adjust.Preview;
import org.creditdesk.problem.Problem;

/**
 * What a change would do.
 *
 * @param approval why somebody else would have to approve it; null when it would be posted at once
 * @param takeable of a reversal or void: what the grant still holds
 */
record PreviewReply(
        long before,
        long after,
        long amount,
        boolean allowed,
        String message,
        String approval,
        Long takeable,
        List<SimilarLine> similar)
        implements Reply {
    static PreviewReply of(Preview preview) {
        return new PreviewReply(
                preview.before(),
                preview.after(),
                preview.amount(),
                preview.isAllowed(),
                preview.refusal(),
                preview.approval(),
                preview.takeable(),
                SimilarLine.of(preview.similar()));
    }

    @Override
    public void print(Sheet sheet) {
        similar.forEach(each -> each.print(sheet));
        if (takeable != null) {
            sheet.text("cli.preview.takeable", takeable);
        }
        if (allowed) {
            sheet.text("cli.preview", before, after);
        }
        if (approval != null) {
            sheet.line(approval);
        }
    }

    @Override
    public int exitCode() {
        return allowed ? 0 : Problem.Kind.REFUSED.exitCode();
    }

    @Override
    public String refusal() {
        return message;
    }
}
