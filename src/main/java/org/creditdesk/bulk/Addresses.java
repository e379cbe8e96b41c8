package org.creditdesk.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditdesk.account.EmailKey;
import org.creditdesk.account.Holders;
import org.creditdesk.text.Texts;
import org.hibernate.StatelessSession;

/** Finds the accounts of rows, and rows of the same account. One for each time that a file is gone through. */
final class Addresses {
    /** Which row was the first for an account. Putting the same rows in again changes nothing. */
    private final Map<Long, Integer> firstRows = new HashMap<>();

    void find(StatelessSession session, List<Case> cases) {
        Map<String, List<Long>> holders = Holders.of(
                session, cases.stream().map(Addresses::key).distinct().toList());
        for (Case each : cases) {
            if (each.line().fault() != null) {
                each.refuse(BulkVerdict.BAD_ROW, each.line().fault());
            } else {
                find(each, holders.getOrDefault(key(each), List.of()));
            }
        }
    }

    private static String key(Case each) {
        return EmailKey.of(each.line().email()).value();
    }

    private void find(Case each, List<Long> accounts) {
        String email = each.line().email();
        if (email.isEmpty()) {
            each.refuse(BulkVerdict.UNKNOWN_EMAIL, Texts.of("bulk.says.no_email"));
        } else if (accounts.isEmpty()) {
            each.refuse(BulkVerdict.UNKNOWN_EMAIL, Texts.of("bulk.says.unknown", email));
        } else if (accounts.size() > 1) {
            each.refuse(BulkVerdict.AMBIGUOUS_EMAIL, Texts.of("bulk.says.ambiguous", email));
        } else {
            claim(each, accounts.get(0));
        }
    }

    /** Also a first row that is refused keeps its account: once it is mended, both would be given otherwise. */
    private void claim(Case each, long account) {
        each.belongsTo(account);
        int row = each.line().row();
        Integer before = firstRows.putIfAbsent(account, row);
        if (before != null && before != row) {
            each.refuse(BulkVerdict.DUPLICATE_IN_FILE, Texts.of("bulk.says.duplicate", String.valueOf(before)));
        }
    }
}
