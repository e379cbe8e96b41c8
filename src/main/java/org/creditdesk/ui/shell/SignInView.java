package org.creditdesk.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import org.creditdesk.store.StoreAddress;
import org.creditdesk.ui.kit.Clipboard;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.ScreenView;

/** The sign-in screen. */
public final class SignInView implements ScreenView {
    private final SignInViewModel model;
    private final Clipboard clipboard;

    @FXML
    private Node form;

    @FXML
    private TextField store;

    @FXML
    private TextField user;

    @FXML
    private PasswordField password;

    @FXML
    private Button signIn;

    @FXML
    private Node working;

    @FXML
    private Label doing;

    @FXML
    private ProgressBar progress;

    @FXML
    private Node failure;

    @FXML
    private Label sentence;

    @FXML
    private Hyperlink copyDetails;

    public SignInView(SignInViewModel model, Clipboard clipboard) {
        this.model = model;
        this.clipboard = clipboard;
    }

    @FXML
    private void initialize() {
        store.textProperty().bindBidirectional(model.storeProperty());
        user.textProperty().bindBidirectional(model.userProperty());
        password.textProperty().bindBidirectional(model.passwordProperty());
        form.disableProperty().bind(model.busyProperty());
        signIn.disableProperty().bind(model.incomplete());
        working.visibleProperty().bind(model.busyProperty());
        doing.textProperty().bind(model.doingProperty());
        progress.progressProperty().bind(model.shareProperty());
        model.busyProperty().subscribe((before, busy) -> {
            if (!busy) {
                focusContent();
            }
        });
        failure.visibleProperty().bind(model.failureProperty().isNotNull());
        sentence.textProperty()
                .bind(model.failureProperty().map(FailureMessage::sentence).orElse(""));
        copyDetails
                .visibleProperty()
                .bind(model.failureProperty()
                        .map(message -> !message.isExpected())
                        .orElse(false));
    }

    @FXML
    private void signIn() {
        model.signIn();
    }

    @FXML
    private void trySample() {
        model.trySample(sampleAddress());
    }

    /** Apart from the user's own store, so that trying the sample never touches that. */
    static String sampleAddress() {
        return StoreAddress.dataDirectory().resolve("sample").resolve("desk").toString();
    }

    @FXML
    private void copyDetails() {
        FailureMessage message = model.failureProperty().get();
        clipboard.copy(message.code() + "\n" + message.details());
    }

    @Override
    public void shown() {
        focusContent();
    }

    @Override
    public void focusContent() {
        TextField first = store.getText().isBlank() ? store : user.getText().isBlank() ? user : password;
        first.requestFocus();
        first.selectAll();
    }
}
