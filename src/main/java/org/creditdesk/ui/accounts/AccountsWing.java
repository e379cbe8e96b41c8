package org.creditdesk.ui.accounts;

import java.util.function.Predicate;
import org.creditdesk.app.Desk;
import org.creditdesk.staff.Permission;
import org.creditdesk.ui.cases.CaseOfAccount;
import org.creditdesk.ui.cases.CasesWing;
import org.creditdesk.ui.kit.AccountArgument;
import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.Waiting;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;
import org.creditdesk.ui.locks.LiftViewModel;
import org.creditdesk.ui.locks.LocksWing;

/** Finding accounts, and the file of one. */
public final class AccountsWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {
        Desk desk = place.desk();
        var find = new FindViewModel(place.work(), Finder.of(desk.search()), place.searchText(), place.navigator()::go);
        var lockedOut = new Waiting(place.work(), desk.lockOuts()::count);
        controllers.add(FindView.class, route -> new FindView(find, lockedOut, place));
        controllers.add(ChangeView.class, route -> new ChangeView());
        controllers.add(EntriesView.class, route -> new EntriesView(place));
        controllers.add(GrantsView.class, route -> new GrantsView(place));
        controllers.add(RedemptionsView.class, route -> new RedemptionsView(place));
        controllers.add(EntryView.class, route -> new EntryView(place));
        controllers.add(AccountView.class, route -> {
            return account(place, route.argument(AccountArgument.class));
        });
    }

    private static AccountView account(Workplace place, AccountArgument argument) {
        long accountId = argument.accountId();
        Desk desk = place.desk();
        Predicate<Permission> may = desk.member()::may;
        var changed = new Changed();
        CaseOfAccount ofCase = CasesWing.ofAccount(place, accountId, changed);
        var account = new AccountViewModel(
                place.work(),
                AccountFile.of(desk, accountId),
                may,
                ofCase.timeline().rows());
        changed.then = account::reload;
        var entry = new EntryViewModel(place.work(), id -> ShownEntry.of(desk, id));
        var change = new ChangeViewModel(
                place.work(), Changer.of(desk), may, account.headerProperty(), place.toasts(), account::reload);
        LiftViewModel lift = LocksWing.ofAccount(place, account::reload);
        return new AccountView(account, change, entry, lift, ofCase, place, argument.compensation());
    }

    /** What follows a change of the case: known only once the file is there, which shows the case. */
    private static final class Changed implements Runnable {
        private Runnable then;

        @Override
        public void run() {
            then.run();
        }
    }
}
