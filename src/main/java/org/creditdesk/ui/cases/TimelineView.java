package org.creditdesk.ui.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.creditdesk.casefile.Template;
import org.creditdesk.casefile.TimelineItem;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.DayConverter;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Icons;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** Everything that happened on an account, as a tab of its file. */
public final class TimelineView implements ScreenView {
    private final Workplace place;
    private final List<Command> commands = new ArrayList<>();
    private TimelineViewModel model;

    @FXML
    private FlowPane chips;

    @FXML
    private Button filterButton;

    @FXML
    private Node filterRow;

    @FXML
    private TextField text;

    @FXML
    private DatePicker firstDay;

    @FXML
    private DatePicker lastDay;

    @FXML
    private Button clear;

    @FXML
    private Label wrongDays;

    @FXML
    private Button copySummary;

    @FXML
    private MenuButton copyReply;

    @FXML
    private PagedTable<TimelineItem> table;

    @FXML
    private Node noRight;

    @FXML
    private Label noRightText;

    @FXML
    private Node form;

    @FXML
    private TextArea note;

    @FXML
    private TextField ticket;

    @FXML
    private Button keep;

    @FXML
    private Label failure;

    TimelineView(Workplace place) {
        this.place = place;
    }

    /**
     * Called once, by the account file.
     *
     * @param free whether nothing else stands beside the file that a key could be meant for
     * @param choose brings the tab into sight
     */
    public void follow(TimelineViewModel followed, ObservableBooleanValue free, Runnable choose) {
        model = followed;
        table.columns(TimelineColumns.all())
                .copies(TimelineColumns::line, place::copy)
                .show(model.rows());
        for (TimelineGroup group : TimelineGroup.values()) {
            chips.getChildren().add(chip(group));
        }
        followFilter(choose);
        Command summary = Command.of("copy_summary", "mdal-content_copy", "Ctrl+Shift+S", model::copySummary);
        Command reply = Command.of("copy_case_reply", "mdmz-reply", "Ctrl+Shift+Y", () -> {
            choose.run();
            copyReply.requestFocus();
            copyReply.show();
        });
        Buttons.show(copySummary, summary);
        copyReply.setText(reply.label());
        copyReply.setGraphic(Icons.decoration(reply.icon()));
        copyReply.setAccessibleText(reply.label());
        copyReply.setTooltip(new javafx.scene.control.Tooltip(reply.hint()));
        model.replies().addListener((InvalidationListener) changed -> copyReply
                .getItems()
                .setAll(model.replies().stream().map(this::item).toList()));
        commands.addAll(List.of(summary, reply));
        followNote(model.note(), free, choose);
        model.readReplies();
    }

    private void followFilter(Runnable choose) {
        TimelineForm form = model.form();
        text.textProperty().bindBidirectional(form.text().valueProperty());
        day(firstDay, form.firstDay());
        day(lastDay, form.lastDay());
        wrongDays.textProperty().bind(form.lastDay().messageProperty().orElse(""));
        model.filteredProperty().subscribe(some -> {
            table.setEmptyTitle(some ? Texts.of("timeline.none_such") : Texts.of("timeline.empty"));
            table.setEmptyText(some ? Texts.of("timeline.none_such_text") : Texts.of("timeline.empty_text"));
        });
        filterRow.setVisible(false);
        Command opening = Command.of("filter_timeline", "mdal-filter_list", "Ctrl+F", () -> {
            choose.run();
            filterRow.setVisible(true);
            text.requestFocus();
        });
        var open = filterRow.visibleProperty().or(model.filteredProperty());
        Command clearing = Command.of("clear_timeline", "mdal-clear", "Ctrl+Shift+F", open, () -> {
            form.clear();
            filterRow.setVisible(false);
            table.focusRows();
        });
        Buttons.showIcon(filterButton, opening);
        Buttons.showIcon(clear, clearing);
        commands.addAll(List.of(opening, clearing));
    }

    private static void day(DatePicker picker, Field<LocalDate> day) {
        picker.setConverter(new DayConverter(picker));
        picker.valueProperty().bindBidirectional(day.valueProperty());
    }

    private void followNote(NoteForm written, ObservableBooleanValue free, Runnable choose) {
        Reading.show(noRight, noRightText, written.noPermission());
        form.setVisible(written.noPermission() == null);
        note.textProperty().bindBidirectional(written.text().valueProperty());
        ticket.textProperty().bindBidirectional(written.ticket().valueProperty());
        note.disableProperty().bind(written.workingProperty());
        failure.textProperty().bind(written.failureProperty().orElse(""));
        var may = new javafx.beans.property.SimpleBooleanProperty(written.noPermission() == null);
        var ready = written.blockedProperty().isNull().and(free);
        Command keeping = Command.of("keep_note", "mdal-check", "Ctrl+Enter", ready, written::keep);
        Buttons.show(keep, keeping);
        commands.add(Command.of("write_note", "mdal-edit", "Ctrl+N", may, () -> {
            choose.run();
            note.requestFocus();
        }));
        commands.add(keeping);
    }

    private ToggleButton chip(TimelineGroup group) {
        var chip = new ToggleButton(Formats.word(group));
        chip.setId("timeline-" + Formats.word(group).toLowerCase(java.util.Locale.ROOT));
        chip.setAccessibleText(Texts.of("timeline.only", Formats.word(group)));
        chip.getStyleClass().addAll("filter-chip");
        chip.selectedProperty().bindBidirectional(model.chosenProperty(group));
        return chip;
    }

    private MenuItem item(Template template) {
        var item = new MenuItem(Texts.of("templates.name", template.name(), template.language()));
        item.setOnAction(event -> model.copyReply(template));
        return item;
    }

    public PagedTable<TimelineItem> table() {
        return table;
    }

    @Override
    public List<Command> commands() {
        return commands;
    }
}
