package org.creditdesk.promo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;

@Entity
@Table(name = "code")
class CodeEntity {
    /** How often a code {@code c} was used, for statements of their own. */
    static final String USES =
            "(c.uses - coalesce((select sum(s.uses_left) from code_slot s where s.code = c.code), 0))";

    @Id
    String code;

    long batchId;

    /** Used, or handed out to slots to be used; see {@link Slots}. */
    @Column(name = "uses", updatable = false)
    int usesHandedOut;

    @Formula("uses - coalesce((select sum(s.uses_left) from code_slot s where s.code = code), 0)")
    int uses;

    boolean revoked;

    CodeEntity() {}
}
