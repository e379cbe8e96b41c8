package org.creditdesk.store;

/** The two databases a store can be. */
public enum StoreKind {
    H2("org.hibernate.dialect.H2Dialect"),
    POSTGRESQL("org.hibernate.dialect.PostgreSQLDialect");

    private final String dialect;

    StoreKind(String dialect) {
        this.dialect = dialect;
    }

    String dialect() {
        return dialect;
    }

    /** The folder under {@code db/migration} with what only this database needs. */
    String migrations() {
        return this == H2 ? "h2" : "postgresql";
    }
}
