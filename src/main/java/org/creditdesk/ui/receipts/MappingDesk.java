package org.creditdesk.ui.receipts;

import java.nio.file.Path;
import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.checkout.ColumnMapping;
import org.creditdesk.checkout.FirstRows;

/** Where mappings are kept, and the files that they are made for; blocks. */
interface MappingDesk {
    List<ColumnMapping> all();

    FirstRows firstRows(Path path);

    /** @param seen as it was when it was looked at; null for one that is new */
    ColumnMapping change(ColumnMapping seen, ColumnMapping wanted);

    ColumnMapping delete(ColumnMapping seen);

    static MappingDesk of(Desk desk) {
        return new MappingDesk() {
            @Override
            public List<ColumnMapping> all() {
                return desk.mappings().all();
            }

            @Override
            public FirstRows firstRows(Path path) {
                return desk.receiptImport().firstRows(path);
            }

            @Override
            public ColumnMapping change(ColumnMapping seen, ColumnMapping wanted) {
                return desk.mappings().change(seen, wanted);
            }

            @Override
            public ColumnMapping delete(ColumnMapping seen) {
                return desk.mappings().delete(seen);
            }
        };
    }
}
