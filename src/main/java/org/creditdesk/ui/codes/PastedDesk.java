package org.creditdesk.ui.codes;

import java.nio.file.Path;
import java.util.List;
import org.creditdesk.promo.CodeList;
import org.creditdesk.promo.ListedCode;
import org.creditdesk.store.Progress;

/** What a pasted list asks of the desk; each call blocks and means what the service behind it says. */
interface PastedDesk {
    List<ListedCode> states(List<String> inputs, Progress progress);

    long write(List<ListedCode> listed, Path file, Progress progress);

    static PastedDesk of(CodeList list) {
        return new PastedDesk() {
            @Override
            public List<ListedCode> states(List<String> inputs, Progress progress) {
                return list.states(inputs, progress);
            }

            @Override
            public long write(List<ListedCode> listed, Path file, Progress progress) {
                return CodeList.write(listed, file, progress);
            }
        };
    }
}
