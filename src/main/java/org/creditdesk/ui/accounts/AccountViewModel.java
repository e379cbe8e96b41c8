package org.creditdesk.ui.accounts;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.Grant;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.redeem.Attempt;
import org.creditdesk.redeem.Redemption;
import org.creditdesk.staff.Permission;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** The file of one account. Of the tabs only the one in sight is read. */
final class AccountViewModel {
    private final AccountFile file;
    private final Picked picked;
    private final Latest headerWork;
    private final ReadOnlyObjectWrapper<AccountHeader> header = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty tab = new SimpleIntegerProperty(0);
    private final PagedRows<EntryLine, Long> entries;
    private final PagedRows<Receipt, Receipt> receipts;
    private final PagedRows<Grant, Long> grants;
    private final PagedRows<Redemption, Long> redemptions;
    private final PagedRows<Attempt, Long> attempts;
    private final PagedRows<?, ?> timeline;

    /**
     * @param may what the member may do
     * @param timeline the rows of its tab
     */
    AccountViewModel(WorkRunner work, AccountFile file, Predicate<Permission> may, PagedRows<?, ?> timeline) {
        this.timeline = timeline;
        picked = new Picked(may);
        this.file = file;
        headerWork = new Latest(work);
        entries = new PagedRows<>(work, file::entries);
        receipts = new PagedRows<>(work, file::receipts);
        grants = new PagedRows<>(work, file::grants);
        redemptions = new PagedRows<>(work, file::redemptions);
        attempts = new PagedRows<>(work, file::attempts);
        tab.addListener(observable -> reloadTab());
    }

    /** Reads the header and the tab in sight again; what is shown stays until the answer is there. */
    void reload() {
        headerWork.start(Work.of(file::header)
                .onDone(answer -> {
                    failure.set(null);
                    header.set(answer);
                })
                .onFailed(failure::set));
        reloadTab();
    }

    /** Throws away what is under way. */
    void stop() {
        headerWork.drop();
        tabs().forEach(PagedRows::stop);
    }

    private void reloadTab() {
        tabs().get(tab.get()).reload();
    }

    private List<PagedRows<?, ?>> tabs() {
        return List.of(entries, receipts, grants, redemptions, attempts, timeline);
    }

    Picked picked() {
        return picked;
    }

    /** The loaded row of an entry. */
    Optional<EntryLine> line(EntryId entry) {
        return entries.rows().stream()
                .filter(line -> line.entry().id().equals(entry))
                .findFirst();
    }

    /** Which tab is in sight, 0 to 5: entries, receipts, grants, redemptions, attempts, timeline. */
    IntegerProperty tabProperty() {
        return tab;
    }

    /** Null until it was read for the first time. */
    ReadOnlyObjectProperty<AccountHeader> headerProperty() {
        return header.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FailureMessage> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    PagedRows<EntryLine, Long> entries() {
        return entries;
    }

    PagedRows<Receipt, Receipt> receipts() {
        return receipts;
    }

    PagedRows<Grant, Long> grants() {
        return grants;
    }

    PagedRows<Redemption, Long> redemptions() {
        return redemptions;
    }

    PagedRows<Attempt, Long> attempts() {
        return attempts;
    }
}
