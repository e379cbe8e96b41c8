package org.creditdesk.receipt;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

@Entity
@Table(name = "pack")
@IdClass(PackRow.Key.class)
class PackRow {
    @Id
    String currency;

    @Id
    long amountMinor;

    long credits;
    boolean active;
    String setBy;
    Instant setAt;

    PackRow() {}

    /** One price in one currency is one pack. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        String currency;
        long amountMinor;

        Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.amountMinor == amountMinor && key.currency.equals(currency);
        }

        @Override
        public int hashCode() {
            return Objects.hash(currency, amountMinor);
        }
    }

    Pack toPack() {
        return new Pack(currency, amountMinor, credits, active, setBy, setAt);
    }
}
