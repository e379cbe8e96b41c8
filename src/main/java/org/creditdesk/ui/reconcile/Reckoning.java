package org.creditdesk.ui.reconcile;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.creditdesk.reconcile.ClawBackSheet;
import org.creditdesk.reconcile.Overcredited;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FactPair;
import org.creditdesk.ui.kit.Formats;

/** The numbers of a claw-back worksheet, one under the other as on paper. */
final class Reckoning {
    private Reckoning() {}

    /** @param id of its figure */
    private record Line(String id, long credits, String style, String name, String meaning) {
        static Line plain(String id, long credits) {
            return of(id, credits, null);
        }

        static Line of(String id, long credits, String style) {
            return new Line(
                    id,
                    credits,
                    credits == 0 ? "muted" : style,
                    Texts.of("sheet.line." + id),
                    Texts.of("sheet.means." + id));
        }

        /** @param number of the account, from 1 */
        static Line of(int number, Overcredited account) {
            return new Line(
                    "missing-" + number,
                    account.missing(),
                    "bad-text",
                    Texts.of("sheet.line.missing"),
                    Texts.of(
                            "sheet.means.missing",
                            account.email(),
                            Formats.number(account.granted()),
                            Formats.number(account.taken()),
                            Formats.number(account.waiting()),
                            Formats.number(account.collectable())));
        }
    }

    static void show(GridPane grid, ClawBackSheet sheet) {
        List<Line> lines = lines(sheet);
        grid.getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            grid.addRow(i, nodes(lines.get(i)));
        }
    }

    private static List<Line> lines(ClawBackSheet sheet) {
        List<Line> lines = new ArrayList<>(List.of(
                Line.plain("granted", sheet.granted()),
                Line.plain("spent", sheet.spent()),
                Line.plain("lapsed", sheet.lapsed()),
                Line.of("due", sheet.due(), "sheet-sum"),
                Line.plain("taken", sheet.taken()),
                Line.of("waiting", sheet.waiting(), "warning-text"),
                Line.of("collectable", sheet.collectable(), "good-text"),
                Line.of("uncollected", sheet.uncollected(), "bad-text")));
        if (sheet.back() > 0) {
            lines.add(Line.of("back", sheet.back(), "good-text"));
        }
        for (Overcredited account : sheet.overcredited()) {
            lines.add(Line.of(1 + sheet.overcredited().indexOf(account), account));
        }
        return lines;
    }

    private static Node[] nodes(Line line) {
        var figure = new Label(Formats.number(line.credits()));
        figure.setId("sheet-" + line.id());
        figure.setAccessibleText(line.name() + ": " + Formats.credits(line.credits()));
        figure.getStyleClass().add("sheet-figure");
        if (line.style() != null) {
            figure.getStyleClass().add(line.style());
        }
        GridPane.setHalignment(figure, HPos.RIGHT);
        Label meaning = FactPair.words(line.meaning());
        meaning.getStyleClass().add("caption");
        return new Node[] {FactPair.words(line.name()), figure, meaning};
    }
}
