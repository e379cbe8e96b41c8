package org.creditdesk.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditdesk.account.CurrentEmails;
import org.creditdesk.promo.Codes;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/** Everything that happened on an account in one list, newest first. Everybody may read it. */
public final class Timeline {
    static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Store store;
    private final Member member;

    public Timeline(Store store, Member member) {
        this.store = store;
        this.member = member;
    }

    /**
     * A page; what happens meanwhile stands before the first and changes none of the others.
     *
     * @param before only what stands behind it; null for the newest
     */
    public Page<TimelineItem, TimelineKey> page(long account, TimelineFilter filter, TimelineKey before, int limit) {
        var question = new TimelineQuery(account, filter, before, limit + 1, member.may(Permission.SEE_CODES));
        return store.read(session -> {
            Page<TimelineItem, TimelineKey> page =
                    Page.of(session.doReturningWork(question::ask), limit, TimelineItem::key);
            Map<Long, String> emails = others(session, page.rows());
            return new Page<>(
                    page.rows().stream().map(item -> shown(item, emails)).toList(), page.next());
        });
    }

    /** The addresses of the other accounts of moved receipts. */
    private static Map<Long, String> others(StatelessSession session, List<TimelineItem> items) {
        List<Long> ids = items.stream()
                .filter(item -> item.kind() == TimelineKind.MOVE)
                .map(TimelineItem::other)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : CurrentEmails.of(session, ids);
    }

    private TimelineItem shown(TimelineItem item, Map<Long, String> emails) {
        return switch (item.kind()) {
            case MOVE ->
                with(item, item.reference(), item.detail(), item.other() == null ? null : emails.get(item.other()));
            case ATTEMPT -> attempt(item);
            default -> item;
        };
    }

    /** Only who may see codes sees an issued one; what stands for none gives nothing away. */
    private TimelineItem attempt(TimelineItem item) {
        boolean sees = item.other() == null || member.may(Permission.SEE_CODES);
        return sees ? item : with(item, Codes.masked(item.reference()), Codes.masked(item.reference()), null);
    }

    private static TimelineItem with(TimelineItem item, String reference, String detail, String otherEmail) {
        return new TimelineItem(
                item.at(),
                item.kind(),
                item.id(),
                item.actor(),
                item.what(),
                item.credits(),
                reference,
                item.reason(),
                item.ticket(),
                detail,
                item.note(),
                item.customerNote(),
                item.until(),
                item.other(),
                item.minor(),
                item.currency(),
                otherEmail);
    }
}
