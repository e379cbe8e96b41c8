package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.creditdesk.problem.Problem;

/** What a person may be shown: a sentence or two, and nothing of the machinery. */
final class Sentences {
    private Sentences() {}

    static void check(Problem problem) {
        String message = problem.getMessage();
        assertTrue(message.matches("(?s)\\p{Lu}.*\\."), message);
        assertFalse(message.contains("\n"), message);
        assertFalse(message.contains("Exception"), message);
        assertFalse(
                message.matches("(?is).*(sqlstate|org\\.h2|hikari|hibernate|jdbc|\\bnull\\b|\\[\\d+-\\d+]).*"),
                message);
        assertFalse(message.contains(TestStores.PASSWORD + " "), message);
        assertTrue(message.length() < 300, message);
    }
}
