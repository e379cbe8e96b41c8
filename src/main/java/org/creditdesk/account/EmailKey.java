package org.creditdesk.account;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The key by which an email is found: NFKC (Unicode Standard Annex 15), invisible characters gone, lower case, domain
 * in ASCII (IDNA, RFC 3490). What was typed is kept beside it.
 *
 * @param value the whole key, {@code local@domain}
 * @param domain the part behind the last {@code @}; empty where there is none
 */
public record EmailKey(String value, String domain) {
    private static final int LONGEST = 320;

    private static final Pattern ADDRESS = Pattern.compile("[^@]+@[^@.]+(\\.[^@.]+)+");

    /** The key of anything typed; also of a beginning such as {@code ana@stud}. */
    public static EmailKey of(String typed) {
        String bare = visible(typed);
        int at = bare.lastIndexOf('@');
        if (at < 0) {
            return new EmailKey(cut(bare), "");
        }
        String domain = ascii(bare.substring(at + 1));
        return new EmailKey(cut(bare.substring(0, at + 1) + domain), cut(domain));
    }

    /** Whether it could be an address: one {@code @} with something before and a dotted domain behind it. */
    public boolean isAddress() {
        return ADDRESS.matcher(value).matches();
    }

    static String visible(String typed) {
        // Nearly all are plain, and then none of what follows changes anything but capitals.
        if (isPlain(typed)) {
            return typed.toLowerCase(Locale.ROOT);
        }
        String normal = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var kept = new StringBuilder(normal.length());
        normal.codePoints().filter(EmailKey::isVisible).forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    /** Of what can be seen in ASCII. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String ascii(String domain) {
        if (isPlain(domain)) {
            return domain;
        }
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return domain;
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
