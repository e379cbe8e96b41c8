package org.creditdesk.ui.promo;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.creditdesk.promo.Batch;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Moments;
import org.creditdesk.ui.kit.Workplace;

/** What there is to know about a batch, each with its name above it. */
final class BatchFacts {
    private static final int SEAL_SHOWN = 16;

    private BatchFacts() {}

    static List<Node> of(Batch batch, Workplace place) {
        return List.of(
                fact("redeemed", Texts.of("promo.fact.of", batch.redeemed(), batch.generated() * batch.perCode())),
                fact("regions", PromoColumns.regions(batch)),
                fact("window", Moments.window(batch.starts(), batch.ends(), batch.zone())),
                fact("kind", Formats.word(batch.kind())),
                fact(
                        "per_account",
                        batch.perAccount() == null
                                ? Texts.of("promo.fact.no-limit")
                                : Formats.number(batch.perAccount())),
                fact("per_code", Formats.number(batch.perCode())),
                fact("created", Texts.of("promo.fact.by", Formats.moment(batch.createdAt()), batch.createdBy())),
                seal(batch, place));
    }

    private static Node fact(String id, String value) {
        return pair(id, new Label(value));
    }

    private static VBox pair(String id, Node value) {
        var name = new Label(Texts.of("promo.fact." + id));
        name.getStyleClass().add("caption");
        value.setId("batch-fact-" + id.replace('_', '-'));
        if (value instanceof Label label) {
            label.setWrapText(true);
            label.setMaxWidth(520);
        }
        var pair = new VBox(name, value);
        pair.getStyleClass().add("fact-pair");
        return pair;
    }

    private static Node seal(Batch batch, Workplace place) {
        if (batch.seal() == null) {
            return fact("seal", Texts.of("promo.fact.no-seal"));
        }
        var digest = new Label(
                batch.seal().substring(0, Math.min(SEAL_SHOWN, batch.seal().length())) + "…");
        digest.getStyleClass().add("code");
        digest.setTooltip(new Tooltip(batch.seal()));
        var copy = new Button();
        copy.getStyleClass().addAll("flat", "small", "copy-button");
        Buttons.showIcon(copy, Command.of("copy_seal", "mdal-content_copy", null, () -> place.copy(batch.seal())));
        var row = new HBox(4, digest, copy);
        row.getStyleClass().add("title-line");
        return pair("seal", row);
    }
}
