package org.creditdesk.ui.kit;

import java.util.List;

/**
 * Which batch a screen shows.
 *
 * @param picked codes that are picked there from the beginning, in canonical form
 * @param extending whether the fields of a new end are open from the beginning
 */
public record BatchArgument(long batchId, List<String> picked, boolean extending) {
    public BatchArgument {
        picked = List.copyOf(picked);
    }

    public BatchArgument(long batchId) {
        this(batchId, List.of(), false);
    }
}
