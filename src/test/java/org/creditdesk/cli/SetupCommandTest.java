package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupCommandTest {
    private final Terminal terminal = new Terminal();

    @TempDir
    private Path folder;

    @Test
    void createsAFileForItsOwnerOnce() throws Exception {
        String store = folder.resolve("new folder").resolve("desk").toString();
        Path password = Files.writeString(folder.resolve("password"), "hush-hush\n");
        String[] setup = {"setup", "--json", "--store", store, "--user", "Vera", "--password-file", password.toString()
        };

        assertEquals(0, terminal.run(setup), terminal.err());
        assertTrue(terminal.json().get("created").asBoolean());
        assertEquals(store + ".mv.db", terminal.json().get("store").asText());
        assertEquals(0, terminal.json().get("accounts").asLong());

        assertEquals(0, terminal.run(setup), terminal.err());
        assertFalse(terminal.json().get("created").asBoolean());
        assertEquals(
                0, terminal.run("verify", "--store", store, "--user", "vera", "--password-file", password.toString()));
        assertEquals(
                6,
                new Terminal().with("CREDITDESK_PASSWORD", "other").run("setup", "--store", store, "--owner", "vera"));
    }

    /** A script that names an agent for all its commands still gets the sample's own owner. */
    @Test
    void loadsTheSampleOnceWhoeverIsNamed() {
        String store = folder.resolve("desk").toString();
        terminal.with("CREDITDESK_STORE", store).with("CREDITDESK_USER", "sam").with("CREDITDESK_PASSWORD", "sample");

        assertEquals(0, terminal.run("setup", "--sample", "--json", "--user", "sam"), terminal.err());
        assertTrue(terminal.json().get("accounts").asLong() >= 300);
        assertEquals(3, terminal.run("setup", "--sample", "--json"));
        assertEquals("STORE_NOT_EMPTY", terminal.json().get("reason").asText());
        for (String name : new String[] {"sam", "mia", "suri", "aldo", "owner"}) {
            assertEquals(0, terminal.run("find", "nobody@nowhere.example", "--user", name), name + terminal.err());
        }
    }

    @Test
    void createsTheFirstOwnerOnAServer() {
        try (TestStore server = TestStores.none(StoreKind.POSTGRESQL)) {
            var administrator = server.administrator();
            terminal.with("CREDITDESK_STORE", server.url()).with("CREDITDESK_PASSWORD", administrator.password());
            String[] setup = {"setup", "--json", "--user", administrator.user(), "--owner", "vera"};

            assertEquals(2, terminal.run(setup));
            assertTrue(terminal.err().contains("CREDITDESK_OWNER_PASSWORD"), terminal.err());
            terminal.with("CREDITDESK_OWNER_PASSWORD", "hush-hush");
            assertEquals(0, terminal.run(setup), terminal.err());
            JsonNode created = terminal.json();
            assertTrue(created.get("created").asBoolean());
            assertEquals(0, created.get("accounts").asLong());
            assertEquals(0, terminal.run(setup), terminal.err());
            assertFalse(terminal.json().get("created").asBoolean());
            terminal.with("CREDITDESK_PASSWORD", "hush-hush");
            assertEquals(0, terminal.run("verify", "--user", "vera"), terminal.err());
        }
    }
}
