package org.creditdesk.ui.audit;

/**
 * Something that can be chosen in a filter.
 *
 * @param value null for whatever it may be
 */
record Choice(String value, String words) {
    @Override
    public String toString() {
        return words;
    }
}
