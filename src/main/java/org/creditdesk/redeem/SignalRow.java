package org.creditdesk.redeem;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "signal")
class SignalRow {
    /** OPEN asks for somebody; GONE no longer shows, as when thresholds were raised. */
    enum State {
        OPEN,
        DISMISSED,
        GONE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "signal_seq")
    @SequenceGenerator(name = "signal_seq", sequenceName = "signal_seq", allocationSize = 1)
    long id;

    long batchId;

    @Enumerated(EnumType.STRING)
    SignalKind kind;

    int roundNo;

    @Enumerated(EnumType.STRING)
    State state;

    Instant since;
    Instant notedAt;
    long part;
    long whole;
    long mailboxes;
    long largest;
    long hint;
    long usual;
    long compared;
    String accounts;
    UUID dismissRequestId;
    String dismissedBy;
    Instant dismissedAt;
    String dismissedWhy;

    SignalRow() {}

    SignalRow(long batchId, int roundNo, Finding found, Instant now) {
        this.batchId = batchId;
        this.kind = found.kind();
        this.roundNo = roundNo;
        show(found, now);
    }

    final void show(Finding found, Instant now) {
        state = State.OPEN;
        since = found.since();
        notedAt = now;
        part = found.part();
        whole = found.whole();
        mailboxes = found.mailboxes();
        largest = found.largest();
        hint = found.hint();
        usual = found.usual();
        compared = found.compared();
        accounts = found.accountList();
    }

    Finding finding() {
        return new Finding(
                kind, since, part, whole, mailboxes, largest, hint, usual, compared, Finding.accounts(accounts));
    }

    SignalDismissal dismissal() {
        return dismissedBy == null ? null : new SignalDismissal(dismissedBy, dismissedAt, dismissedWhy);
    }
}
