package org.creditdesk.ui.audit;

import java.nio.file.Path;
import java.util.List;
import org.creditdesk.account.Accounts;
import org.creditdesk.audit.AuditFilter;
import org.creditdesk.audit.AuditLog;
import org.creditdesk.audit.Event;
import org.creditdesk.audit.EventKey;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;

/** What the audit screen asks; blocks. */
interface Trail {
    /** Everything that stands in the trail at the moment and can be chosen as a filter. */
    record Known(List<String> actors, List<String> commands, List<String> reasons) {}

    Page<Event, EventKey> page(AuditFilter filter, EventKey before, int limit);

    long count(AuditFilter filter);

    /** @return the number of events written */
    long export(AuditFilter filter, Path file, Progress progress);

    Known known();

    /** The account that an email names. */
    long account(String email);

    static Trail of(AuditLog log, Accounts accounts) {
        return new Trail() {
            @Override
            public Page<Event, EventKey> page(AuditFilter filter, EventKey before, int limit) {
                return log.page(filter, before, limit);
            }

            @Override
            public long count(AuditFilter filter) {
                return log.count(filter);
            }

            @Override
            public long export(AuditFilter filter, Path file, Progress progress) {
                return log.export(filter, file, progress);
            }

            @Override
            public Known known() {
                return new Known(log.actors(), log.commands(), log.reasons());
            }

            @Override
            public long account(String email) {
                return accounts.byEmail(email);
            }
        };
    }
}
