package org.creditdesk.ui.receipts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.checkout.ColumnMapping;
import org.creditdesk.checkout.FirstRows;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Mappings;
import org.creditdesk.store.Page;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Which column of a file is what: said, tried on its first rows, kept under a name. */
final class MappingViewModel {
    private final MappingDesk desk;
    private final Latest loads;
    private final MappingForm form = new MappingForm(this::changed);
    private final SavedMappings saved;
    private final ReadOnlyObjectWrapper<FirstRows> file = new ReadOnlyObjectWrapper<>();
    private final PagedRows<PreviewRow, Integer> rows;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper button = new ReadOnlyStringWrapper("");
    /** Read where pages are loaded. */
    private volatile List<PreviewRow> preview = List.of();

    private Path path;

    MappingViewModel(MappingDesk desk, WorkRunner runner, Toasts toasts) {
        this.desk = desk;
        this.loads = new Latest(runner);
        this.saved = new SavedMappings(desk, runner, toasts, this::fill, this::changed);
        this.rows = new PagedRows<>(runner, (after, limit) -> new Page<>(preview, null));
        fill(SavedMappings.NEW);
    }

    /**
     * What was said about the file that was open before stays where it is the same.
     *
     * @param wanted whose columns are to be named; null for none
     * @param likely where to begin; null for from the start
     */
    void open(Path wanted, ColumnMapping likely) {
        saved.failed("");
        loads.start(Work.of(() -> new Opened(wanted, desk.all(), wanted == null ? null : desk.firstRows(wanted)))
                .onDone(opened -> show(opened, likely))
                .onFailed(message -> saved.failed(message.sentence())));
    }

    /** @param rows null for no file */
    private record Opened(Path path, List<ColumnMapping> mappings, FirstRows rows) {}

    private void show(Opened opened, ColumnMapping likely) {
        boolean same = Objects.equals(opened.path, path);
        path = opened.path;
        file.set(opened.rows);
        ColumnMapping before = saved.chosen();
        saved.offer(opened.mappings);
        if (same && saved.chosen().equals(before)) {
            changed();
        } else {
            saved.pick(saved.all().contains(likely) ? likely : SavedMappings.NEW);
            fill(saved.chosen());
        }
    }

    private void fill(ColumnMapping mapping) {
        boolean fresh = mapping.equals(SavedMappings.NEW) && file.get() != null;
        Map<ColumnMapping.Field, String> said = fresh ? file.get().usual() : mapping.fields();
        form.fill(new ColumnMapping(mapping.name(), mapping.provider(), said));
        changed();
    }

    private void changed() {
        String wrong = form.complain(file.get());
        String missing = form.missing();
        show(wrong == null && missing == null);
        String first = wrong == null ? missing : wrong;
        blocked.set(first == null ? refusal() : first);
        button.set(words());
    }

    private void show(boolean whole) {
        FirstRows first = file.get();
        ColumnMapping said = form.read();
        preview = first == null ? List.of() : PreviewRow.of(first, said, whole);
        rows.reload();
        if (!whole || first == null) {
            summary.set("");
            return;
        }
        long read = preview.stream().filter(row -> row.wrong().isEmpty()).count();
        String words = Texts.of("mapping.reads", read, preview.size());
        summary.set(first.hasUnclearDates(said) ? words + " " + Texts.of("mapping.dates_unclear") : words);
    }

    private String refusal() {
        ColumnMapping said = form.read();
        if (said.name().isEmpty()) {
            return Texts.of("mapping.no_name");
        }
        try {
            Mappings.check(said);
            return said.equals(saved.chosen()) && file.get() == null ? "" : null;
        } catch (Problem problem) {
            return problem.getMessage();
        }
    }

    private String words() {
        ColumnMapping said = form.read();
        if (said.name().isEmpty() || file.get() == null) {
            return Texts.of("mapping.save", said.name());
        }
        return said.equals(saved.chosen())
                ? Texts.of("mapping.read", file.get().name(), said.name())
                : Texts.of("mapping.save_and_read", said.name());
    }

    private boolean isNew() {
        return !form.read().name().equals(saved.chosen().name());
    }

    /** Keeps what was said; what is kept already is only used. */
    void save(Consumer<ColumnMapping> done) {
        if (blocked.get() != null) {
            return;
        }
        ColumnMapping wanted = form.read();
        if (wanted.equals(saved.chosen())) {
            done.accept(wanted);
            return;
        }
        saved.change(isNew() ? null : saved.chosen(), wanted, Texts.of("mapping.saved", wanted.name()), done);
    }

    /** Whether the name that was typed is another than that of the one that was chosen. */
    boolean canRename() {
        return canDelete() && isNew() && !form.read().name().isEmpty();
    }

    void rename() {
        if (canRename()) {
            saved.rename(form.read().name());
        }
    }

    boolean canDelete() {
        return !saved.chosen().equals(SavedMappings.NEW);
    }

    void delete() {
        if (canDelete()) {
            saved.delete();
        }
    }

    void stop() {
        loads.drop();
        saved.stop();
        rows.stop();
    }

    MappingForm form() {
        return form;
    }

    SavedMappings saved() {
        return saved;
    }

    /** Null where no file was chosen. */
    ReadOnlyObjectProperty<FirstRows> fileProperty() {
        return file.getReadOnlyProperty();
    }

    PagedRows<PreviewRow, Integer> rows() {
        return rows;
    }

    /** How many of the rows can be read; empty while that cannot be told. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Why it cannot be kept, empty while there is nothing to keep; null when it can. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    /** What keeping it does. */
    ReadOnlyStringProperty buttonProperty() {
        return button.getReadOnlyProperty();
    }
}
