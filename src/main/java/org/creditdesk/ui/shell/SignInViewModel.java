package org.creditdesk.ui.shell;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.creditdesk.app.Desk;
import org.creditdesk.store.Credentials;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreAddress;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Who wants to work on which store. */
public final class SignInViewModel {
    private final WorkRunner work;
    private final Opening opening;
    private final Consumer<Desk> opened;
    private final StringProperty store = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();
    private final BooleanBinding incomplete;

    /** @param opened gets the desk; the view model keeps nothing of it */
    public SignInViewModel(WorkRunner work, Opening opening, Consumer<Desk> opened) {
        this.work = work;
        this.opening = opening;
        this.opened = opened;
        this.incomplete = Bindings.createBooleanBinding(
                () -> store.get().isBlank()
                        || user.get().isBlank()
                        || password.get().isEmpty(),
                store,
                user,
                password);
    }

    public void signIn() {
        if (busy.get() || incomplete.get()) {
            return;
        }
        String address = store.get();
        var credentials = new Credentials(user.get(), password.get());
        begin(Work.of(() -> opening.open(StoreAddress.parse(address), credentials)), Texts.of("sign_in.opening"));
    }

    /** Makes the sample store where it is missing, and signs in there as a support agent. */
    public void trySample(String address) {
        if (busy.get()) {
            return;
        }
        store.set(address);
        user.set(Sample.AGENT.user());
        begin(
                Work.<Desk>withProgress(progress -> openSample(StoreAddress.parse(address), progress))
                        .onProgress(done -> share.set(Math.min(1, (double) done / Sample.ACCOUNTS))),
                Texts.of("sign_in.making_sample"));
    }

    private Desk openSample(StoreAddress address, Progress progress) {
        opening.makeSample(address, progress);
        return opening.open(address, Sample.AGENT);
    }

    private void begin(Work<Desk> job, String words) {
        busy.set(true);
        failure.set(null);
        share.set(-1);
        doing.set(words);
        work.start(job.onDone(this::done).onFailed(failure::set).andFinally(() -> {
            busy.set(false);
            doing.set("");
        }));
    }

    private void done(Desk desk) {
        password.set("");
        opened.accept(desk);
    }

    public StringProperty storeProperty() {
        return store;
    }

    public StringProperty userProperty() {
        return user;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    /** Whether something is missing to sign in. */
    public BooleanBinding incomplete() {
        return incomplete;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What is being done, in words; empty when nothing is. */
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** How far it is, 0 to 1; -1 when that is not known. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FailureMessage> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
