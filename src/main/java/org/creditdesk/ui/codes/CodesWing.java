package org.creditdesk.ui.codes;

import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;

/** Looking codes up. */
public final class CodesWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {
        LookupDesk desk = LookupDesk.of(place.desk().lookup());
        controllers
                .add(CodesView.class, route -> new CodesView())
                .add(CodePanelView.class, route -> new CodePanelView(place.navigator()))
                .add(
                        PastedListView.class,
                        route -> new PastedListView(
                                new PastedListViewModel(
                                        PastedDesk.of(place.desk().codeList()), place.jobs()),
                                place))
                .add(
                        LookupView.class,
                        route -> new LookupView(
                                new LookupViewModel(
                                        desk, place.work(), place.desk().member()),
                                place));
    }
}
