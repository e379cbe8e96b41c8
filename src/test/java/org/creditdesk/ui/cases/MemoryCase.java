package org.creditdesk.ui.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.account.Match;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.MovePreview;
import org.creditdesk.adjust.MovedReceipt;
import org.creditdesk.adjust.Reason;
import org.creditdesk.casefile.Note;
import org.creditdesk.casefile.Template;
import org.creditdesk.casefile.TimelineFilter;
import org.creditdesk.casefile.TimelineItem;
import org.creditdesk.casefile.TimelineKey;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Page;

/** A case without a store, that remembers what it was asked. */
final class MemoryCase implements CaseDesk {
    static final Reason OTHER = new Reason("OTHER", "None of these", false, true, 1);
    static final Reason BILLING = new Reason("BILLING_ERROR", "Our billing", true, true, 2);

    final List<TimelineFilter> asked = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<UUID> requests = new ArrayList<>();
    final List<String> moves = new ArrayList<>();
    MovePreview preview = new MovePreview("R-1", 1L, 2, true, 70, 30, null);
    boolean broken;

    private void work() {
        if (broken) {
            throw Problem.store("STORE_BUSY", null);
        }
    }

    @Override
    public Page<TimelineItem, TimelineKey> page(TimelineFilter filter, TimelineKey before, int limit) {
        asked.add(filter);
        return new Page<>(List.of(), null);
    }

    @Override
    public Note add(UUID request, String text, String ticket) {
        requests.add(request);
        work();
        notes.add(text + "|" + ticket);
        return new Note(1, 1, text, ticket, "sam", Instant.EPOCH, false);
    }

    @Override
    public String summary() {
        work();
        return "The summary";
    }

    @Override
    public List<Template> replies() {
        return List.of(new Template("balance", "de", "Hallo", true, 0, null, null));
    }

    @Override
    public String reply(Template template) {
        return template.body();
    }

    @Override
    public List<Match> aliases(AccountHeader header, int limit) {
        return List.of();
    }

    @Override
    public List<Reason> reasons() {
        return List.of(OTHER, BILLING);
    }

    @Override
    public MovePreview preview(long receipt, String to) {
        if (to.startsWith("nobody")) {
            throw Problem.notFound("NO_SUCH_EMAIL", to);
        }
        return preview;
    }

    @Override
    public MovedReceipt move(UUID request, long receipt, String to, Because because) {
        requests.add(request);
        work();
        moves.add(receipt + " to " + to + " because " + because.reason() + " " + because.ticket());
        return new MovedReceipt("R-1", 1L, 2, 70, 30, null, null, 70, false);
    }
}
