package org.creditdesk.ui.kit;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;

/** What is shown over the window until it is answered. */
public interface Dialogs {
    /** Calls {@code confirmed} when the person presses the button with the verb, and nothing when they turn away. */
    void ask(Question question, Runnable confirmed);

    /** Like {@link #ask}, but the button stays disabled until the person has typed {@code word}. */
    void askTyped(Question question, String word, Runnable confirmed);

    /** Shows something to read, with a title and a button to close it. */
    void show(String title, Node content);

    /**
     * Asks where to write a file; calls {@code chosen} when a place was chosen.
     *
     * @param pattern which files are meant, such as {@code *.csv}
     */
    void saveAs(String title, String suggestedName, String pattern, Consumer<Path> chosen);

    /** Asks which file to read; calls {@code chosen} when one was chosen. @param pattern such as {@code *.csv} */
    void open(String title, String pattern, Consumer<Path> chosen);

    /** Closes what is open. @return false when nothing was */
    boolean close();
}
