package org.creditdesk.ui.kit;

import java.net.URI;

/** Opens pages in the person's own browser. */
@FunctionalInterface
public interface Browser {
    void open(URI page);
}
