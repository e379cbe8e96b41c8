package org.creditdesk.ui.kit;

/** Which batch a screen shows. */
public record BatchArgument(long batchId) {}
