package org.creditdesk.cli;

import java.util.Locale;
import java.util.Set;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Credentials;
import org.creditdesk.store.StoreKind;

/**
 * Under whose names a store is set up.
 *
 * @param administrator a database user who may create roles; on H2 the owner
 * @param owner the first member of staff
 */
record Founders(Credentials administrator, Credentials owner) {
    static final long SAMPLE_ACCOUNTS = 320;

    private static final String SAMPLE_OWNER = "owner";
    private static final String SAMPLE_PASSWORD = "sample";
    /** They get their own roles from the sample and cannot be its owner, even if a script names one everywhere. */
    private static final Set<String> SAMPLE_STAFF = Set.of("sam", "mia", "suri", "aldo");

    static Founders of(SignIn signIn, StoreKind kind, String owner, boolean sample) {
        return kind == StoreKind.H2 ? ofFile(signIn, owner, sample) : ofServer(signIn, owner, sample);
    }

    private static Founders ofFile(SignIn signIn, String owner, boolean sample) {
        var founder = new Credentials(ownerOfFile(signIn, owner, sample), passwordOfFile(signIn, sample));
        return new Founders(founder, founder);
    }

    private static String ownerOfFile(SignIn signIn, String owner, boolean sample) {
        if (owner != null) {
            return owner;
        }
        String user = sample ? signIn.nameAsOption() : signIn.nameIfKnown();
        boolean taken =
                sample && user != null && SAMPLE_STAFF.contains(user.strip().toLowerCase(Locale.ROOT));
        return user == null || taken ? SAMPLE_OWNER : user;
    }

    private static String passwordOfFile(SignIn signIn, boolean sample) {
        String known = signIn.passwordIfKnown();
        return sample && known == null ? SAMPLE_PASSWORD : signIn.password();
    }

    private static Founders ofServer(SignIn signIn, String owner, boolean sample) {
        String name = owner == null && sample ? SAMPLE_OWNER : owner;
        String given = signIn.ownerPasswordIfKnown();
        String password = given == null && sample ? SAMPLE_PASSWORD : given;
        if (name == null || password == null) {
            throw Problem.wrongUse("CLI_OWNER_MISSING", SignIn.OWNER_PASSWORD);
        }
        var administrator = new Credentials(signIn.name(), signIn.password());
        return new Founders(administrator, new Credentials(name, password));
    }
}
