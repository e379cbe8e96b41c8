package org.creditdesk.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A version of a text; without a body it says that the desk's own text goes again. */
@Entity
@Table(name = "case_template")
@IdClass(TemplateRow.Key.class)
class TemplateRow {
    record Key(String name, String language, int version) implements Serializable {}

    @Id
    String name;

    @Id
    String language;

    @Id
    int version;

    String body;
    String savedBy;
    Instant savedAt;

    TemplateRow() {}
}
