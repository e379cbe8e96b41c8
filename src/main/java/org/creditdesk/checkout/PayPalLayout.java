package org.creditdesk.checkout;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.creditdesk.checkout.PassedOver.Cause;

/**
 * PayPal's activity download, and its statement, in English and German. Refunds and disputes are rows of their own that
 * name the payment; transfers, conversions and holds of other kinds are none of ours.
 */
final class PayPalLayout implements Layout {
    static final List<String> DATE = List.of("date", "datum");
    static final List<String> ZONE = List.of("timezone", "time zone", "zeitzone");

    static final List<List<String>> NEEDED = List.of(
            DATE,
            List.of("time", "uhrzeit"),
            ZONE,
            List.of("type", "typ", "description", "beschreibung"),
            // Without it what is pending would look paid.
            List.of("status"),
            List.of("currency", "währung"),
            List.of("gross", "brutto"),
            List.of("from email address", "absender e-mail-adresse"),
            List.of("transaction id", "transaktionscode"));

    private static final List<String> NO_PAYMENT = List.of(
            "withdrawal",
            "abbuchung",
            "conversion",
            "umrechnung",
            "deposit",
            "bankgutschrift",
            "transfer",
            "überweisung",
            "shopping cart item",
            "warenkorbartikel",
            "hold",
            "einbehalt",
            "reserve",
            "authorization",
            "autorisierung",
            "fee",
            "gebühr",
            "invoice sent",
            "rechnung gesendet",
            "order",
            "reversal",
            "cashback",
            "bonus");

    private final WrittenTime times;
    private final Columns.Column date;
    private final Columns.Column time;
    private final Columns.Column zone;
    private final Columns.Column type;
    private final Columns.Column status;
    private final Columns.Column currency;
    private final Columns.Column gross;
    private final Columns.Column fee;
    private final Columns.Column email;
    private final Columns.Column transaction;
    private final Columns.Column reference;
    private final Columns.Column guestReceipt;
    private final Map<String, ZoneId> zones = new HashMap<>();

    PayPalLayout(Columns columns, Reading reading) {
        times = reading.times();
        date = columns.first(DATE);
        time = columns.first("time", "uhrzeit");
        zone = columns.first(ZONE);
        type = columns.first("type", "typ", "description", "beschreibung");
        status = columns.first("status");
        currency = columns.first("currency", "währung");
        gross = columns.first("gross", "brutto");
        fee = columns.first("fee", "fees", "gebühr", "entgelt");
        email = columns.first("from email address", "absender e-mail-adresse");
        transaction = columns.first("transaction id", "transaktionscode");
        reference = columns.first("reference txn id", "zugehöriger transaktionscode");
        guestReceipt = columns.first("receipt id", "empfangsnummer");
    }

    @Override
    public String name(RowCells cells) {
        return cells.idOrNone(transaction);
    }

    @Override
    public CheckoutRow read(RowCells cells) {
        String kind = cells.needed(type).toLowerCase(Locale.ROOT);
        Currency in = cells.currency(currency);
        long amount = cells.amount(gross, in, DecimalMark.EITHER);
        if (isRefund(kind)) {
            return event(cells, null, in, amount);
        }
        Dispute dispute = dispute(kind);
        if (dispute != null) {
            return event(cells, dispute, in, amount);
        }
        boolean ours = amount > 0 && NO_PAYMENT.stream().noneMatch(kind::contains);
        return ours ? payment(cells, in, amount) : other(cells, Cause.OTHER_MOVEMENT);
    }

    private static boolean isRefund(String kind) {
        return Stream.of("refund", "rückzahlung", "rückerstattung").anyMatch(kind::contains);
    }

