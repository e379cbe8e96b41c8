package org.creditdesk.promo;

/**
 * Something wrong with a plan.
 *
 * @param field the component of {@link BatchPlan}, such as {@code count}
 * @param reason a stable name in capitals
 * @param sentence what is wrong and what to do
 */
public record PlanProblem(String field, String reason, String sentence) {}
