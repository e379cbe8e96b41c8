package org.creditdesk.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words by which a name is found: lower case, accents and invisible characters gone, so that {@code garcia} finds
 * {@code García}.
 */
final class NameWords {
    /** Accents, and characters that nobody sees. */
    private static final Pattern ACCENTS = Pattern.compile("[\\p{Mn}\\p{Cf}]+");

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 100;
    private static final int MOST = 8;

    private NameWords() {}

    static List<String> of(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        String composed = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_WORD.splitAsStream(composed)
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
