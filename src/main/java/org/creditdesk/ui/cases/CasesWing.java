package org.creditdesk.ui.cases;

import java.util.UUID;
import org.creditdesk.staff.Member;
import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;

/** The case of an account: its timeline, notes, texts to copy, and moving a receipt. */
public final class CasesWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {
        controllers
                .add(TimelineView.class, route -> new TimelineView(place))
                .add(AliasHint.class, route -> new AliasHint(place))
                .add(ReceiptActions.class, route -> new ReceiptActions(place))
                .add(MoveView.class, route -> new MoveView())
                .add(
                        TemplatesView.class,
                        route -> new TemplatesView(new TemplatesViewModel(
                                TemplatesDesk.of(place.desk()),
                                place.work(),
                                place.desk().member())));
    }

    /** What the file of an account shows. @param changed called after a receipt was moved */
    public static CaseOfAccount ofAccount(Workplace place, long account, Runnable changed) {
        CaseDesk desk = CaseDesk.of(place.desk(), account);
        Member member = place.desk().member();
        var timeline = new TimelineViewModel(
                desk,
                place.work(),
                place.toasts(),
                place::copy,
                kept -> new NoteForm(desk, place.work(), member, place.toasts(), UUID::randomUUID, kept));
        return new CaseOfAccount(
                timeline,
                new AliasViewModel(desk, place.work()),
                new MoveViewModel(desk, place.work(), member, place.toasts(), UUID::randomUUID, changed));
    }
}
