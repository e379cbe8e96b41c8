package org.creditdesk.redeem;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "lock_out")
class LockOutRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lock_out_seq")
    @SequenceGenerator(name = "lock_out_seq", sequenceName = "lock_out_seq")
    long id;

    long accountId;
    String cause;
    Instant starts;
    Instant ends;
    Instant liftedAt;
    String liftedBy;
    String liftReason;
    UUID liftRequestId;

    LockOutRow() {}
}
