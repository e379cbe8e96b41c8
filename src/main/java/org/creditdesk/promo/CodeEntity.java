package org.creditdesk.promo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "code")
class CodeEntity {
    @Id
    String code;

    long batchId;
    int uses;
    boolean revoked;

    CodeEntity() {}
}
