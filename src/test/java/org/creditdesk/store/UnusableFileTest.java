package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditdesk.app.Desks;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An H2 file that cannot be used gets one sentence that says why, and is left exactly as it was. */
class UnusableFileTest {
    private final TestStore store = TestStores.fresh(StoreKind.H2);
    private final Path file = store.address().databaseFile();

    @AfterEach
    void close() {
        store.close();
    }

    enum Damage {
        ZEROS {
            @Override
            byte[] of(byte[] good) {
                return new byte[good.length];
            }
        },
        EMPTY_OF_PAGES {
            @Override
            byte[] of(byte[] good) {
                byte[] bad = good.clone();
                Arrays.fill(bad, 8192, bad.length, (byte) 0);
                return bad;
            }
        },
        CUT_IN_THE_FIRST_CHUNK {
            @Override
            byte[] of(byte[] good) {
                return Arrays.copyOf(good, 2 * 4096 + 500);
            }
        },
        CUT_BEHIND_A_SMALL_WHOLE_CHUNK {
            @Override
            byte[] of(byte[] good) {
                return Arrays.copyOf(good, 4 * 4096);
            }
        },
        HALF_OF_IT {
            @Override
            byte[] of(byte[] good) {
                return Arrays.copyOf(good, good.length / 2);
            }
        },
        CUT_WHERE_THE_HEADER_POINTS {
            @Override
            byte[] of(byte[] good) {
                return Arrays.copyOf(good, newestBlock(good) * 4096);
            }
        },
        NEWEST_CHUNK_WIPED {
            @Override
            byte[] of(byte[] good) {
                byte[] bad = good.clone();
                int at = newestBlock(good) * 4096;
                Arrays.fill(bad, at, at + 4096, (byte) 0);
                return bad;
            }
        },
        CUT_IN_THE_HEADER {
            @Override
            byte[] of(byte[] good) {
                return Arrays.copyOf(good, 100);
            }
        },
        NOISE {
            @Override
            byte[] of(byte[] good) {
                byte[] noise = new byte[good.length];
                new Random(7).nextBytes(noise);
                return noise;
            }
        },
        A_TEXT {
            @Override
            byte[] of(byte[] good) {
                return "Dear colleagues, here is the store you asked for.\n"
                        .repeat(500)
                        .getBytes(StandardCharsets.UTF_8);
            }
        },
        ANOTHER_KIND_OF_DATABASE {
            @Override
            byte[] of(byte[] good) {
                byte[] other = new byte[8192];
                byte[] magic = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(magic, 0, other, 0, magic.length);
                return other;
            }
        };

        abstract byte[] of(byte[] good);

        private static int newestBlock(byte[] good) {
            Matcher newest = Pattern.compile("block:([0-9a-f]+),")
                    .matcher(new String(good, 0, 4096, StandardCharsets.ISO_8859_1));
            assertTrue(newest.find());
            return Integer.parseInt(newest.group(1), 16);
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void aDamagedFileIsNamedAndKept(Damage damage) throws IOException {
        byte[] bad = damage.of(Files.readAllBytes(file));
        Files.write(file, bad);
        Problem problem = assertThrows(Problem.class, () -> open().close());
        assertEquals("STORE_DAMAGED", problem.reason(), () -> String.valueOf(problem.getCause()));
        check(problem);
        assertArrayEquals(bad, Files.readAllBytes(file), "the damaged file is evidence");
        Problem atSetUp = assertThrows(
                Problem.class, () -> Desks.setUp(store.address(), store.administrator(), store.administrator()));
        assertEquals("STORE_DAMAGED", atSetUp.reason());
        assertArrayEquals(bad, Files.readAllBytes(file), "setting up must not write over it either");
    }

    /** A killed desk leaves no mark of a clean end; the file is good all the same, and a cut one is not. */
    @Test
    void aCutIsNoticedAfterAKillToo() throws IOException {
        byte[] asKilled;
        try (Store open = store.open(Role.OWNER)) {
            open.write(session -> {
                session.createNativeMutationQuery(
                                "update setting set setting_value = '4' where name = 'lock-out.failures'")
                        .executeUpdate();
                return null;
            });
            asKilled = Files.readAllBytes(file);
        }
        assertFalse(new String(asKilled, 0, 4096, StandardCharsets.ISO_8859_1).contains("clean:1"));
        Files.write(file, Arrays.copyOf(asKilled, Damage.newestBlock(asKilled) * 4096));
        assertEquals(
                "STORE_DAMAGED",
                assertThrows(Problem.class, () -> open().close()).reason());
        Files.write(file, asKilled);
        try (Store again = store.open(Role.OWNER)) {
            assertEquals(4, again.<Integer>read(session -> Settings.number(session, "lock-out.failures")));
        }
    }

    /** H2 makes a new store of an empty file; the desk must not take that for the old one. */
    @Test
    void anEmptyFileIsNoStore() throws IOException {
        Files.write(file, new byte[0]);
        Problem problem = assertThrows(Problem.class, () -> open().close());
        assertEquals("STORE_DAMAGED", problem.reason());
        check(problem);
        assertEquals(0, Files.size(file));
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(file);
        Problem problem = assertThrows(Problem.class, () -> open().close());
        assertEquals("STORE_MISSING", problem.reason());
        check(problem);
        assertFalse(Files.exists(file), "looking for a store must not make one");
    }

    @Test
    void aFolderInPlaceOfTheFileIsNamed() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
        check(assertThrows(Problem.class, () -> open().close()));
    }

