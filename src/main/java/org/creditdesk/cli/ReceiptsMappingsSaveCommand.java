package org.creditdesk.cli;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.creditdesk.app.Desk;
import org.creditdesk.checkout.ColumnMapping;
import org.creditdesk.checkout.ColumnMapping.Field;
import org.creditdesk.checkout.DateOrder;
import org.creditdesk.checkout.DecimalMark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "save")
final class ReceiptsMappingsSaveCommand extends DeskCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    private String name;

    @Option(names = "--provider", paramLabel = "P")
    private String provider;

    @Option(names = "--receipt", paramLabel = "COLUMN", required = true)
    private String receipt;

    @Option(names = "--other-receipt", paramLabel = "COLUMN")
    private String otherReceipt;

    @Option(names = "--email", paramLabel = "COLUMN", required = true)
    private String email;

    @Option(names = "--amount", paramLabel = "COLUMN", required = true)
    private String amount;

    @Option(names = "--currency", paramLabel = "COLUMN")
    private String currency;

    @Option(names = "--currency-is", paramLabel = "CODE")
    private String currencyIs;

    @Option(names = "--time", paramLabel = "COLUMN", required = true)
    private String time;

    @Option(names = "--refunded", paramLabel = "COLUMN")
    private String refunded;

    @Option(names = "--status", paramLabel = "COLUMN")
    private String status;

    @Option(names = "--fee", paramLabel = "COLUMN")
    private String fee;

    @Option(names = "--dates", paramLabel = "ORDER")
    private ReceiptsImportCommand.Dates dates;

    @Option(names = "--zone", paramLabel = "Z")
    private ZoneId zone;

    @Option(names = "--decimal", paramLabel = "MARK")
    private DecimalMark decimal;

    @Option(names = "--minor-units")
    private boolean minorUnits;

    ReceiptsMappingsSaveCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        put(fields, Field.RECEIPT, receipt);
        put(fields, Field.OTHER_RECEIPT, otherReceipt);
        put(fields, Field.EMAIL, email);
        put(fields, Field.AMOUNT, amount);
        put(fields, Field.CURRENCY, currency);
        put(fields, Field.CURRENCY_IS, currencyIs);
        put(fields, Field.TIME, time);
        put(fields, Field.REFUNDED, refunded);
        put(fields, Field.STATUS, status);
        put(fields, Field.FEE, fee);
        put(fields, Field.DATES, dates == null ? null : order().name());
        put(fields, Field.ZONE, zone == null ? null : zone.getId());
        put(fields, Field.DECIMAL, decimal == null ? null : decimal.name());
        put(fields, Field.MINOR, minorUnits ? "true" : null);
        var mapping = new ColumnMapping(name, provider == null ? name : provider, fields);
        return ReceiptsMappingsCommand.MappingReply.of(desk.mappings().save(mapping));
    }

    private DateOrder order() {
        return dates == ReceiptsImportCommand.Dates.DMY ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private static void put(Map<Field, String> fields, Field field, String value) {
        if (value != null) {
            fields.put(field, value);
        }
    }
}
