package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import org.creditdesk.app.Desks;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Credentials;
import org.creditdesk.store.StoreAddress;
import org.creditdesk.text.Texts;

/** Which store, and who: from the options, else the environment, else by asking. */
final class SignIn {
    private static final String STORE = "CREDITDESK_STORE";
    private static final String USER = "CREDITDESK_USER";
    private static final String PASSWORD = "CREDITDESK_PASSWORD";
    static final String OWNER_PASSWORD = "CREDITDESK_OWNER_PASSWORD";

    private final GlobalOptions options;
    private final Surroundings surroundings;

    SignIn(GlobalOptions options, Surroundings surroundings) {
        this.options = options;
        this.surroundings = surroundings;
    }

    /** @throws Problem when there is no such store, before anybody is asked for a password */
    Desk open() {
        StoreAddress address = address();
        if (!address.exists()) {
            throw Problem.store("STORE_MISSING", null, address.toString());
        }
        return Desks.open(address, new Credentials(name(), password()));
    }

    StoreAddress address() {
        String named = storeName();
        return named == null ? StoreAddress.standard() : StoreAddress.parse(named);
    }

    /** As it was typed; null when none was named. */
    String storeName() {
        return options.store() == null ? surroundings.variable(STORE) : options.store();
    }

    /** The name as an option said it; null when none did. */
    String nameAsOption() {
        return options.user();
    }

    /** Without asking; null when it is not known. */
    String nameIfKnown() {
        return options.user() == null ? surroundings.variable(USER) : options.user();
    }

    String name() {
        String known = nameIfKnown();
        if (known == null && surroundings.isInteractive()) {
            known = surroundings.prompt().line(Texts.of("cli.ask.user"));
        }
        if (known == null || known.isBlank()) {
            throw Problem.wrongUse("CLI_USER_MISSING");
        }
        return known;
    }

    /** Without asking; null when it is not known. */
    String passwordIfKnown() {
        return options.passwordFile() == null
                ? surroundings.environment().get(PASSWORD)
                : PasswordFile.read(options.passwordFile());
    }

    String password() {
        String known = passwordIfKnown();
        if (known == null && surroundings.isInteractive()) {
            char[] typed = surroundings.prompt().secret(Texts.of("cli.ask.password"));
            known = typed == null ? null : new String(typed);
        }
        if (known == null || known.isEmpty()) {
            throw Problem.wrongUse("CLI_PASSWORD_MISSING");
        }
        return known;
    }

    String ownerPasswordIfKnown() {
        return surroundings.variable(OWNER_PASSWORD);
    }
}
