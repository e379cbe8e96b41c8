package org.creditdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.creditdesk.problem.Problem;
import org.junit.jupiter.api.Test;

class FailureMessageTest {
    @Test
    void anExpectedFailureIsItsSentenceAndNothingElse() {
        Problem problem = Problem.store("STORE_BUSY", null);
        FailureMessage message = FailureMessage.of(new IllegalStateException(problem));
        assertEquals(problem.getMessage(), message.sentence());
        assertTrue(message.isExpected());
    }

    @Test
    void anUnexpectedFailureHasACodeAndKeepsTheCustomersDataOut() {
        FailureMessage message = FailureMessage.of(new IllegalStateException("ana@studio.example"));
        assertFalse(message.isExpected());
        assertTrue(message.sentence().contains(message.code()));
        assertTrue(message.details().contains("IllegalStateException"));
        assertFalse(message.details().contains("ana@"));
    }

    @Test
    void theSameCauseHasTheSameCode() {
        assertEquals(unexpected().code(), unexpected().code());
    }

    private static FailureMessage unexpected() {
        return FailureMessage.of(new IllegalArgumentException());
    }
}
