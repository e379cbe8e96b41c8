package org.creditdesk.ui.codes;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.CodeDetails;
import org.creditdesk.promo.LifeObstacle;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FactPair;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Moments;

/** What there is to know about a code, in words. */
final class CodeFacts {
    private CodeFacts() {}

    static List<Node> of(CodeDetails details) {
        Batch batch = details.batch();
        List<Node> facts = new ArrayList<>(List.of(
                fact("campaign", batch.campaign()),
                fact("batch", Texts.of("codes.fact.batch-of", String.valueOf(batch.id()), Formats.word(batch.state()))),
                fact("kind", kind(batch)),
                fact(
                        "uses",
                        Texts.of(
                                "codes.fact.uses-of", Formats.number(details.uses()), Formats.number(batch.perCode()))),
                fact("window", Moments.window(details.starts(), details.ends(), batch.zone())),
                fact("regions", regions(batch)),
                fact("per_account", perAccount(batch))));
        if (batch.forAccounts()) {
            facts.add(fact("accounts", Texts.of("codes.fact.listed", Formats.number(details.listed()))));
        }
        if (details.budgetLeft() != null) {
            facts.add(fact("budget", Formats.credits(details.budgetLeft())));
        }
        return facts;
    }

    private static Node fact(String id, String words) {
        return FactPair.of("lookup-fact-" + id.replace('_', '-'), Texts.of("codes.fact." + id), words);
    }

    private static String kind(Batch batch) {
        String kind = Formats.word(batch.kind());
        return batch.imported() ? Texts.of("codes.fact.imported", kind) : kind;
    }

    private static String regions(Batch batch) {
        String words = batch.regions();
        return words == null || words.isBlank()
                ? Texts.of("codes.fact.anywhere")
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String perAccount(Batch batch) {
        return batch.perAccount() == null ? Texts.of("codes.fact.no-limit") : Formats.number(batch.perAccount());
    }

    /** Why nobody can redeem it now, one sentence each; empty when nothing stands in the way. */
    static List<String> obstacles(CodeDetails details) {
        List<String> sentences = new ArrayList<>();
        BatchState state = details.batch().state();
        if (state != BatchState.ACTIVE) {
            sentences.add(Texts.of("codes.obstacle.batch", Formats.word(state).toLowerCase(java.util.Locale.ENGLISH)));
        }
        for (LifeObstacle obstacle : details.obstacles()) {
            sentences.add(Texts.of(
                    "codes.obstacle." + obstacle.kind().name().toLowerCase(java.util.Locale.ROOT),
                    Formats.moment(obstacle.at())));
        }
        return sentences;
    }
}
