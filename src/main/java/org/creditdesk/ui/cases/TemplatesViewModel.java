package org.creditdesk.ui.cases;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.casefile.Placeholder;
import org.creditdesk.casefile.Template;
import org.creditdesk.casefile.TemplateKind;
import org.creditdesk.casefile.Templates;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** The texts to copy, as owners write them; everybody else reads. */
final class TemplatesViewModel {
    private static final Duration TYPING_PAUSE = Duration.ofMillis(300);

    private final TemplatesDesk desk;
    private final WorkRunner runner;
    private final Latest loads;
    private final Latest previews;
    private final String noPermission;
    private final ObservableList<Template> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Template> chosen = new SimpleObjectProperty<>();
    private final BooleanProperty adding = new SimpleBooleanProperty();
    private final Field<String> name = Field.text();
    private final Field<String> language = Field.text();
    private final Field<String> body = Field.text();
    private final Field<String> email = Field.text();
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    TemplatesViewModel(TemplatesDesk desk, WorkRunner runner, Member member) {
        this.desk = desk;
        this.runner = runner;
        this.loads = new Latest(runner);
        this.previews = new Latest(runner, TYPING_PAUSE);
        this.noPermission = member.may(Permission.MANAGE_TEMPLATES)
                ? null
                : Texts.of("templates.no_right", member.displayName(), Formats.word(member.role()));
        chosen.addListener((observable, before, now) -> show(now));
        List.of(name, language, body).forEach(field -> field.valueProperty().addListener(typed -> changed()));
        email.valueProperty().addListener(typed -> foresee());
        working.addListener(now -> judge());
    }

    void load() {
        Template before = chosen.get();
        loads.start(Work.of(desk::all)
                .onDone(all -> {
                    rows.setAll(all);
                    chosen.set(rows.stream()
                            .filter(each -> isSame(each, before))
                            .findFirst()
                            .orElse(rows.get(0)));
                })
                .onFailed(this::failed));
    }

    private static boolean isSame(Template one, Template other) {
        return other != null
                && one.name().equals(other.name())
                && one.language().equals(other.language());
    }

    private void show(Template template) {
        if (template != null) {
            adding.set(false);
            failure.set(null);
            name.set(template.name());
            language.set(template.language());
            body.set(template.body());
        }
    }

    /** Begins a reply of another name or language with the text in sight. */
    void begin() {
        adding.set(true);
        failure.set(null);
        name.set(chosen.get() == null || chosen.get().kind() == TemplateKind.SUMMARY ? "" : name.get());
        language.set("");
    }

    private void changed() {
        judge();
        foresee();
    }

    private void judge() {
        blocked.set(refusal());
    }

    private String refusal() {
        if (noPermission != null || working.get()) {
            return "";
        }
        boolean same = !adding.get()
                && chosen.get() != null
                && body.get().stripTrailing().equals(chosen.get().body());
        if (same) {
            return "";
        }
        try {
            Templates.check(name.get(), language.get(), body.get());
            return null;
        } catch (Problem problem) {
            return problem.getMessage();
        }
    }

    private void foresee() {
        String typed = email.get().strip();
        if (typed.isEmpty()) {
            previews.drop();
            preview.set("");
            return;
        }
        var template = new Template(name.get(), language.get(), body.get(), false, 0, null, null);
        previews.start(Work.of(() -> desk.preview(typed, template))
                .onDone(preview::set)
                .onFailed(message -> preview.set(message.sentence())));
    }

    void save() {
        if (blocked.get() != null) {
            return;
        }
        String called = name.get();
        String in = language.get();
        String text = body.get();
        run(Work.of(() -> desk.save(called, in, text)).onDone(this::saved));
    }

    private void saved(Template template) {
        working.set(false);
        chosen.set(template);
        load();
    }

    /** Whether there is something to bring back, or to take away. */
    boolean canReset(Template template) {
        return noPermission == null && template != null && !template.own();
    }

    void reset() {
        Template template = chosen.get();
        if (canReset(template)) {
            run(Work.of(() -> {
                        desk.reset(template.name(), template.language());
                        return template;
                    })
                    .onDone(gone -> {
                        working.set(false);
                        load();
                    }));
        }
    }

    private void run(Work<Template> work) {
        failure.set(null);
        working.set(true);
        runner.start(work.onFailed(this::failed));
    }

    private void failed(FailureMessage message) {
        working.set(false);
        failure.set(message.sentence());
    }

    void stop() {
        loads.drop();
        previews.drop();
    }

    /** What may stand in braces in the text in sight. */
    String placeholders() {
        boolean summary = TemplateKind.SUMMARY_NAME.equals(name.get());
        return Placeholder.list(summary ? TemplateKind.SUMMARY : TemplateKind.REPLY);
    }

    ObservableList<Template> rows() {
        return rows;
    }

    ObjectProperty<Template> chosenProperty() {
        return chosen;
    }

    BooleanProperty addingProperty() {
        return adding;
    }

    Field<String> name() {
        return name;
    }

    Field<String> language() {
        return language;
    }

    Field<String> body() {
        return body;
    }

    /** Of the account that the preview is for. */
    Field<String> email() {
        return email;
    }

    ReadOnlyStringProperty previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Why it cannot be saved, empty while it is as it was; null when it can. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Why this member may only look; null for owners. */
    String noPermission() {
        return noPermission;
    }
}
