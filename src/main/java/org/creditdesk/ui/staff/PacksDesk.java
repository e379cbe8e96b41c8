package org.creditdesk.ui.staff;

import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.receipt.Pack;

/** What the packs need of the desk; blocks. What was seen is refused to be changed where it holds no longer. */
interface PacksDesk {
    List<Pack> all();

    /** @param minor in the currency's minor unit */
    Pack add(String currency, long minor, long credits);

    Pack change(Pack seen, long credits);

    Pack end(Pack seen);

    static PacksDesk of(Desk desk) {
        return new PacksDesk() {
            @Override
            public List<Pack> all() {
                return desk.packs().all();
            }

            @Override
            public Pack add(String currency, long minor, long credits) {
                return desk.packs().add(currency, minor, credits);
            }

            @Override
            public Pack change(Pack seen, long credits) {
                return desk.packs().change(seen, credits);
            }

            @Override
            public Pack end(Pack seen) {
                return desk.packs().end(seen);
            }
        };
    }
}
