package org.creditdesk.ui.receipts;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.creditdesk.app.Desk;
import org.creditdesk.checkout.CheckoutChoice;
import org.creditdesk.checkout.CheckoutFile;
import org.creditdesk.checkout.ColumnMapping;
import org.creditdesk.receipt.ImportReport;
import org.creditdesk.receipt.ImportedRow;
import org.creditdesk.store.Progress;

/** How an export is judged and imported; blocks. */
interface ImportDesk {
    List<ColumnMapping> mappings();

    CheckoutFile open(Path path, CheckoutChoice choice);

    ImportReport dryRun(CheckoutFile file, Progress progress, Consumer<ImportedRow> rows);

    ImportReport run(CheckoutFile file, Progress progress, Consumer<ImportedRow> rows);

    static ImportDesk of(Desk desk) {
        return new ImportDesk() {
            @Override
            public List<ColumnMapping> mappings() {
                return desk.mappings().all();
            }

            @Override
            public CheckoutFile open(Path path, CheckoutChoice choice) {
                return desk.receiptImport().open(path, choice);
            }

            @Override
            public ImportReport dryRun(CheckoutFile file, Progress progress, Consumer<ImportedRow> rows) {
                return desk.receiptImport().dryRun(file, progress, rows);
            }

            @Override
            public ImportReport run(CheckoutFile file, Progress progress, Consumer<ImportedRow> rows) {
                return desk.receiptImport().run(file, progress, rows);
            }
        };
    }
}
