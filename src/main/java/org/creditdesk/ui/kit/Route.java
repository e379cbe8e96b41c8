package org.creditdesk.ui.kit;

import java.util.Objects;

/**
 * A place that can be gone to: a screen, and what it should show.
 *
 * @param argument null where the screen needs none
 */
public record Route(Screen screen, Record argument) {
    public Route {
        Objects.requireNonNull(screen);
    }

    public static Route to(Screen screen) {
        return new Route(screen, null);
    }

    /** The file of one account. */
    public static Route account(long accountId) {
        return new Route(Screen.ACCOUNT, new AccountArgument(accountId));
    }

    /** The argument, which must be of that type: a screen that is opened without what it shows is a programming error. */
    public <A extends Record> A argument(Class<A> type) {
        return type.cast(Objects.requireNonNull(argument, () -> screen + " needs an argument"));
    }
}
