package org.creditdesk.ui.codes;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** A node into which a file can be dropped. */
final class FileDrop {
    private FileDrop() {}

    /** @param dropped called with the first of the files */
    static void into(Node node, Consumer<Path> dropped) {
        node.setOnDragOver(FileDrop::over);
        node.setOnDragDropped(event -> drop(event, dropped));
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private static void drop(DragEvent event, Consumer<Path> dropped) {
        if (event.getDragboard().hasFiles()) {
            dropped.accept(event.getDragboard().getFiles().get(0).toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