    /** Null for a type that is no dispute's. */
    private static Dispute dispute(String kind) {
        boolean back = kind.contains("chargeback") || kind.contains("rückbuchung") || kind.contains("rücklastschrift");
        if (kind.contains("fee") || kind.contains("gebühr")) {
            return null;
        }
        if (back) {
            return kind.contains("reversal") || kind.contains("storn") ? Dispute.REGAINED : Dispute.LOST;
        }
        if (kind.contains("payment reversal") || kind.contains("zahlungsstornierung")) {
            return Dispute.LOST;
        }
        if (kind.contains("dispute") || kind.contains("konflikt") || kind.contains("käuferbeschwerde")) {
            boolean over = Stream.of("cancel", "release", "reversal", "freigabe", "aufhebung", "storn")
                    .anyMatch(kind::contains);
            return over ? Dispute.WON : Dispute.OPEN;
        }
        return null;
    }

    private CheckoutRow event(RowCells cells, Dispute dispute, Currency in, long amount) {
        Standing standing = standing(cells);
        if (standing == Standing.NOTHING || dispute != Dispute.OPEN && standing == Standing.NOT_YET) {
            return other(cells, Cause.NOT_CHARGED);
        }
        if (dispute == null && amount > 0) {
            // What we gave back to others is theirs to record; what others gave back to us was no sale.
            return other(cells, Cause.OTHER_MOVEMENT);
        }
        if (reference == null || cells.text(reference).isEmpty()) {
            throw new BrokenRuleException(reference == null ? "Reference Txn ID" : reference.name(), Rule.MISSING);
        }
        return new PaymentEvent(
                cells.row(),
                cells.id(transaction),
                cells.id(reference),
                dispute,
                Math.abs(amount),
                in.getCurrencyCode(),
                at(cells));
    }

    private CheckoutRow payment(RowCells cells, Currency in, long amount) {
        Standing standing = standing(cells);
        if (standing == Standing.NOT_YET || standing == Standing.NOTHING) {
            return other(cells, Cause.NOT_CHARGED);
        }
        boolean saysFee = !cells.text(fee).isEmpty();
        return new Payment(
                cells.row(),
                cells.id(transaction),
                cells.idOrNone(guestReceipt),
                cells.email(email),
                amount,
                in.getCurrencyCode(),
                at(cells),
                standing == Standing.GIVEN_BACK ? amount : 0,
                standing == Standing.TAKEN_BACK ? Dispute.LOST : null,
                saysFee ? Math.abs(cells.amount(fee, in, DecimalMark.EITHER)) : null,
                saysFee ? in.getCurrencyCode() : null);
    }

    /** How a transaction stands. */
    private enum Standing {
        DONE,
        GIVEN_BACK,
        TAKEN_BACK,
        NOT_YET,
        NOTHING
    }

    private Standing standing(RowCells cells) {
        return switch (cells.lower(status)) {
            // A statement has no such column and lists what is done.
            case "", "completed", "cleared", "abgeschlossen", "partially refunded", "teilweise zurückgezahlt" ->
                Standing.DONE;
            case "refunded", "zurückgezahlt", "zurückerstattet", "rückzahlung" -> Standing.GIVEN_BACK;
            case "reversed", "storniert", "zurückgebucht" -> Standing.TAKEN_BACK;
            case "pending",
                    "placed",
                    "held",
                    "uncleared",
                    "unclaimed",
                    "processing",
                    "under review",
                    "offen",
                    "ausstehend",
                    "einbehalten",
                    "in bearbeitung" -> Standing.NOT_YET;
            case "denied",
                    "canceled",
                    "cancelled",
                    "expired",
                    "failed",
                    "removed",
                    "returned",
                    "voided",
                    "declined",
                    "abgelehnt",
                    "abgebrochen",
                    "abgelaufen",
                    "fehlgeschlagen" -> Standing.NOTHING;
            default -> throw new BrokenRuleException(status.name(), Rule.UNKNOWN_STATUS);
        };
    }

    private CheckoutRow other(RowCells cells, Cause why) {
        return new PassedOver(cells.row(), cells.idOrNone(transaction), why);
    }

    private Instant at(RowCells cells) {
        String name = cells.needed(zone);
        ZoneId found = zones.get(name);
        if (found == null) {
            found = Zones.of(name);
            if (found == null) {
                throw new BrokenRuleException(zone.name(), Rule.NO_ZONE);
            }
            zones.put(name, found);
        }
        return times.of(date.name(), cells.needed(date) + " " + cells.needed(time), found);
    }
}
