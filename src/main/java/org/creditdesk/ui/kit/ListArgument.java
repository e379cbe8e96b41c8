package org.creditdesk.ui.kit;

import java.nio.file.Path;

/** Which list of compensations a screen begins with, and the incident that it belongs to. */
public record ListArgument(Path file, String incident) {}
