package org.creditdesk.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Calls in Java source, with the text of their arguments; enough of a parser for names and literals. */
final class SourceCalls {
    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"");

    private final String source;

    SourceCalls(String javaSource) {
        source = withoutComments(javaSource);
    }

    /** The arguments of each call whose name, up to the bracket, matches. */
    List<List<String>> of(Pattern name) {
        List<List<String>> calls = new ArrayList<>();
        Matcher call = Pattern.compile("(?:" + name.pattern() + ")\\(").matcher(source);
        while (call.find()) {
            calls.add(arguments(call.end()));
        }
        return calls;
    }

    /** Every string literal of one line. */
    Stream<String> literals() {
        return LITERAL.matcher(source).results().map(found -> found.group(1));
    }

    /** Literals to which something is appended: the beginning of a family of keys. */
    Stream<String> beginnings() {
        return Pattern.compile(LITERAL.pattern() + "\\s*\\+")
                .matcher(source)
                .results()
                .map(found -> found.group(1));
    }

    static Stream<String> literals(String expression) {
        return LITERAL.matcher(expression).results().map(found -> found.group(1));
    }

    private static String withoutComments(String text) {
        return COMMENT_OR_LITERAL
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().startsWith("/") ? " " : found.group()));
    }

    private List<String> arguments(int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int begin = from;
        for (int i = from; i < source.length(); i++) {
            char each = source.charAt(i);
            if (each == '"' || each == '\'') {
                i = endOfLiteral(i);
            } else if (each == '(' || each == '{' || each == '[') {
                depth++;
            } else if (depth == 0 && (each == ')' || each == ',')) {
                if (!source.substring(begin, i).isBlank()) {
                    arguments.add(source.substring(begin, i).strip());
                }
                begin = i + 1;
                if (each == ')') {
                    return arguments;
                }
            } else if (each == ')' || each == '}' || each == ']') {
                depth--;
            }
        }
        return arguments;
    }

    private int endOfLiteral(int begin) {
        Matcher literal = COMMENT_OR_LITERAL.matcher(source).region(begin, source.length());
        return literal.lookingAt() ? literal.end() - 1 : begin;
    }
}
