package org.creditdesk.casefile;

/** Whom a text is for. */
public enum TemplateKind {
    /** For the help desk: it may say all that staff know. */
    SUMMARY,
    /** For the customer. */
    REPLY;

    /** What the template of the case summary is called; all others are replies. */
    public static final String SUMMARY_NAME = "summary";

    static TemplateKind of(String name) {
        return name.equals(SUMMARY_NAME) ? SUMMARY : REPLY;
    }
}
