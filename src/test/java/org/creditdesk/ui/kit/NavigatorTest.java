package org.creditdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NavigatorTest {
    private final Navigator navigator = new Navigator();

    @Test
    void backAndForwardRetraceTheWay() {
        navigator.go(Route.to(Screen.FIND));
        navigator.go(Route.account(7));
        navigator.go(Route.account(8));
        navigator.back();
        navigator.back();
        assertEquals(Route.to(Screen.FIND), navigator.current());
        assertFalse(navigator.canGoBackProperty().get());
        navigator.forward();
        assertEquals(Route.account(7), navigator.current());
        assertTrue(navigator.canGoForwardProperty().get());
    }

    @Test
    void goingElsewhereForgetsTheWayForward() {
        navigator.go(Route.to(Screen.FIND));
        navigator.go(Route.account(7));
        navigator.back();
        navigator.go(Route.to(Screen.LEDGER_CHECK));
        assertFalse(navigator.canGoForwardProperty().get());
    }

    @Test
    void whatIsGoneToIsNotWhatIsComeBackTo() {
        navigator.go(Route.to(Screen.FIND));
        navigator.go(Route.extend(3));
        assertTrue(navigator.isAnew());
        assertTrue(navigator.current().begins());
        navigator.go(Route.batch(3));
        assertFalse(navigator.current().begins());
        navigator.back();
        assertFalse(navigator.isAnew());
        navigator.forward();
        assertFalse(navigator.isAnew());
        navigator.go(Route.extend(3));
        assertTrue(navigator.isAnew());
    }

    @Test
    void openingWhatIsOpenAddsNoStep() {
        navigator.go(Route.to(Screen.FIND));
        navigator.go(Route.to(Screen.FIND));
        assertFalse(navigator.canGoBackProperty().get());
    }

    @Test
    void aScreenOpenedWithoutWhatItShowsIsAnError() {
        assertThrows(NullPointerException.class, () -> Route.to(Screen.ACCOUNT).argument(AccountArgument.class));
    }
}
