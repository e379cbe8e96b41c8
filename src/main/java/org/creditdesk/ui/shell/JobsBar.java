package org.creditdesk.ui.shell;

import java.util.IdentityHashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Job;

/** The running work in the status bar: what, how far, and a way to stop it. */
public final class JobsBar extends HBox {
    private final Map<Job, Node> nodes = new IdentityHashMap<>();

    public JobsBar() {
        getStyleClass().add("jobs");
    }

    void follow(ObservableList<Job> jobs) {
        jobs.addListener((ListChangeListener<Job>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(job -> getChildren().remove(nodes.remove(job)));
                change.getAddedSubList().forEach(this::add);
            }
        });
    }

    private void add(Job job) {
        var progress = new ProgressBar();
        progress.setAccessibleText(job.title());
        progress.progressProperty().bind(Bindings.createDoubleBinding(job::share, job.doneProperty()));
        var text = new Label();
        text.textProperty()
                .bind(Bindings.createStringBinding(() -> words(job), job.doneProperty(), job.cancellingProperty()));
        var cancel = new Button();
        Buttons.showIcon(
                cancel,
                Command.of(
                        "cancel_job",
                        "mdal-close",
                        null,
                        job.cancellingProperty().not(),
                        job::cancel));
        cancel.getStyleClass().addAll("flat", "small", "icon-button");
        var box = new HBox(text, progress, cancel);
        box.getStyleClass().add("job");
        nodes.put(job, box);
        getChildren().add(box);
    }

    private static String words(Job job) {
        if (job.cancellingProperty().get()) {
            return Texts.of("job.cancelling", job.title());
        }
        long done = job.doneProperty().get();
        return job.total() > 0
                ? Texts.of("job.progress", job.title(), Formats.number(done), Formats.number(job.total()))
                : job.title();
    }
}
