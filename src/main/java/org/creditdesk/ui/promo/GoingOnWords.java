package org.creditdesk.ui.promo;

import org.creditdesk.promo.Batch;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Question;

/** What giving up an unfinished batch does, in sentences. */
final class GoingOnWords {
    private GoingOnWords() {}

    static Question cancelling(Batch batch) {
        return new Question(
                Texts.of("promo.going-on.title", String.valueOf(batch.id())),
                Texts.of("promo.going-on.text", LifeWords.codes(batch.generated())),
                Texts.of("promo.going-on.verb"),
                true);
    }
}
