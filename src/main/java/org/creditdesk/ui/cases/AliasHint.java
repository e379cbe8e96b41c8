package org.creditdesk.ui.cases;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.account.Match;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** Says in the account file which other accounts look like the same person's, and leads there. */
public final class AliasHint implements ScreenView {
    private final Workplace place;

    @FXML
    private Node hint;

    @FXML
    private FlowPane accounts;

    AliasHint(Workplace place) {
        this.place = place;
    }

    /** Called once, by the account file. */
    public void follow(ObservableValue<AccountHeader> header, AliasViewModel model) {
        hint.visibleProperty().bind(Bindings.isNotEmpty(model.accounts()));
        model.accounts().addListener((InvalidationListener) changed -> show(model.accounts()));
        header.subscribe(now -> {
            if (now != null) {
                model.of(now);
            }
        });
    }

    private void show(List<Match> found) {
        accounts.getChildren().setAll(new Label(Texts.of("aliases.also")));
        found.stream().limit(AliasViewModel.MOST).forEach(match -> {
            var link = new Hyperlink(match.email());
            link.setId("alias-" + match.id());
            link.setAccessibleText(match.email());
            link.setOnAction(event -> place.navigator().go(Route.account(match.id())));
            accounts.getChildren().add(link);
        });
        String rest =
                found.size() > AliasViewModel.MOST ? Texts.of("aliases.more") : Texts.of("aliases.same", found.size());
        accounts.getChildren().add(new Label(rest));
    }
}
