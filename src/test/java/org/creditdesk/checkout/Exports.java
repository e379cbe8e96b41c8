package org.creditdesk.checkout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Exports as the providers write them, with invented people. */
public final class Exports {
    public static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    /** Of today: with PaymentIntents, in two currencies, one without a minor unit. */
    public static final String STRIPE = """
            id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Converted Amount Refunded,Converted Currency,Description,Fee,Is Link,Mode,PaymentIntent ID,Payment Source Type,Refunded date (UTC),Statement Descriptor,Status,Seller Message,Customer ID,Customer Email,Disputed Amount,Dispute Status,Dispute Reason,email (metadata)
            ch_3A,2026-05-01 10:20:30,19.97,0.00,eur,true,19.97,0.00,eur,"500 credits, one time",0.79,false,Live,pi_3A,card,,ASSETS,Paid,Payment complete.,cus_1,ana@studio.example,,,,
            ch_3B,2026-05-02 11:00:00,500,0,jpy,true,2.91,0.00,eur,100 credits,0.33,false,Live,pi_3B,card,,ASSETS,Paid,Payment complete.,cus_2,ben@studio.example,,,,
            ch_3C,2026-05-03 12:00:00,"1,234.50",617.25,usd,true,"1,100.00",550.00,eur,"the ""big"" one",35.00,false,Live,pi_3C,card,2026-05-04 09:00:00,ASSETS,Partially Refunded,Payment complete.,cus_3,nobody@nowhere.example,,,,
            ch_3D,2026-05-04 13:00:00,19.97,19.97,eur,true,19.97,19.97,eur,500 credits,0.79,false,Live,pi_3D,card,2026-05-05 09:00:00,ASSETS,Refunded,Payment complete.,cus_1,ana@studio.example,,,,
            ch_3E,2026-05-05 14:00:00,19.97,0.00,eur,true,19.97,0.00,eur,500 credits,0.79,false,Live,pi_3E,card,,ASSETS,Paid,Payment complete.,cus_2,,19.97,needs_response,fraudulent,ben@studio.example
            ch_3F,2026-05-06 15:00:00,19.97,0.00,eur,false,,,,500 credits,,false,Live,pi_3F,card,,ASSETS,Failed,The card was declined.,cus_2,ben@studio.example,,,,
            """;

    /** In English, of an account in California. */
    public static final String PAYPAL = """
            "Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","To Email Address","Transaction ID","Item Title","Reference Txn ID","Invoice Number","Receipt ID","Balance","Balance Impact"
            "05/01/2026","18:20:00","PDT","Ana Example","Express Checkout Payment","Completed","EUR","19.97","-0.90","19.07","ana@studio.example","shop@assets.example","1AB23456CD789012E","500 credits","","","1111-2222-3333-4444","19.07","Credit"
            "05/02/2026","09:00:00","PDT","Ben Example","Website Payment","Completed","USD","1,234.50","-36.10","1,198.40","ben@studio.example","shop@assets.example","2AB23456CD789012E","many","","","","1,217.47","Credit"
            "05/03/2026","10:00:00","PDT","Ben Example","Payment Refund","Completed","USD","-234.50","6.80","-227.70","shop@assets.example","ben@studio.example","3AB23456CD789012E","","2AB23456CD789012E","","","989.77","Debit"
            "05/04/2026","10:00:00","PDT","Ana Example","Hold on Balance for Dispute Investigation","Placed","EUR","-19.97","0.00","-19.97","shop@assets.example","","4AB23456CD789012E","","1AB23456CD789012E","","","969.80","Debit"
            "05/05/2026","10:00:00","PDT","","General Withdrawal","Completed","EUR","-500.00","0.00","-500.00","shop@assets.example","","5AB23456CD789012E","","","","","469.80","Debit"
            "05/16/2026","10:00:00","PDT","Cleo Example","Express Checkout Payment","Pending","EUR","19.97","0.00","19.97","cleo@studio.example","shop@assets.example","6AB23456CD789012E","500 credits","","","","469.80","Memo"
            """;

