package org.creditdesk.ui.cases;

import java.util.List;
import java.util.UUID;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.account.Match;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.MovePreview;
import org.creditdesk.adjust.MovedReceipt;
import org.creditdesk.adjust.Reason;
import org.creditdesk.app.Desk;
import org.creditdesk.casefile.Note;
import org.creditdesk.casefile.Template;
import org.creditdesk.casefile.TemplateKind;
import org.creditdesk.casefile.TimelineFilter;
import org.creditdesk.casefile.TimelineItem;
import org.creditdesk.casefile.TimelineKey;
import org.creditdesk.store.Page;

/** What the case of one account needs of the desk; blocks. */
interface CaseDesk {
    Page<TimelineItem, TimelineKey> page(TimelineFilter filter, TimelineKey before, int limit);

    Note add(UUID request, String text, String ticket);

    String summary();

    /** The replies that can be copied. */
    List<Template> replies();

    String reply(Template template);

    /** Accounts that look like the same person's. */
    List<Match> aliases(AccountHeader header, int limit);

    List<Reason> reasons();

    MovePreview preview(long receipt, String to);

    MovedReceipt move(UUID request, long receipt, String to, Because because);

    static CaseDesk of(Desk desk, long account) {
        return new CaseDesk() {
            @Override
            public Page<TimelineItem, TimelineKey> page(TimelineFilter filter, TimelineKey before, int limit) {
                return desk.timeline().page(account, filter, before, limit);
            }

            @Override
            public Note add(UUID request, String text, String ticket) {
                return desk.notes().add(request, account, text, ticket);
            }

            @Override
            public String summary() {
                return desk.caseTexts().summary(account);
            }

            @Override
            public List<Template> replies() {
                return desk.templates().all().stream()
                        .filter(each -> each.kind() == TemplateKind.REPLY)
                        .toList();
            }

            @Override
            public String reply(Template template) {
                return desk.caseTexts().reply(account, template.name(), template.language());
            }

            @Override
            public List<Match> aliases(AccountHeader header, int limit) {
                return desk.aliases().of(header, limit);
            }

            @Override
            public List<Reason> reasons() {
                return desk.reasons().active();
            }

            @Override
            public MovePreview preview(long receipt, String to) {
                return desk.moves().preview(receipt, desk.accounts().byEmail(to));
            }

            @Override
            public MovedReceipt move(UUID request, long receipt, String to, Because because) {
                return desk.moves().move(request, receipt, desk.accounts().byEmail(to), because);
            }
        };
    }
}
