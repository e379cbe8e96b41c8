package org.creditdesk.ui.kit;

/**
 * A short message that goes away by itself.
 *
 * @param failure what went wrong; null for good news
 */
public record Toast(String text, FailureMessage failure) {
    public boolean isGood() {
        return failure == null;
    }
}
