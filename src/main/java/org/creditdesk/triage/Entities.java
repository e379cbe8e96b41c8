package org.creditdesk.triage;

import java.util.Map;

/** What stands for a character in mail that was made for browsers, such as {@code &nbsp;} and {@code &#64;} (HTML 5). */
final class Entities {
    private static final int LONGEST = 10;
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("nbsp", 0xA0),
            Map.entry("amp", (int) '&'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("commat", (int) '@'),
            Map.entry("period", (int) '.'),
            Map.entry("colon", (int) ':'),
            Map.entry("lowbar", (int) '_'),
            Map.entry("sol", (int) '/'),
            Map.entry("Tab", (int) '\t'),
            Map.entry("shy", 0xAD),
            Map.entry("zwnj", 0x200C),
            Map.entry("zwj", 0x200D),
            Map.entry("ensp", 0x2002),
            Map.entry("emsp", 0x2003),
            Map.entry("thinsp", 0x2009),
            Map.entry("hyphen", 0x2010),
            Map.entry("ndash", 0x2013),
            Map.entry("mdash", 0x2014),
            Map.entry("lsquo", 0x2018),
            Map.entry("rsquo", 0x2019),
            Map.entry("ldquo", 0x201C),
            Map.entry("rdquo", 0x201D),
            Map.entry("bdquo", 0x201E),
            Map.entry("laquo", 0xAB),
            Map.entry("raquo", 0xBB),
            // The letters that names of months need.
            Map.entry("auml", 0xE4),
            Map.entry("ouml", 0xF6),
            Map.entry("uuml", 0xFC),
            Map.entry("szlig", 0xDF),
            Map.entry("agrave", 0xE0),
            Map.entry("eacute", 0xE9),
            Map.entry("ucirc", 0xFB),
            Map.entry("ccedil", 0xE7));

    private Entities() {}

    /** Behind the one that begins here; the place itself where none does. */
    static int end(String text, int from, int limit) {
        int end = Math.min(limit, from + LONGEST);
        for (int i = from + 1; i < end; i++) {
            if (text.charAt(i) == ';') {
                return codePoint(text, from, i + 1) < 0 ? from : i + 1;
            }
        }
        return from;
    }

    /** @return -1 where it stands for nothing */
    static int codePoint(String text, int from, int end) {
        String name = text.substring(from + 1, end - 1);
        if (name.startsWith("#")) {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            return number(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        }
        return NAMED.getOrDefault(name, -1);
    }

    private static int number(String digits, int radix) {
        try {
            int number = digits.startsWith("+") ? -1 : Integer.parseInt(digits, radix);
            return Character.isValidCodePoint(number) ? number : -1;
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
