package org.creditdesk.promo;

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
@Table(name = "code_export")
class CodeExportRow {
    private static final int LONGEST_NAME = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "code_export_seq")
    @SequenceGenerator(name = "code_export_seq", sequenceName = "code_export_seq", allocationSize = 1)
    long id;

    long batchId;
    long codes;

    @Enumerated(EnumType.STRING)
    ExportFormat format;

    String fileName;
    String actor;
    Instant exportedAt;

    CodeExportRow() {}

    CodeExportRow(long batchId, long codes, ExportFormat format, String fileName, String actor, Instant exportedAt) {
        this.batchId = batchId;
        this.codes = codes;
        this.format = format;
        this.fileName = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        this.actor = actor;
        this.exportedAt = exportedAt;
    }
}
