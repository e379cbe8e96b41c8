package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.creditdesk.architecture.House;
import org.hibernate.SessionFactory;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The migrations, the program's idea of their version, and the mapped classes agree. */
@OnBothStores
class SchemaTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private final StoreKind kind;
    private final TestStore store;

    SchemaTest(StoreKind kind) {
        this.kind = kind;
        store = TestStores.none(kind);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theVersionIsTheNewestMigration() throws IOException {
        int newest = Stream.concat(versions("common"), versions(kind.migrations()))
                .max(Integer::compare)
                .orElseThrow();
        assertEquals(newest, Schema.VERSION, "set Schema.VERSION to the newest migration of " + kind);
    }

    @Test
    void settingUpTwiceChangesNothingTheSecondTime() {
        assertTrue(Schema.bringUpToDate(store.address(), store.administrator()));
        assertFalse(Schema.bringUpToDate(store.address(), store.administrator()));
    }

    @Test
    void everyMappedClassFitsTheTables() {
        Schema.bringUpToDate(store.address(), store.administrator());
        List<Class<?>> mapped = House.entities();
        assertFalse(mapped.isEmpty());
        try (HikariDataSource pool = Connections.pool(store.address(), store.administrator());
                SessionFactory sessions = Mapping.sessions(kind, pool, mapped)) {
            sessions.getSchemaManager().validateMappedObjects();
        }
    }

    /** A column that no migration knows, to see that validation looks. */
    @Entity
    @Table(name = "setting")
    static class Astray {
        @Id
        String name;

        String neverMigrated;
    }

    @Test
    void aMappedClassThatFitsNoTableIsNoticed() {
        Schema.bringUpToDate(store.address(), store.administrator());
        try (HikariDataSource pool = Connections.pool(store.address(), store.administrator());
                SessionFactory sessions = Mapping.sessions(kind, pool, List.of(Astray.class))) {
            assertThrows(SchemaManagementException.class, () -> sessions.getSchemaManager()
                    .validateMappedObjects());
        }
    }

    @Test
    void keysOfTextCompareByteForByte() throws SQLException {
        Schema.bringUpToDate(store.address(), store.administrator());
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            for (String name : List.of("a", "B", "é", "Z", "-")) {
                statement.execute(
                        "insert into staff values ('" + name + "', 'x', 'AUDITOR', false, current_timestamp)");
            }
            try (ResultSet row = statement.executeQuery("select name from staff order by name")) {
                StringBuilder order = new StringBuilder();
                while (row.next()) {
                    order.append(row.getString(1));
                }
                assertEquals("-BZaé", order.toString());
            }
        }
    }

    private static Stream<Integer> versions(String folder) throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS.resolve(folder))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
                    .toList()
                    .stream();
        }
    }
}
