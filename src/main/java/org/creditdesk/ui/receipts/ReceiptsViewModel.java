package org.creditdesk.ui.receipts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptFilter;
import org.creditdesk.receipt.ReceiptHistory;
import org.creditdesk.receipt.ReceiptKey;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Waiting;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** All receipts, or some of them, and the one that is looked at. */
final class ReceiptsViewModel {
    private static final Duration TYPING = Duration.ofMillis(250);

    private final ReceiptsDesk desk;
    private final WorkRunner runner;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<String> provider = new SimpleObjectProperty<>("");
    private final ObjectProperty<StateChoice> state = new SimpleObjectProperty<>(StateChoice.ANY);
    private final ObservableList<String> providers = FXCollections.observableArrayList("");
    private final PagedRows<Receipt, ReceiptKey> rows;
    private final Latest typing;
    private final Latest details;
    private final ReadOnlyObjectWrapper<ReceiptHistory> history = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final Waiting needing;
    /** Read where pages are loaded. */
    private volatile ReceiptFilter asked = ReceiptFilter.ALL;

    ReceiptsViewModel(ReceiptsDesk desk, WorkRunner runner) {
        this.desk = desk;
        this.runner = runner;
        this.rows = new PagedRows<>(runner, (after, limit) -> desk.page(asked, after, limit));
        this.typing = new Latest(runner, TYPING);
        this.details = new Latest(runner);
        this.needing = new Waiting(runner, desk::needing);
        text.addListener(
                (observable, before, now) -> typing.start(Work.of(() -> now).onDone(typed -> ask())));
        provider.addListener((observable, before, now) -> ask());
        state.addListener((observable, before, now) -> ask());
    }

    private void ask() {
        boolean any = provider.get() == null || provider.get().isEmpty();
        var wanted = new ReceiptFilter(
                text.get().strip(), any ? null : provider.get(), state.get().state());
        if (!wanted.equals(asked)) {
            asked = wanted;
            close();
            rows.clear();
            rows.reload();
        }
    }

    /** Reads the list again, what can be chosen, and the receipt that is looked at. */
    void reload() {
        runner.start(Work.of(desk::providers).onDone(this::offer));
        needing.refresh();
        rows.reload();
        if (history.get() != null) {
            look(history.get().receipt());
        }
    }

    private void offer(List<String> offered) {
        if (!offered.equals(providers.subList(1, providers.size()))) {
            providers.remove(1, providers.size());
            providers.addAll(offered);
        }
    }

    /** Looks for receipts that begin so, at once and whatever else was asked for. */
    void find(String receipt) {
        text.set(receipt);
        typing.drop();
        provider.set("");
        state.set(StateChoice.ANY);
        ask();
    }

    /** @param row null for none; what is looked at stays */
    void look(Receipt row) {
        if (row != null) {
            failure.set("");
            details.start(Work.of(() -> desk.history(row.id()))
                    .onDone((Optional<ReceiptHistory> found) -> history.set(found.orElse(null)))
                    .onFailed(message -> failure.set(message.sentence())));
        }
    }

    /** Looks at none. */
    void close() {
        details.drop();
        history.set(null);
        failure.set("");
    }

    void stop() {
        typing.drop();
        details.drop();
        rows.stop();
    }

    boolean isFiltered() {
        return !asked.equals(ReceiptFilter.ALL);
    }

    StringProperty textProperty() {
        return text;
    }

    /** Empty for all. */
    ObjectProperty<String> providerProperty() {
        return provider;
    }

    /** Empty for all, and those there are. */
    ObservableList<String> providers() {
        return providers;
    }

    ObjectProperty<StateChoice> stateProperty() {
        return state;
    }

    /** How many receipts need somebody, of all there are. */
    ReadOnlyLongProperty needingProperty() {
        return needing.countProperty();
    }

    PagedRows<Receipt, ReceiptKey> rows() {
        return rows;
    }

    /** Of the receipt that is looked at; null for none. */
    ReadOnlyObjectProperty<ReceiptHistory> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** Why it cannot be looked at; empty where it can. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
