package org.creditdesk.ui.codes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import org.creditdesk.promo.CodeDetails;
import org.creditdesk.promo.CodeMatch;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Looks one code up, by whatever part of it somebody has, and tells everything about the one that is chosen. */
final class LookupViewModel {
    private static final int MOST = 200;

    /** What a search brought. @param more whether there are others that are not shown */
    private record Found(List<CodeMatch> matches, boolean more) {}

    private final LookupDesk desk;
    private final WorkRunner runner;
    private final boolean seesCodes;
    private final Latest details;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<CodeMatch> matches = FXCollections.observableArrayList();
    private final ObservableList<CodeMatch> shownMatches = FXCollections.unmodifiableObservableList(matches);
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper searchingText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper more = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<CodeDetails> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FailureMessage> detailsFailure = new ReadOnlyObjectWrapper<>();
    private WorkRunner.Running running;

    LookupViewModel(LookupDesk desk, WorkRunner runner, Member member) {
        this.desk = desk;
        this.runner = runner;
        this.seesCodes = member.may(Permission.SEE_CODES);
        this.details = new Latest(runner);
        query.subscribe(text -> hint.set(words(LookupQuery.of(text, seesCodes))));
    }

    private String words(LookupQuery meant) {
        return switch (meant.kind()) {
            case NOTHING -> Texts.of(seesCodes ? "codes.hint.nothing" : "codes.hint.nothing-masked");
            case BEGINNING -> Texts.of("codes.hint.beginning");
            case WHOLE -> Texts.of("codes.hint.whole");
            case ENDING -> Texts.of("codes.hint.ending");
        };
    }

    /** Looks for what stands in the field; an earlier search that is still under way is thrown away. */
    void search() {
        LookupQuery meant = LookupQuery.of(query.get(), seesCodes);
        if (meant.kind() == LookupQuery.Kind.NOTHING) {
            return;
        }
        stop();
        matches.clear();
        choose(null);
        failure.set(null);
        more.set(null);
        empty.set(false);
        searching.set(true);
        searchingText.set(Texts.of("codes.searching"));
        List<CodeMatch> soFar = Collections.synchronizedList(new ArrayList<>());
        running = runner.start(Work.withProgress(progress -> found(meant, progress, soFar))
                .onProgress(count -> told(soFar))
                .onDone(this::ended)
                .onFailed(this::failed));
    }

    /** Blocks. */
    private Found found(LookupQuery meant, Progress progress, List<CodeMatch> soFar) {
        if (meant.kind() == LookupQuery.Kind.ENDING) {
            boolean others = desk.endingIn(meant.text(), null, progress, soFar::add);
            return new Found(List.copyOf(soFar), others);
        }
        CodeMatch whole = desk.find(meant.text());
        if (whole != null) {
            return new Found(List.of(whole), false);
        }
        if (meant.kind() == LookupQuery.Kind.BEGINNING) {
            Page<CodeMatch, String> page = desk.byPrefix(meant.text(), null, MOST);
            return new Found(page.rows(), page.hasMore());
        }
        // There is none; the question for its details says in one sentence why.
        return new Found(List.of(desk.details(meant.text()).code()), false);
    }

    private void told(List<CodeMatch> soFar) {
        List<CodeMatch> now = List.copyOf(soFar);
        matches.addAll(now.subList(Math.min(matches.size(), now.size()), now.size()));
        searchingText.set(Texts.of("codes.found-so-far", Formats.number(matches.size())));
    }

    private void ended(Found found) {
        matches.addAll(found.matches().subList(matches.size(), found.matches().size()));
        searching.set(false);
        empty.set(matches.isEmpty());
        more.set(found.more() ? Texts.of("codes.more", Formats.number(matches.size())) : null);
        if (matches.size() == 1) {
            choose(matches.get(0));
        }
    }

    private void failed(FailureMessage message) {
        failure.set(message);
        searching.set(false);
    }

    /** Ends the search with what was found so far. */
    void cancel() {
        if (running != null && searching.get()) {
            running.cancel();
        }
    }

    /** Tells everything about one; null for none. */
    void choose(CodeMatch match) {
        detailsFailure.set(null);
        if (match == null) {
            details.drop();
            chosen.set(null);
            return;
        }
        details.start(Work.of(() -> desk.details(match.canonical()))
                .onDone(chosen::set)
                .onFailed(detailsFailure::set));
    }

    /** Throws away what is under way. */
    void stop() {
        if (running != null) {
            running.drop();
            running = null;
        }
        details.drop();
        searching.set(false);
    }

    StringProperty queryProperty() {
        return query;
    }

    ObservableList<CodeMatch> matches() {
        return shownMatches;
    }

    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    /** How far the search is. */
    ReadOnlyStringProperty searchingTextProperty() {
        return searchingText.getReadOnlyProperty();
    }

    /** How what was typed will be taken. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Why nothing was found; null when something was, or nothing was looked for. */
    ReadOnlyObjectProperty<FailureMessage> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether a search ended without a single match. */
    ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** That there are others which are not shown; null when there are none. */
    ReadOnlyStringProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** Null while none is chosen. */
    ReadOnlyObjectProperty<CodeDetails> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Why the details of the chosen one could not be had; null when they could. */
    ReadOnlyObjectProperty<FailureMessage> detailsFailureProperty() {
        return detailsFailure.getReadOnlyProperty();
    }
}
