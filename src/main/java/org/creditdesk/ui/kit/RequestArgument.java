package org.creditdesk.ui.kit;

import java.util.UUID;

/** Which request's work a screen shows. */
public record RequestArgument(UUID requestId) {}
