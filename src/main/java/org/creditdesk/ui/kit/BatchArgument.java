package org.creditdesk.ui.kit;

import java.util.List;

/**
 * Which batch a screen shows.
 *
 * @param picked codes that are picked there from the beginning, in canonical form
 */
public record BatchArgument(long batchId, List<String> picked) {
    public BatchArgument {
        picked = List.copyOf(picked);
    }

    public BatchArgument(long batchId) {
        this(batchId, List.of());
    }
}
