package org.creditdesk.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a line that could be receipt IDs or codes: digits and letters of ASCII, with what joins them. */
final class Words {
    /** Any longer is a picture or a key, not an ID. */
    private static final int LONGEST = 120;

    private static final Pattern SAYS_RECEIPT = Pattern.compile(
            "(?iu)receipt|transa[ckç]|order|payment|invoice|paypal|stripe|gumroad|beleg|quittung|bestell|rechnung|zahlung"
                    + "|re[çc]u\\b|commande|paiement|facture|recibo|comprobante|pedido|pago|ricevuta|ordine|pagamento"
                    + "|чек|квитанц|заказ|платеж|платёж|замовлен|paragon|zam[oó]wien|płatno|faktur|bon\\b|kvitt|makbuz"
                    + "|sipari[sş]|fi[sş]\\b|領収|注文|レシート|取引|收据|订单|交易|영수증|주문|إيصال|קבלה");
    private static final Pattern SAYS_CODE = Pattern.compile(
            "(?iu)\\bcod[eei]|c[oó]digo|codice|koodi|koda?\\b|kode\\b|kodu?\\b|gutschein|coupon|cup[oó]m?n?|voucher|kupon|promo"
                    + "|код|купон|コード|クーポン|代码|兑换码|优惠码|코드|رمز|קוד");

    /** What may say what a word is stands so near in front of it. */
    private static final int NEAR = 60;

    /** @param end behind its last character; {@code marks}: characters that are neither digits nor letters */
    record Word(String line, String text, int from, int end, boolean link, int digits, int capitals, int marks) {
        boolean isNamedReceipt() {
            return SAYS_RECEIPT.matcher(before()).find();
        }

        boolean isNamedCode() {
            return SAYS_CODE.matcher(before()).find();
        }

        private String before() {
            return line.substring(Math.max(0, from - NEAR), from);
        }

        private int letters() {
            return text.length() - digits - marks;
        }

        boolean hasDigit() {
            return digits > 0;
        }

        boolean hasLetter() {
            return letters() > 0;
        }

        boolean isCapital() {
            return capitals == letters();
        }

        boolean isSmall() {
            return capitals == 0;
        }

        boolean isPlain() {
            return marks == 0;
        }
    }

    private Words() {}

    static List<Word> of(String line) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < line.length(); ) {
            if (!isPart(line.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < line.length() && isPart(line.charAt(end))) {
                end++;
            }
            add(words, line, i, end);
            i = end;
        }
        return words;
    }

    private static void add(List<Word> words, String line, int start, int stop) {
        int from = start;
        int end = stop;
        while (from < end && isEdge(line.charAt(from))) {
            from++;
        }
        while (end > from && isEdge(line.charAt(end - 1))) {
            end--;
        }
        if (end + 1 < line.length() && line.charAt(end) == '=' && line.charAt(end + 1) == '=') {
            end += 2;
        }
        boolean foreign =
                from > 0 && isForeign(line.charAt(from - 1)) || end < line.length() && isGlued(line.charAt(end));
        if (end - from >= 2 && end - from <= LONGEST && !(foreign && end - from < 12)) {
            addNoteworthy(words, line, from, end);
        }
    }

    /** Unless it is a word of nothing but letters, small ones among them, as nearly all are. */
    private static void addNoteworthy(List<Word> words, String line, int from, int end) {
        int digits = 0;
        int capitals = 0;
        int marks = 0;
        for (int i = from; i < end; i++) {
            char each = line.charAt(i);
            digits += isDigit(each) ? 1 : 0;
            capitals += isCapital(each) ? 1 : 0;
            marks += isDigit(each) || isLetter(each) ? 0 : 1;
        }
        boolean ordinary = digits == 0 && capitals + marks < end - from && line.charAt(end - 1) != '=';
        if (!ordinary) {
            String text = line.substring(from, end);
            words.add(new Word(line, text, from, end, isInLink(line, from), digits, capitals, marks));
        }
    }

    /** Part of a word of another script, such as the end of a name; Chinese and Japanese put no space between. */
    private static boolean isForeign(char c) {
        return c >= 0x80 && Character.isLetter(c) && !Character.isIdeographic(c) && c < 0x3000;
    }

    private static boolean isGlued(char c) {
        return isForeign(c);
    }

    static boolean isInLink(String line, int from) {
        for (int i = from - 1; i >= 0 && line.charAt(i) != ' ' && line.charAt(i) != '\t'; i--) {
            if (line.startsWith("://", i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(char c) {
        return isDigit(c) || isLetter(c) || c == '-' || c == '_';
    }

    private static boolean isEdge(char c) {
        return c == '-' || c == '_';
    }

    private static boolean isCapital(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || isCapital(c);
    }
}
