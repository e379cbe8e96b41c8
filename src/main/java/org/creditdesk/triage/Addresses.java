package org.creditdesk.triage;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditdesk.account.EmailKey;

/** Finds email addresses in a line, also with spaces around the {@code @}, behind {@code mailto:} or as {@code (at)}. */
final class Addresses {
    /** Each part is bounded, so that no input makes the search go back far. */
    private static final Pattern ADDRESS =
            Pattern.compile("([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.!#$%&'*+/=?^_`{}~-]{0,63})"
                    + "(?: {0,2}[@] {0,2}| ?[\\[({](?:at|AT|At)[\\])}] ?)"
                    + "([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,62}(?:(?:\\.| ?[\\[({](?:dot|DOT|Dot|punkt)[\\])}] ?)"
                    + "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,62}){1,8})");

    private static final Pattern WORD_FOR_DOT = Pattern.compile(" ?[\\[({](?i:dot|punkt)[\\])}] ?");

    /** Headers whose values look like addresses and are none. */
    private static final List<String> NOT_THEIRS =
            List.of("message-id:", "in-reply-to:", "references:", "x-", "received:", "list-", "return-path:", "dkim");

    private static final int MOST_QUOTES = 200;
    private static final int LONGEST_HEADER = 40;

    private Addresses() {}

    static void take(CleanLine line, Takings takings) {
        String text = line.text();
        if (text.indexOf('@') < 0 && !hasWordForAt(text)) {
            return;
        }
        if (isHeaderOfMachines(text)) {
            line.blank(0, text.length());
            return;
        }
        Matcher found = ADDRESS.matcher(text);
        for (int i = beginning(text, 0); i >= 0 && found.find(i); i = beginning(text, found.end())) {
            String local = withoutScheme(found.group(1));
            int from = found.end(1) - local.length();
            String written = withoutSentence(found.group(2));
            int end = found.start(2) + written.length();
            String domain = WORD_FOR_DOT.matcher(written).replaceAll(".");
            String address = local + "@" + domain;
            if (!local.isEmpty() && EmailKey.of(address).isAddress()) {
                takings.email(new Taken(
                        text.substring(from, end), address, Taken.Form.EMAIL, line.offset(from), line.number()));
            }
            line.blank(from, end);
        }
    }

    private static boolean hasWordForAt(String text) {
        return text.contains("(at)") || text.contains("[at]") || text.contains("(AT)") || text.contains("[AT]");
    }

    /** Before which no address begins that ends behind a place; only what stands in front of an {@code @} can be one. -1 for none */
    private static int beginning(String text, int from) {
        int at = from;
        while (at < text.length() && !isAt(text, at)) {
            at++;
        }
        if (at == text.length()) {
            return -1;
        }
        while (at > from && text.charAt(at - 1) == ' ') {
            at--;
        }
        while (at > from && "@ ([".indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private static boolean isAt(String text, int at) {
        char each = text.charAt(at);
        return each == '@'
                || (each == '(' || each == '[' || each == '{') && text.regionMatches(true, at + 1, "at", 0, 2);
    }

    private static boolean isHeaderOfMachines(String text) {
        int from = 0;
        while (from < Math.min(text.length(), MOST_QUOTES) && ">| \t".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        String bare = text.substring(from, Math.min(text.length(), from + LONGEST_HEADER))
                .toLowerCase(Locale.ROOT);
        int colon = bare.indexOf(':');
        return colon > 0 && colon < LONGEST_HEADER && NOT_THEIRS.stream().anyMatch(bare::startsWith);
    }

    /** Of {@code mailto:ana}, a link in Markdown or a query, what is the address's own. */
    private static String withoutScheme(String local) {
        int cut = Math.max(Math.max(local.lastIndexOf('='), local.lastIndexOf('?')), endOfSentence(local));
        String bare = cut < 0 ? local : local.substring(cut + 1);
        int quote = 0;
        while (quote < bare.length() && "'`*_{}~/".indexOf(bare.charAt(quote)) >= 0) {
            quote++;
        }
        return bare.substring(quote);
    }

    /** Chinese, Japanese and Korean put no space in front of an address; -1 where all of it can be the address. */
    private static int endOfSentence(String local) {
        int last = local.length() - 1;
        while (last >= 0 && local.charAt(last) < 0x2E80) {
            last--;
        }
        return last == local.length() - 1 ? -1 : last;
    }

    /** And none behind it. */
    private static String withoutSentence(String domain) {
        int label = Math.max(domain.lastIndexOf('.'), domain.lastIndexOf(' ')) + 1;
        int end = label;
        while (end < domain.length() && domain.charAt(end) < 0x2E80) {
            end++;
        }
        return end == label ? domain : domain.substring(0, end);
    }
}