    /** The same two payments and the refund, as a German account has them. */
    public static final String PAYPAL_GERMAN = """
            "Datum","Uhrzeit","Zeitzone","Name","Typ","Status","Währung","Brutto","Gebühr","Netto","Absender E-Mail-Adresse","Empfänger E-Mail-Adresse","Transaktionscode","Artikelbezeichnung","Zugehöriger Transaktionscode","Empfangsnummer","Guthaben","Auswirkung auf Guthaben"
            "02.05.2026","03:20:00","CEST","Ana Example","PayPal Express-Zahlung","Abgeschlossen","EUR","19,97","-0,90","19,07","ana@studio.example","shop@assets.example","1AB23456CD789012E","500 credits","","1111-2222-3333-4444","19,07","Haben"
            "02.05.2026","18:00:00","CEST","Ben Example","Website-Zahlung","Abgeschlossen","USD","1.234,50","-36,10","1.198,40","ben@studio.example","shop@assets.example","2AB23456CD789012E","many","","","1.217,47","Haben"
            "03.05.2026","19:00:00","CEST","Ben Example","Rückzahlung","Abgeschlossen","USD","-234,50","6,80","-227,70","shop@assets.example","ben@studio.example","3AB23456CD789012E","","2AB23456CD789012E","","989,77","Soll"
            """;

    /** With sums in its last row. */
    public static final String GUMROAD = """
            Purchase ID,Item Name,Buyer Name,Purchase Email,Buyer Email,Do not contact?,Purchase Date,Purchase Time (UTC timezone),Subtotal ($),Taxes ($),Tax Type,Shipping ($),Sale Price ($),Fees ($),Net Total ($),Tip ($),Refunded?,Partial Refund ($),Fully Refunded?,Disputed?,Dispute Won?,Free trial purchase?,Pre-order authorization?,Order Number,Country
            aB3==,500 credits,Ana,ana@studio.example,,0,2026-05-01,2026-05-01 10:20:30 UTC,19.97,0.0,,0.0,19.97,2.49,17.48,0.0,0,0.0,0,0,0,0,0,90000001,Germany
            bC4==,500 credits,Ben,ben@studio.example,,0,2026-05-02,2026-05-02 11:00:00 UTC,19.97,0.0,,0.0,19.97,2.49,17.48,0.0,1,9.97,0,0,0,0,0,90000002,France
            cD5==,500 credits,Ben,ben@studio.example,,0,2026-05-03,2026-05-03 12:00:00 UTC,19.97,0.0,,0.0,19.97,2.49,17.48,0.0,1,0.0,1,0,0,0,0,90000003,France
            dE6==,500 credits,Ben,ben@studio.example,,0,2026-05-04,2026-05-04 13:00:00 UTC,19.97,0.0,,0.0,19.97,2.49,17.48,0.0,0,0.0,0,1,0,0,0,90000004,France
            eF7==,500 credits,Ben,ben@studio.example,,0,2026-05-05,2026-05-05 14:00:00 UTC,19.97,0.0,,0.0,19.97,2.49,17.48,0.0,0,0.0,0,1,1,0,0,90000005,France
            fG8==,A free brush,Ana,ana@studio.example,,0,2026-05-06,2026-05-06 15:00:00 UTC,0.0,0.0,,0.0,0.0,0.0,0.0,0.0,0,0.0,0,0,0,0,0,90000006,Germany
            Totals,,,,,,,,99.85,0.0,,0.0,99.85,12.45,87.4,0.0,,9.97,,,,,,,
            """;

    public static final String GENERIC = """
            Receipt ID;Email;Amount;Currency;Date;Refunded;Status;Fee
            R-1;ana@studio.example;19,97;EUR;31.05.2026 18:20;;paid;0,79
            R-2;ben@studio.example;1.234,500;KWD;2026-05-02T18:20:00+02:00;;completed;
            R-3;ben@studio.example;500;JPY;2026-05-03T16:20:00Z;500;refunded;
            """;

    private Exports() {}

    public static Path file(Path folder, String text) {
        return file(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "export", ".csv"), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static CheckoutFile open(Path folder, String text) {
        return CheckoutFile.open(file(folder, text), CheckoutChoice.NONE, NOW);
    }

    public static List<CheckoutRow> rows(CheckoutFile file) {
        List<CheckoutRow> rows = new ArrayList<>();
        try (CheckoutRows in = file.rows()) {
            for (CheckoutRow row = in.next(); row != null; row = in.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
