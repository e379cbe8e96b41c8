package org.creditdesk.ui.codes;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.code.PastedCodes;
import org.creditdesk.csv.TextFile;
import org.creditdesk.promo.ListedCode;
import org.creditdesk.promo.ListedState;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Job;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.Work;

/** Says of each code of a pasted list what became of it. */
final class PastedListViewModel {
    /** What a look-up brought. */
    private record Answer(List<ListedCode> listed, int passedOver) {}

    private final PastedDesk desk;
    private final Jobs jobs;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ListedCode> rows = FXCollections.observableArrayList();
    private final ObservableList<ListedCode> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ObservableList<ListChip> chips = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ListChip> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ToRevoke> revocable =
            new ReadOnlyObjectWrapper<>(new ToRevoke(null, List.of()));
    private List<ListedCode> listed = List.of();
    private Job job;

    PastedListViewModel(PastedDesk desk, Jobs jobs) {
        this.desk = desk;
        this.jobs = jobs;
    }

    /** Looks up what stands in the field; goes on when the screen is left. */
    void lookUp() {
        if (working.get() || text.get().isBlank()) {
            return;
        }
        String pasted = text.get();
        lookUp(() -> pasted);
    }

    /** Looks up what stands in a file. */
    void lookUp(Path file) {
        if (!working.get()) {
            lookUp(() -> TextFile.read(file));
        }
    }

    private void lookUp(Supplier<String> list) {
        begin("codes.list.working", 0);
        job = jobs.start(
                Texts.of("codes.list.job"),
                0,
                Work.withProgress(progress -> {
                            PastedCodes.Reading read = PastedCodes.of(list.get());
                            return new Answer(desk.states(read.inputs(), progress), read.passedOver());
                        })
                        .onProgress(done -> note.set(Texts.of("codes.list.working", Formats.number(done))))
                        .onDone(this::answered)
                        .onFailed(this::failed));
    }

    private void begin(String key, long done) {
        failure.set(null);
        note.set(Texts.of(key, Formats.number(done)));
        working.set(true);
    }

    private void answered(Answer answer) {
        working.set(false);
        listed = answer.listed();
        chips.setAll(ListChip.of(listed));
        choose(chips.get(0));
        String count = Formats.number(listed.size());
        note.set(
                answer.passedOver() == 0
                        ? Texts.of("codes.list.answered", count)
                        : Texts.of("codes.list.answered-passed", count, Formats.number(answer.passedOver())));
    }

    private void failed(FailureMessage message) {
        working.set(false);
        note.set("");
        failure.set(message);
    }

    /** Shows a part of the list alone. */
    void choose(ListChip chip) {
        chosen.set(chip);
        rows.setAll(listed.stream().filter(chip.shows()).toList());
        revocable.set(toRevoke());
    }

    /**
     * The unused codes among those that are shown, when they can be taken to their batch's screen together.
     *
     * @param batchId null where they are of several batches, or there is none
     */
    record ToRevoke(Long batchId, List<String> codes) {}

    private ToRevoke toRevoke() {
        List<ListedCode> unused = rows.stream()
                .filter(code -> code.state() == ListedState.UNUSED && !code.isDuplicate())
                .toList();
        Set<Long> batches = unused.stream().map(ListedCode::batchId).collect(Collectors.toSet());
        return batches.size() != 1
                ? new ToRevoke(null, List.of())
                : new ToRevoke(
                        batches.iterator().next(),
                        unused.stream().map(ListedCode::canonical).toList());
    }

    /** Writes what is shown: CSV, or XLSX where the file is called so. */
    void export(Path file) {
        if (working.get() || rows.isEmpty()) {
            return;
        }
        List<ListedCode> written = List.copyOf(rows);
        begin("codes.list.exporting", written.size());
        job = jobs.start(
                Texts.of("codes.list.export_job", Formats.number(written.size())),
                written.size(),
                Work.withProgress(progress -> desk.write(written, file, progress))
                        .onDone(count -> {
                            working.set(false);
                            note.set(Texts.of("codes.list.exported", Formats.number(count), file.toString()));
                        })
                        .onFailed(this::failed));
    }

    void cancel() {
        if (working.get()) {
            job.cancel();
        }
    }

    /** What is shown, as a spreadsheet takes it. */
    String copied() {
        return rows.stream().map(PastedListViewModel::line).collect(Collectors.joining("\n"));
    }

    static String line(ListedCode code) {
        return String.join(
                "\t",
                code.input(),
                Formats.word(code.state()),
                code.redeemedBy() == null ? "" : code.redeemedBy(),
                code.redeemedAt() == null ? "" : code.redeemedAt().toString(),
                code.campaign() == null ? "" : code.campaign());
    }

    StringProperty textProperty() {
        return text;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** How far it is, or how it ended. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FailureMessage> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** In the order of the list. */
    ObservableList<ListedCode> rows() {
        return shownRows;
    }

    ObservableList<ListChip> chips() {
        return chips;
    }

    /** What of the list could be revoked at its batch's screen. */
    ReadOnlyObjectProperty<ToRevoke> revocableProperty() {
        return revocable.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ListChip> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
