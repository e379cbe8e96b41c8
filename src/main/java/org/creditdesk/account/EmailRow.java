package org.creditdesk.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "account_email")
class EmailRow {
    @Id
    long id;

    long accountId;
    String email;
    String emailKey;
    String domainKey;
    Instant since;
    Instant until;

    EmailRow() {}
}
