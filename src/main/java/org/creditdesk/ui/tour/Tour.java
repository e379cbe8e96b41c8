package org.creditdesk.ui.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.DeskWindow;
import org.creditdesk.ui.LaunchOptions;
import org.creditdesk.ui.kit.ModalDialogs;
import org.creditdesk.ui.kit.Toolkit;
import org.creditdesk.ui.shell.Shell;
import org.creditdesk.ui.shell.WindowSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks through the desk's main job on a sample store, on the real screens, without a display. Each stop leaves a
 * numbered picture; what was done stands in a transcript.
 */
public final class Tour {
    private static final Logger LOG = LoggerFactory.getLogger(Tour.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(45);
    /** Pulses after a stop is reached until its picture is taken: layout and fading in have ended. */
    private static final int SETTLING = 30;

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private final Path folder;
    private final PrintStream out;
    private final List<String> transcript = new ArrayList<>();
    private final Toolkit toolkit = new Toolkit();
    private Shell shell;
    private boolean failed;

    private Tour(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * @param folder for the pictures and the transcript; what an earlier tour left there is removed
     * @return the process's exit code: 0 when every stop was reached
     */
    public static int run(Path folder, PrintStream out) {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        // A window larger than the screen that is not there overruns its buffer.
        System.setProperty("headless.geometry", WIDTH + "x" + HEIGHT);
        System.setProperty("prism.order", "sw");
        System.setProperty("prism.lcdtext", "false");
        System.setProperty("java.awt.headless", "true");
        var tour = new Tour(folder, out);
        tour.empty();
        tour.toolkit.run(tour::begin);
        tour.write();
        return tour.failed ? 1 : 0;
    }

    private void empty() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    if (!file.equals(folder)) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write() {
        try {
            Files.writeString(
                    folder.resolve("transcript.txt"), String.join("\n", transcript) + "\n", StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        say(Texts.of(failed ? "tour.failed" : "tour.done", folder.toString()));
    }

    private void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    private void begin(Stage stage) {
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        shell = DeskWindow.open(
                stage,
                new LaunchOptions(folder.resolve("store").resolve("desk").toString(), null, null, true),
                new WindowSettings(folder.resolve("store").resolve("window.properties")),
                new ModalDialogs(folder));
        walk(new Hands(stage.getScene()));
    }

    private void end() {
        shell.close();
        toolkit.end();
    }

    private void walk(Hands hands) {
        List<Stop> stops = Stops.of(hands, folder);
        new AnimationTimer() {
            private int at;
            private boolean acted;
            private int settled;
            private long since = System.nanoTime();

            @Override
            public void handle(long now) {
                try {
                    step();
                } catch (RuntimeException | IOException failure) {
                    LOG.error("The tour stopped at {}", stops.get(at).name(), failure);
                    end(hands, stops.get(at).name(), String.valueOf(failure.getMessage()));
                }
            }

            private void step() throws IOException {
                Stop stop = stops.get(at);
                if (!acted) {
                    stop.act().run();
                    acted = true;
                    since = System.nanoTime();
                } else if (!stop.reached().getAsBoolean()) {
                    settled = 0;
                    if (System.nanoTime() - since > LONGEST_STOP.toNanos()) {
                        end(hands, stop.name(), "nothing came of it");
                    }
                } else if (++settled > SETTLING) {
                    arrived(hands, stop, at + 1);
                    at++;
                    acted = false;
                    settled = 0;
                    if (at == stops.size()) {
                        stop();
                        Tour.this.end();
                    }
                }
            }

            private void end(Hands hands, String name, String why) {
                stop();
                failed = true;
                tell(Texts.of("tour.stuck", name, why));
                try {
                    Picture.take(hands.scene(), folder.resolve("stuck.png"));
                } catch (IOException failure) {
                    LOG.error("No picture of where the tour got stuck", failure);
                }
                Tour.this.end();
            }
        }.start();
    }

    private void arrived(Hands hands, Stop stop, int number) throws IOException {
        String file = String.format(Locale.ROOT, "%02d-%s.png", number, stop.name());
        Picture.take(hands.scene(), folder.resolve(file));
        tell(String.format(Locale.ROOT, "%2d. %s (%s)", number, stop.sentence(), file));
    }

    private void tell(String line) {
        transcript.add(line);
        say(line);
    }
}
