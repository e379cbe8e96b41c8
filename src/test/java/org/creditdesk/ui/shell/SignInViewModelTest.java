package org.creditdesk.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Credentials;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreAddress;
import org.creditdesk.ui.kit.ManualWorkRunner;
import org.junit.jupiter.api.Test;

class SignInViewModelTest {
    private final ManualWorkRunner runner = new ManualWorkRunner();
    private final List<String> calls = new ArrayList<>();
    private boolean locked;

    private final SignInViewModel model = new SignInViewModel(
            runner,
            new Opening() {
                @Override
                public Desk open(StoreAddress address, Credentials credentials) {
                    if (locked) {
                        throw Problem.store("STORE_IN_USE", null, address.toString());
                    }
                    calls.add("open as " + credentials.user());
                    return null;
                }

                @Override
                public void makeSample(StoreAddress address, Progress progress) {
                    calls.add("make sample");
                    progress.report(160);
                }
            },
            desk -> calls.add("signed in"));

    private void type(String user, String password) {
        model.storeProperty().set("some/store");
        model.userProperty().set(user);
        model.passwordProperty().set(password);
    }

    @Test
    void enterTwiceSignsInOnce() {
        type("Sam", "secret");
        model.signIn();
        model.signIn();
        assertEquals(1, runner.started());
        runner.finish(0);
        assertEquals(List.of("open as sam", "signed in"), calls);
        assertEquals("", model.passwordProperty().get());
    }

    @Test
    void nothingIsTriedWhileSomethingIsMissing() {
        type("sam", "");
        model.signIn();
        assertTrue(model.incomplete().get());
        assertEquals(0, runner.started());
    }

    @Test
    void aRefusalIsSaidInOneSentenceAndTheFormStays() {
        locked = true;
        type("sam", "secret");
        model.signIn();
        runner.finish(0);
        assertTrue(model.failureProperty().get().sentence().contains("is open in another Credit Desk"));
        assertFalse(model.busyProperty().get());
        assertEquals("secret", model.passwordProperty().get());
    }

    @Test
    void aWrongAddressIsSaidTheSameWay() {
        type("sam", "secret");
        model.storeProperty().set("jdbc:oracle:thin:@somewhere");
        model.signIn();
        runner.finish(0);
        assertTrue(model.failureProperty().get().isExpected());
    }

    @Test
    void theSampleIsMadeWithVisibleProgressAndOpenedAsASupportAgent() {
        model.trySample("some/sample");
        runner.finish(0);
        assertEquals(0.5, model.shareProperty().get());
        assertEquals(List.of("make sample", "open as sam", "signed in"), calls);
    }
}
