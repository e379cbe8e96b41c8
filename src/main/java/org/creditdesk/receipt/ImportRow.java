package org.creditdesk.receipt;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "receipt_import")
class ImportRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "receipt_import_seq")
    @SequenceGenerator(name = "receipt_import_seq", sequenceName = "receipt_import_seq", allocationSize = 1)
    Long id;

    String fileName;
    String fileDigest;
    String reading;
    String provider;

    @Enumerated(EnumType.STRING)
    State state;

    long rowsDone;
    long rowsNew;
    long rowsKnown;
    long rowsChanged;
    long rowsRefunded;
    long rowsPassed;
    long rowsBad;
    long noAccount;
    long noPack;
    String startedBy;
    Instant startedAt;
    Instant checkpointAt;

    ImportRow() {}

    /** How far it is. */
    enum State {
        RUNNING,
        CANCELLED,
        DONE
    }

    ImportCounts counts() {
        return new ImportCounts(rowsNew, rowsKnown, rowsChanged, rowsRefunded, rowsPassed, rowsBad, noAccount, noPack);
    }
}
