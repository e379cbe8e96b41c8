package org.creditdesk.ui.cases;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.account.Match;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Which other accounts look like the same person's. Where that cannot be had nothing is said: it is only a hint. */
public final class AliasViewModel {
    static final int MOST = 3;

    private final CaseDesk desk;
    private final Latest work;
    private final ObservableList<Match> accounts = FXCollections.observableArrayList();

    AliasViewModel(CaseDesk desk, WorkRunner runner) {
        this.desk = desk;
        this.work = new Latest(runner);
    }

    void of(AccountHeader header) {
        work.start(Work.of(() -> desk.aliases(header, MOST + 1))
                .onDone(accounts::setAll)
                .onFailed(failure -> accounts.clear()));
    }

    /** One more than {@link #MOST} says that there are further ones. */
    ObservableList<Match> accounts() {
        return accounts;
    }
}
