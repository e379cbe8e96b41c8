package org.creditdesk.sample;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.account.EmailOfAccount;

/**
 * Somebody who has an account.
 *
 * @param index 0, 1, 2 … in the order of account ids
 * @param email the current one, as typed
 * @param region ISO 3166-1 alpha-2; null while unknown
 * @param former addresses held before, oldest first
 * @param invented whether the generator made it, rather than {@code accounts.csv}
 */
record Customer(
        long index,
        String email,
        String name,
        String region,
        String regionSource,
        String zone,
        long joinedDaysAgo,
        AccountStatus status,
        String flags,
        History history,
        List<Former> former,
        boolean invented) {
    static final long FIRST_ID = 1001;

    record Former(String email, long untilDaysAgo) {}

    long id() {
        return FIRST_ID + index;
    }

    Instant joined(Days days) {
        return days.ago(
                joinedDaysAgo, LocalTime.of((int) (index % 17) + 3, (int) (index * 7 % 60), (int) (index * 11 % 60)));
    }

    /** The history of addresses, oldest first; the last one holds. */
    List<EmailOfAccount> emails(Days days) {
        List<EmailOfAccount> emails = new ArrayList<>();
        Instant since = joined(days);
        for (Former each : former) {
            Instant until = days.ago(each.untilDaysAgo(), LocalTime.of(9, 30));
            emails.add(new EmailOfAccount(each.email(), since, until));
            since = until;
        }
        emails.add(new EmailOfAccount(email, since, null));
        return emails;
    }

    /** The address that held at a moment. */
    String emailAt(Instant at, Days days) {
        return emails(days).stream()
                .filter(each -> each.until() == null || at.isBefore(each.until()))
                .findFirst()
                .orElseThrow()
                .email();
    }
}
