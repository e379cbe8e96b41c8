package org.creditdesk.ui.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.audit.AuditFilter;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Formats;

/** What stands in the filters. */
final class FilterForm {
    static final Choice ANY_OUTCOME = new Choice(null, Texts.of("audit.any.outcome"));
    static final Choice DONE = new Choice("done", Texts.of("audit.done"));
    static final Choice REFUSED = new Choice("refused", Texts.of("audit.refused"));
    private static final Choice ANYBODY = new Choice(null, Texts.of("audit.any.actor"));
    private static final Choice ANY_COMMAND = new Choice(null, Texts.of("audit.any.command"));
    private static final Choice ANY_REASON = new Choice(null, Texts.of("audit.any.reason"));

    private final ObservableList<Choice> actors = FXCollections.observableArrayList(ANYBODY);
    private final ObservableList<Choice> commands = FXCollections.observableArrayList(ANY_COMMAND);
    private final ObservableList<Choice> reasons = FXCollections.observableArrayList(ANY_REASON);
    private final ObservableList<Choice> outcomes = FXCollections.observableArrayList(ANY_OUTCOME, DONE, REFUSED);

    private final Field<Choice> actor = new Field<>(ANYBODY);
    private final Field<Choice> command = new Field<>(ANY_COMMAND);
    private final Field<Choice> reason = new Field<>(ANY_REASON);
    private final Field<Choice> outcome = new Field<>(ANY_OUTCOME);
    private final Field<String> email = Field.text();
    private final Field<LocalDate> firstDay = new Field<>(null);
    private final Field<LocalDate> lastDay = new Field<>(null);

    /** Offers what the trail knows now. What is chosen stays chosen. */
    void offer(Trail.Known known) {
        offer(actors, actor, ANYBODY, known.actors(), name -> name);
        offer(commands, command, ANY_COMMAND, known.commands(), name -> name);
        offer(reasons, reason, ANY_REASON, known.reasons(), Formats::reason);
    }

    private static void offer(
            ObservableList<Choice> offered,
            Field<Choice> field,
            Choice any,
            List<String> values,
            UnaryOperator<String> words) {
        List<Choice> choices = Stream.concat(
                        Stream.of(any), values.stream().map(value -> new Choice(value, words.apply(value))))
                .toList();
        if (!choices.equals(offered)) {
            Choice chosen = field.get();
            offered.setAll(choices);
            field.set(choices.contains(chosen) ? chosen : any);
        }
    }

    void clear() {
        actor.set(ANYBODY);
        command.set(ANY_COMMAND);
        reason.set(ANY_REASON);
        outcome.set(ANY_OUTCOME);
        email.set("");
        firstDay.set(null);
        lastDay.set(null);
    }

    /** Whether the days can be meant; complains at the field when not. */
    boolean isPossible() {
        boolean reversed =
                firstDay.get() != null && lastDay.get() != null && lastDay.get().isBefore(firstDay.get());
        lastDay.complain(reversed ? Texts.of("audit.days_reversed") : null);
        return !reversed;
    }

    /** @param account whose email stands in the form; null for none */
    AuditFilter filter(Long account, ZoneId zone) {
        return new AuditFilter(
                value(actor),
                value(command),
                account,
                value(outcome) == null ? null : value(outcome).equals(DONE.value()),
                value(reason),
                midnight(firstDay.get(), zone),
                midnight(lastDay.get() == null ? null : lastDay.get().plusDays(1), zone),
                null);
    }

    private static String value(Field<Choice> field) {
        return field.get() == null ? null : field.get().value();
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** What takes effect as soon as it is chosen: all but the email, which has to be looked up. */
    List<Observable> choices() {
        return Stream.of(actor, command, reason, outcome, firstDay, lastDay)
                .<Observable>map(Field::valueProperty)
                .toList();
    }

    ObservableList<Choice> actors() {
        return actors;
    }

    ObservableList<Choice> commands() {
        return commands;
    }

    ObservableList<Choice> reasons() {
        return reasons;
    }

    ObservableList<Choice> outcomes() {
        return outcomes;
    }

    Field<Choice> actor() {
        return actor;
    }

    Field<Choice> command() {
        return command;
    }

    Field<Choice> reason() {
        return reason;
    }

    Field<Choice> outcome() {
        return outcome;
    }

    /** An email of the account, now or formerly; blank for whatever account. */
    Field<String> email() {
        return email;
    }

    Field<LocalDate> firstDay() {
        return firstDay;
    }

    /** This day still belongs to it. */
    Field<LocalDate> lastDay() {
        return lastDay;
    }
}
