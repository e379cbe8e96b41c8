package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.creditdesk.problem.Problem;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be brought about on a test machine (a full disk, a read-only file, a server going down) has its sentence. */
class FailureTest {
    private static final StoreAddress FILE = StoreAddress.parse("/data/desk");
    private static final StoreAddress SERVER = StoreAddress.parse("jdbc:postgresql://db.example/desk");

    @ParameterizedTest
    @CsvSource({
        "28P01, WRONG_PASSWORD",
        "28000, WRONG_PASSWORD",
        "42501, NO_DATABASE_RIGHT",
        "53100, STORE_FULL",
        "25006, STORE_READ_ONLY",
        "3D000, STORE_MISSING",
        "08001, STORE_UNREACHABLE",
        "08006, STORE_UNREACHABLE",
        "57P01, STORE_UNREACHABLE",
        "57P03, STORE_UNREACHABLE",
        "53300, STORE_UNREACHABLE",
    })
    void aServersFailureHasItsSentence(String state, String reason) {
        check(reason, Failure.explain(new IllegalStateException(new SQLException("detail", state)), SERVER));
    }

    @ParameterizedTest
    @CsvSource({"90097, STORE_READ_ONLY", "90020, STORE_IN_USE", "90030, STORE_DAMAGED", "90096, NO_DATABASE_RIGHT"})
    void aFilesFailureHasItsSentence(int code, String reason) {
        check(reason, Failure.explain(new SQLException("detail", String.valueOf(code), code), FILE));
    }

    @Test
    void aFullDiskIsNotTakenForDamage() {
        var full = new MVStoreException(DataUtils.ERROR_WRITING_FAILED, "writing failed");
        full.initCause(new IOException("No space left on device"));
        check("STORE_FULL", Failure.explain(new SQLException("detail", "90028", 90028, full), FILE));
    }

    /** The pool says of itself that all connections are in use; what the server said last, it passes on. */
    @Test
    void aBusyPoolIsNoMistakeOfTheProgram() {
        check("STORE_BUSY", Failure.explain(new SQLTransientConnectionException("timed out"), SERVER));
        check("STORE_UNREACHABLE", Failure.explain(new SQLTransientConnectionException("timed out", "08001"), SERVER));
    }

    @Test
    void whatIsAMistakeOfTheProgramStaysOne() {
        var mistake = new IllegalStateException(new SQLException("syntax", "42601"));
        assertSame(mistake, Failure.explain(mistake, SERVER));
    }

    private static void check(String reason, RuntimeException explained) {
        Problem problem = (Problem) explained;
        assertEquals(reason, problem.reason());
        Sentences.check(problem);
    }
}
