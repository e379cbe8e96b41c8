package org.creditdesk.ui.promo;

import org.creditdesk.promo.ImportReport;
import org.creditdesk.text.Texts;

/** A list of codes that others made, and which of its rows cannot be imported. */
public final class CodesInput extends ListArea {
    public CodesInput() {
        super(Texts.of("promo.import.prompt"));
    }

    /** @param choosesFile asks for a file and puts its text into the list */
    void bind(DesignViewModel model, Runnable choosesFile) {
        follow(model.form().codes(), choosesFile);
        model.answer().importedProperty().subscribe(report -> show(model, report));
    }

    private void show(DesignViewModel model, ImportReport report) {
        say(ImportWords.summary(report), ImportWords.listed(report));
        int bad = report == null ? 0 : report.bad().size();
        offer(bad == 0 ? null : Texts.of("promo.accounts.leave-out", bad), model::leaveOutBadCodes);
    }
}
