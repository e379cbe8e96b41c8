package org.creditdesk;

import java.nio.file.Path;
import java.util.Optional;
import org.creditdesk.app.WindowRequest;
import org.creditdesk.problem.Problem;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.DeskWindow;
import org.creditdesk.ui.LaunchOptions;
import org.creditdesk.ui.tour.Tour;

/** Decides how the desk shows itself: the window, or the tour where it is asked for or nothing can be shown. */
final class Start {
    private static final Path TOUR = Path.of("target", "tour");

    private Start() {}

    /**
     * @return the process's exit code, after the window was closed or the tour is over
     * @throws Problem NO_DISPLAY when no window can be shown and it was not the sample that was asked for
     */
    static int window(WindowRequest request) {
        Optional<String> missing = Display.missing(System.getenv(), System.getProperty("os.name"));
        if (!request.tour() && missing.isEmpty()) {
            DeskWindow.launch(new LaunchOptions(request.store(), request.user(), request.password(), request.sample()));
            return 0;
        }
        if (!request.tour() && !request.sample()) {
            throw Problem.store("NO_DISPLAY", null, missing.orElseThrow());
        }
        missing.ifPresent(why -> System.out.println(Texts.of("start.tour_instead", why)));
        return Tour.run(TOUR, System.out);
    }
}
