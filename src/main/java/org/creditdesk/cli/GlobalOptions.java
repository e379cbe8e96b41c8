package org.creditdesk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.creditdesk.app.WindowRequest;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.StoreAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself: what may stand before or behind every command, and the window when there is none. */
@Command(
        name = "credit-desk",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpWidth = 100,
        synopsisSubcommandLabel = "[COMMAND]")
final class GlobalOptions implements Callable<Integer> {
    @Option(names = "--store", paramLabel = "URL", scope = ScopeType.INHERIT, order = 100)
    private String store;

    @Option(names = "--user", paramLabel = "NAME", scope = ScopeType.INHERIT, order = 101)
    private String user;

    @Option(names = "--password-file", paramLabel = "FILE", scope = ScopeType.INHERIT, order = 102)
    private Path passwordFile;

    @Option(names = "--json", scope = ScopeType.INHERIT, order = 103)
    private boolean json;

    @Option(names = "--sample", order = 1)
    private boolean sample;

    @Option(names = "--tour", order = 2)
    private boolean tour;

    private final Surroundings surroundings;
    private final Window window;

    GlobalOptions(Surroundings surroundings, Window window) {
        this.surroundings = surroundings;
        this.window = window;
    }

    /** No command. */
    @Override
    public Integer call() {
        var signIn = new SignIn(this, surroundings);
        String named = signIn.storeName();
        if (named != null) {
            // A wrong address is wrong use, also for the window.
            StoreAddress.parse(named);
        }
        return window.open(new WindowRequest(named, signIn.nameIfKnown(), signIn.passwordIfKnown(), sample, tour));
    }

    /** @throws Problem of wrong use when options of the window stand before a command */
    void refuseWindowOptions() {
        if (sample || tour) {
            throw Problem.wrongUse("CLI_WINDOW_OPTION", sample ? "--sample" : "--tour");
        }
    }

    String store() {
        return store;
    }

    String user() {
        return user;
    }

    Path passwordFile() {
        return passwordFile;
    }

    boolean isJson() {
        return json;
    }
}
