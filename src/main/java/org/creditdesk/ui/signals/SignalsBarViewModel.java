package org.creditdesk.ui.signals;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.redeem.Signal;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** How many signals are open; what was noted before is told at once, what a look notes after it. */
final class SignalsBarViewModel {
    private static final int MOST = 99;

    private final SignalDesk desk;
    private final Navigator navigator;
    private final Latest loads;
    private final Latest looks;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    SignalsBarViewModel(SignalDesk desk, WorkRunner work, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        this.loads = new Latest(work);
        this.looks = new Latest(work);
    }

    void load() {
        count();
        looks.start(Look.at(desk).onDone(nothing -> count()));
    }

    private void count() {
        loads.start(Work.of(() -> desk.list(null, MOST)).onDone(page -> words.set(words(page.rows(), page.hasMore()))));
    }

    private static String words(List<Signal> some, boolean more) {
        if (more) {
            return Texts.of("signal.bar.many", some.size());
        }
        return switch (some.size()) {
            case 0 -> "";
            case 1 -> Texts.of("signal.bar.one", some.get(0).campaign());
            default -> Texts.of("signal.bar.some", some.size());
        };
    }

    void open() {
        navigator.go(Route.to(Screen.SIGNALS));
    }

    void stop() {
        loads.drop();
        looks.drop();
    }

    /** Empty while nothing looks odd. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
