package org.creditdesk.receipt;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "receipt_mapping")
class MappingRow {
    @Id
    String name;

    String provider;
    String columnsRead;
    String savedBy;
    Instant savedAt;

    MappingRow() {}
}
