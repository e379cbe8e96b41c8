package org.creditdesk.ui.accounts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.lookup.AccountHit;
import org.creditdesk.lookup.Found;
import org.creditdesk.lookup.Why;
import org.creditdesk.store.Page;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Finds accounts, receipts and codes while somebody types. */
final class FindViewModel {
    /** Rows of each group at first; enough to decide whether to type on. */
    static final int FIRST = 20;

    private static final Duration TYPING_PAUSE = Duration.ofMillis(150);

    private final Finder finder;
    private final StringProperty text;
    private final Consumer<Route> go;
    private final Latest search;
    private final Latest more;
    private final ObservableList<FindRow> rows = FXCollections.observableArrayList();
    private final ObservableList<FindRow> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<FindState> state = new ReadOnlyObjectWrapper<>(FindState.IDLE);
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();
    private String searched = "";

    /** @param text what stands in the search box; followed from now on */
    FindViewModel(WorkRunner work, Finder finder, StringProperty text, Consumer<Route> go) {
        this.finder = finder;
        this.text = text;
        this.go = go;
        this.search = new Latest(work, TYPING_PAUSE);
        this.more = new Latest(work);
        text.addListener((observable, before, now) -> search());
    }

    /** Searches again for what is in the box; rows stay until the answer is there. */
    void search() {
        more.drop();
        String wanted = text.get() == null ? "" : text.get().strip();
        if (wanted.isEmpty()) {
            search.drop();
            searching.set(false);
            show(List.of(), FindState.IDLE, "");
            return;
        }
        searching.set(true);
        if (rows.isEmpty()) {
            state.set(FindState.SEARCHING);
        }
        search.start(Work.of(() -> finder.find(wanted, FIRST))
                .onDone(found -> found(wanted, found))
                .onFailed(this::failed)
                .andFinally(() -> searching.set(false)));
    }

    private void found(String wanted, Found found) {
        failure.set(null);
        show(rowsOf(found), found.isEmpty() ? FindState.NOTHING : FindState.FOUND, wanted);
    }

    private void failed(FailureMessage message) {
        failure.set(message);
        show(List.of(), FindState.FAILED, "");
    }

    private void show(List<FindRow> wanted, FindState now, String forText) {
        searched = forText;
        if (!rows.equals(wanted)) {
            rows.setAll(wanted);
        }
        state.set(now);
    }

    private static List<FindRow> rowsOf(Found found) {
        List<FindRow> all = new ArrayList<>();
        for (Found.Group group : found.accounts()) {
            all.add(new FindRow.Heading(Formats.word(group.why())));
            addPage(all, group.why(), group.page());
        }
        if (!found.receipts().isEmpty()) {
            all.add(new FindRow.Heading(Texts.of("find.receipts")));
            found.receipts().forEach(hit -> all.add(new FindRow.Receipt(hit)));
        }
        if (!found.codes().isEmpty()) {
            all.add(new FindRow.Heading(Texts.of("find.codes")));
            found.codes().forEach(hit -> all.add(new FindRow.Code(hit)));
        }
        return all;
    }

    private static void addPage(List<FindRow> to, Why why, Page<AccountHit, String> page) {
        page.rows().forEach(hit -> to.add(new FindRow.Account(hit)));
        if (page.hasMore()) {
            to.add(new FindRow.More(why, page.next()));
        }
    }

    /** Opens what a row stands for; does nothing for one that leads nowhere. */
    void open(FindRow row) {
        if (row instanceof FindRow.Account account) {
            go.accept(Route.account(account.hit().id()));
        } else if (row instanceof FindRow.Receipt receipt && receipt.hit().accountId() != null) {
            go.accept(Route.account(receipt.hit().accountId()));
        } else if (row instanceof FindRow.Receipt receipt) {
            go.accept(Route.receipt(receipt.hit().receipt()));
        } else if (row instanceof FindRow.More next) {
            more(next);
        }
    }

    private void more(FindRow.More next) {
        String wanted = searched;
        more.start(Work.of(() -> finder.more(wanted, next.why(), next.after(), PagedRows.PAGE))
                .onDone(page -> insert(next, page))
                .onFailed(this::failed));
    }

    private void insert(FindRow.More place, Page<AccountHit, String> page) {
        int at = rows.indexOf(place);
        if (at < 0) {
            return;
        }
        List<FindRow> arrived = new ArrayList<>();
        addPage(arrived, place.why(), rows.size() >= PagedRows.MOST ? new Page<>(page.rows(), null) : page);
        rows.addAll(at, arrived);
        rows.remove(place);
    }

    ObservableList<FindRow> rows() {
        return shownRows;
    }

    ReadOnlyObjectProperty<FindState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether an answer is on its way. */
    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FailureMessage> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What the rows are the answer to. */
    String searched() {
        return searched;
    }
}
