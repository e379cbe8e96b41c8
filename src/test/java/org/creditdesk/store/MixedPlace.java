package org.creditdesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.creditdesk.redeem.TestCodes;

/** A store made ready for mixed work: accounts, codes that several may use, and limits that let the work go on. */
final class MixedPlace {
    /** What SUPERVISOR may move alone in a day; the work is after more. */
    static final long SUPERVISORS_DAY = 6_000;

    private MixedPlace() {}

    /** @return the file that tells a {@link MixedProcess} of it */
    static Path prepare(TestStore store, int accounts, int codes) {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            numbers.add(store.addAccount("customer" + i + "@studio.example", "DE"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(numbers.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        lines.addAll(TestCodes.anywhere().byAccount(null).usable(3).generate(store, codes));
        execute(
                store,
                "update staff_limit set per_day = null, per_account = null where holder in ('SUPPORT', 'OWNER')",
                "update staff_limit set per_account = null, per_day = " + SUPERVISORS_DAY
                        + " where holder = 'SUPERVISOR'",
                // Nobody is locked out: who redeems what somebody else was quicker to use up is no guesser here.
                "update setting set setting_value = '1000000' where name in ('lock-out.failures', 'lock-out.typing-errors')");
        try {
            return Files.write(TestStores.temporaryFolder().resolve("place"), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void execute(TestStore store, String... statements) {
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
