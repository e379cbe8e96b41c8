package org.creditdesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.creditdesk.problem.Problem;

/** Looks whether a file can be written, before the work whose result it shall hold. */
final class OutputFile {
    private OutputFile() {}

    /** @throws Problem of wrong use when its folder is missing or read-only, or it is a folder itself */
    static void check(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw Problem.wrongUse("CLI_FILE_NOT_WRITABLE", file.toString());
        }
    }
}
