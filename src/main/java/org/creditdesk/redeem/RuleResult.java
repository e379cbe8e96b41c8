package org.creditdesk.redeem;

/**
 * One rule of an autopsy.
 *
 * @param reason that the rule gives when it fails; the rule's name
 * @param passed meaningless where it was not judged
 * @param judged false where an earlier failure left nothing to judge, such as a code that does not exist
 * @param value what was found, in words
 * @param requirement what the rule wants, in words
 * @param first whether this failure is the reason that the customer's attempt fails
 */
public record RuleResult(
        Outcome reason, boolean passed, boolean judged, String value, String requirement, boolean first) {}
