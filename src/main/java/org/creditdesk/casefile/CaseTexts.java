package org.creditdesk.casefile;

import java.util.List;
import org.creditdesk.account.Accounts;
import org.creditdesk.ledger.Ledger;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Receipts;
import org.creditdesk.staff.Member;
import org.creditdesk.store.Store;

/** Templates filled in for an account, to be copied. Everybody may who may read the account. */
public final class CaseTexts {
    private final Store store;
    private final Member member;
    private final Templates templates;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Receipts receipts;
    private final Timeline timeline;

    public CaseTexts(
            Store store,
            Member member,
            Templates templates,
            Accounts accounts,
            Ledger ledger,
            Receipts receipts,
            Timeline timeline) {
        this.store = store;
        this.member = member;
        this.templates = templates;
        this.accounts = accounts;
        this.ledger = ledger;
        this.receipts = receipts;
        this.timeline = timeline;
    }

    /** The case summary, for the help desk. */
    public String summary(long account) {
        return filled(account, templates.get(TemplateKind.SUMMARY_NAME, "en"));
    }

    /** @throws Problem NO_SUCH_TEMPLATE; TEMPLATE_INTERNAL for the summary, which is no reply */
    public String reply(long account, String name, String language) {
        Template template = templates.get(name, language);
        if (template.kind() != TemplateKind.REPLY) {
            throw Problem.refused("TEMPLATE_NO_REPLY", name);
        }
        return filled(account, template);
    }

    /** The replies that can be chosen, each name once. */
    public List<String> replies() {
        return templates.all().stream()
                .filter(each -> each.kind() == TemplateKind.REPLY)
                .map(Template::name)
                .distinct()
                .toList();
    }

    /** What a text that is not saved yet would be for an account. @throws Problem as {@link Templates#check} */
    public String preview(long account, Template template) {
        Templates.check(template.name(), template.language(), template.body());
        return filled(account, template);
    }

    private String filled(long account, Template template) {
        var facts = new CaseFacts(
                accounts.header(account),
                member,
                ledger,
                receipts,
                timeline,
                store.clock().instant(),
                template.language());
        return TemplateText.of(template.kind(), template.body()).filled(facts::of);
    }
}
