package org.creditdesk.ui.kit;

/**
 * Something to confirm.
 *
 * @param verb what the button says it will do, never "OK"
 * @param dangerous whether it cannot be undone
 */
public record Question(String title, String text, String verb, boolean dangerous) {}