    @Test
    void aWrongPasswordSaysOnlyThat() {
        var wrong = new Credentials("sam", "not the password");
        Problem problem = assertThrows(
                Problem.class, () -> Desks.open(store.address(), wrong).close());
        assertEquals("WRONG_PASSWORD", problem.reason());
        assertEquals(Problem.Kind.NOT_PERMITTED, problem.kind());
        assertFalse(problem.getMessage().contains("not the password"));
    }

    @Test
    void anUnknownNameGetsTheSameSentence() {
        Problem unknown = assertThrows(Problem.class, () -> Desks.open(store.address(), new Credentials("eve", "x"))
                .close());
        Problem wrong = assertThrows(Problem.class, () -> Desks.open(store.address(), new Credentials("sam", "x"))
                .close());
        assertEquals(wrong.getMessage(), unknown.getMessage());
    }

    @Test
    void aSecondProcessIsToldWhoIsInside() throws Exception {
        try (var holder = OtherProcess.start(FileHolder.class, file.toString())) {
            holder.awaitLine("open");
            Problem problem = assertThrows(Problem.class, () -> open().close());
            assertEquals("STORE_IN_USE", problem.reason(), () -> String.valueOf(problem.getCause()));
            check(problem);
        }
        open().close();
    }

    /** Opens the file in a process of its own and keeps it open until it is killed. */
    static final class FileHolder {
        public static void main(String[] arguments) throws IOException {
            try (Store held = Store.open(
                    StoreAddress.parse(arguments[0]),
                    new Credentials("sam", TestStores.PASSWORD),
                    java.util.List.of())) {
                System.out.println("open");
                while (System.in.read() >= 0) {
                    held.isAlive(java.time.Duration.ofSeconds(1));
                }
            }
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        // A file where the folder should be: nobody can make a folder there, not even root.
        StoreAddress below =
                StoreAddress.parse(file.resolve("below").resolve("desk").toString());
        Problem problem =
                assertThrows(Problem.class, () -> Desks.setUp(below, store.administrator(), store.administrator()));
        assertEquals("STORE_NOT_CREATED", problem.reason());
        check(problem);
    }

    @Test
    void aFolderThatDoesNotExistCannotBeWrittenEither() {
        StoreAddress below = StoreAddress.parse("/proc/desk/desk");
        Problem problem =
                assertThrows(Problem.class, () -> Desks.setUp(below, store.administrator(), store.administrator()));
        assertEquals("STORE_NOT_CREATED", problem.reason());
        check(problem);
        StoreAddress direct = StoreAddress.parse("/proc/desk");
        Problem other =
                assertThrows(Problem.class, () -> Desks.setUp(direct, store.administrator(), store.administrator()));
        assertEquals("STORE_NOT_CREATED", other.reason(), () -> String.valueOf(other.getCause()));
    }

    private Store open() {
        return store.open(Role.SUPPORT);
    }

    private void check(Problem problem) {
        assertEquals(Problem.Kind.STORE, problem.kind(), problem.reason());
        assertEquals(5, problem.kind().exitCode());
        Sentences.check(problem);
    }
}
