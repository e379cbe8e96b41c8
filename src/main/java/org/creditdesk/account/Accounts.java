package org.creditdesk.account;

import java.util.List;
import org.creditdesk.store.Store;

/** Who the customers are. */
public final class Accounts {
    private final Store store;

    public Accounts(Store store) {
        this.store = store;
    }

    /** @throws org.creditdesk.problem.Problem when there is no such account */
    public AccountHeader header(long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The one account that an email names, now or formerly; a current holder goes before former ones.
     *
     * @throws org.creditdesk.problem.Problem NO_SUCH_ACCOUNT, or AMBIGUOUS_EMAIL when several hold it
     */
    public long byEmail(String email) {
        throw new UnsupportedOperationException();
    }

    /** Mapped classes, for the store. */
    public static List<Class<?>> mapped() {
        return List.of();
    }
}
