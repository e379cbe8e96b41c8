package org.creditdesk.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.creditdesk.problem.Problem;

/** A template's text, taken apart: plain pieces and placeholders. {@code {{} and {@code }}} stand for braces. */
final class TemplateText {
    /** Either a plain piece or a placeholder. */
    private record Part(String plain, Placeholder placeholder) {}

    private final List<Part> parts = new ArrayList<>();

    private TemplateText() {}

    /**
     * @throws Problem TEMPLATE_BRACE (with the line), TEMPLATE_PLACEHOLDER (with the wrong one and those that exist)
     *     or TEMPLATE_INTERNAL (for what a customer must not read)
     */
    static TemplateText of(TemplateKind kind, String body) {
        var text = new TemplateText();
        var plain = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            char each = body.charAt(i);
            boolean doubled = i + 1 < body.length() && body.charAt(i + 1) == each;
            if (each != '{' && each != '}') {
                plain.append(each);
            } else if (doubled) {
                plain.append(each);
                i++;
            } else {
                int end = each == '{' ? body.indexOf('}', i) : -1;
                text.parts.add(new Part(plain.toString(), null));
                text.parts.add(new Part(null, placeholder(kind, body, i, end)));
                plain.setLength(0);
                i = end;
            }
        }
        text.parts.add(new Part(plain.toString(), null));
        return text;
    }

    private static Placeholder placeholder(TemplateKind kind, String body, int begin, int end) {
        long line = body.substring(0, begin).lines().count() + (begin > 0 && body.charAt(begin - 1) == '\n' ? 1 : 0);
        if (end < 0) {
            throw Problem.wrongUse("TEMPLATE_BRACE", Math.max(1, line), "{{", "}}");
        }
        String word = body.substring(begin + 1, end);
        Placeholder found = Placeholder.of(word)
                .orElseThrow(
                        () -> Problem.wrongUse("TEMPLATE_PLACEHOLDER", "{" + cut(word) + "}", Placeholder.list(kind)));
        if (kind == TemplateKind.REPLY && !found.isForCustomers()) {
            throw Problem.refused("TEMPLATE_INTERNAL", "{" + word + "}", Placeholder.list(kind));
        }
        return found;
    }

    private static String cut(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "…";
    }

    /** In one go: what is filled in is never read for placeholders itself. */
    String filled(Function<Placeholder, String> values) {
        var text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.plain() != null ? part.plain() : values.apply(part.placeholder()));
        }
        return text.toString();
    }
}
