package org.creditdesk.adjust;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.StatelessSession;

/** What was given for an incident and not taken back. */
record Compensated(long accounts, long credits) {
    static final Compensated NOBODY = new Compensated(0, 0);

    /** Of a page of incidents, in one query; those without compensations are missing. */
    static Map<Long, Compensated> of(StatelessSession session, Collection<Long> incidents) {
        Map<Long, Compensated> found = new HashMap<>();
        if (!incidents.isEmpty()) {
            session.createNativeQuery("""
                            select e.incident_id, count(distinct e.account_id), sum(e.amount) from ledger_entry e
                            where e.incident_id in (:incidents) and e.kind = 'COMPENSATION' and not exists (
                                select 1 from ledger_entry r where r.account_id = e.account_id and r.reverses_seq = e.seq)
                            group by e.incident_id""", Object[].class)
                    .setParameterList("incidents", incidents)
                    .getResultList()
                    .forEach(row -> found.put(
                            ((Number) row[0]).longValue(),
                            new Compensated(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
        }
        return found;
    }
}
