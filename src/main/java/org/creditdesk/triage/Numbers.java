package org.creditdesk.triage;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.triage.Taken.Form;
import org.creditdesk.triage.Words.Word;

/** Tells receipt IDs, codes and other words apart, by the providers' forms and the check character of codes. */
final class Numbers {
    private static final Pattern STRIPE =
            Pattern.compile("(?i)(?:ch|pi|py|in|cs_live|cs_test|txn)[_-][a-z0-9]{8,100}(?:_secret_[a-z0-9]{1,40})?");
    private static final Pattern GROUPS = Pattern.compile("(?i)(?:[a-z0-9]{1,12}-)?(?:[a-z0-9]{4}-){2,3}[a-z0-9]{4}");
    private static final Pattern GUMROAD_LONG = Pattern.compile("[A-Za-z0-9_-]{22}==");
    private static final Pattern GUMROAD_SHORT = Pattern.compile("0[0-9a-z]{11}");
    private static final Pattern SECRET = Pattern.compile("(?i)_secret_.*");
    private static final int GROUP = 4;

    private static final int PAYPAL = 17;
    private static final int SHORTEST_BARE = 20;
    private static final int LONGEST_BARE = 30;

    private Numbers() {}

    static void take(CleanLine line, Takings takings) {
        List<Word> words = Words.of(line.text());
        for (int i = 0; i < words.size(); i++) {
            int spaced = spacedCode(words, i);
            if (spaced > 0) {
                Word last = words.get(i + spaced - 1);
                String text = line.text().substring(words.get(i).from(), last.end());
                takings.code(
                        taken(line, words.get(i), text, CanonicalCode.of(text).value(), Form.CODE));
                i += spaced - 1;
            } else {
                take(line, words.get(i), takings);
            }
        }
    }

    private static void take(CleanLine line, Word word, Takings takings) {
        Form receipt = receipt(word);
        if (receipt != null) {
            String id = SECRET.matcher(word.text()).replaceFirst("");
            takings.receipt(taken(line, word, id, id, receipt));
            return;
        }
        if (word.link()) {
            return;
        }
        Form code = code(word);
        if (code != null) {
            takings.code(
                    taken(line, word, word.text(), CanonicalCode.of(word.text()).value(), code));
        } else if (isNamedReceipt(word)) {
            takings.receipt(taken(line, word, word.text(), word.text(), Form.NAMED_RECEIPT));
        } else if (isUnsure(word)) {
            takings.unsure(taken(line, word, word.text(), word.text(), Form.UNSURE));
        }
    }

    private static Taken taken(CleanLine line, Word word, String text, String value, Form form) {
        return new Taken(text, value, form, line.offset(word.from()), line.number());
    }

    /** The provider whose form it has, or nearly has; null for none. */
    private static Form receipt(Word word) {
        String text = word.text();
        boolean joined = !word.isPlain();
        if (joined
                && word.hasDigit()
                && STRIPE.matcher(text).matches()
                && (text.charAt(2) == '_' || text.length() > 16)) {
            return Form.STRIPE;
        }
        if (joined && GUMROAD_LONG.matcher(text).matches()) {
            return Form.GUMROAD;
        }
        if (word.link() || !word.isPlain() || !word.hasDigit() || !word.hasLetter()) {
            return null;
        }
        if (GUMROAD_SHORT.matcher(text).matches()) {
            return Form.GUMROAD;
        }
        boolean oneCase = word.isCapital() || word.isSmall();
        if (oneCase && text.length() == PAYPAL) {
            return Form.PAYPAL;
        }
        if (oneCase
                && Math.abs(text.length() - PAYPAL) == 1
                && !isCode(text)
                && (word.isCapital() && word.isNamedReceipt())) {
            return Form.PAYPAL;
        }
        return !oneCase && text.length() >= SHORTEST_BARE && text.length() <= LONGEST_BARE ? Form.STRIPE : null;
    }

    private static Form code(Word word) {
        if (!word.hasLetter() || word.text().indexOf('_') >= 0) {
            return null;
        }
        CanonicalCode code = CanonicalCode.of(word.text());
        if (!code.isWellFormed()) {
            return null;
        }
        String canonical = code.value();
        boolean grouped = !word.isPlain() && GROUPS.matcher(word.text()).matches();
        if ((grouped || word.hasDigit()) && isCode(canonical)) {
            return Form.CODE;
        }
        if (grouped || looksGenerated(word)) {
            return Form.MISTYPED_CODE;
        }
        return word.isPlain()
                        && word.isCapital()
                        && (word.hasDigit() || word.text().length() >= 5)
                        && word.isNamedCode()
                        && !word.isNamedReceipt()
                ? Form.NAMED_CODE
                : null;
    }

    private static boolean looksGenerated(Word word) {
        int length = word.text().length();
        return word.isPlain()
                && word.isCapital()
                && word.hasDigit()
                && (length == 12 || length == 16)
                && word.text().chars().allMatch(c -> CodeFormat.ALPHABET.indexOf(c) >= 0)
                && !word.isNamedReceipt();
    }

    /** Right check character, and behind the prefix only what is drawn. */
    private static boolean isCode(String text) {
        String canonical = text.toUpperCase(Locale.ROOT);
        if (canonical.length() < CodeFormat.SHORTEST || canonical.length() > 28 || !CodeFormat.checks(canonical)) {
            return false;
        }
        return canonical
                .substring(canonical.length() - CodeFormat.SHORTEST)
                .chars()
                .allMatch(c -> CodeFormat.ALPHABET.indexOf(c) >= 0);
    }

    /** How many words from here on are one code whose groups have spaces between them; 0 for none. */
    private static int spacedCode(List<Word> words, int from) {
        if (!isGroup(words.get(from))) {
            return 0;
        }
        var joined = new StringBuilder();
        int best = 0;
        for (int i = from; i < Math.min(words.size(), from + 4); i++) {
            Word word = words.get(i);
            boolean next = isGroup(word)
                    && (i == from || word.from() - words.get(i - 1).end() <= 2);
            if (!next) {
                break;
            }
            joined.append(word.text());
            if (joined.chars().anyMatch(Character::isDigit) && isCode(joined.toString())) {
                best = i - from + 1;
            }
        }
        return best;
    }

    private static boolean isGroup(Word word) {
        return word.text().length() == GROUP && word.isPlain() && word.isCapital();
    }

    private static boolean isNamedReceipt(Word word) {
        // Those of nothing but digits may be of anything: of a bank, a parcel, another shop.
        return word.text().length() >= 8
                && word.text().length() <= 40
                && word.hasDigit()
                && word.hasLetter()
                && word.isNamedReceipt();
    }

    private static boolean isUnsure(Word word) {
        int length = word.text().length();
        return length >= 4 && length <= 100 && (word.hasDigit() || word.isCapital());
    }
}
