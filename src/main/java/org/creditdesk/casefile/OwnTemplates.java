package org.creditdesk.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts that the desk brings, as long as owners have no others. */
final class OwnTemplates {
    private static final String FOLDER = "/casefile/";

    private static final List<String> REPLIES = List.of("balance", "credited", "not-found", "lock-out");
    private static final List<String> LANGUAGES = List.of("en", "de");

    private OwnTemplates() {}

    /** In the order in which they are listed. */
    static List<Template> all() {
        return Stream.concat(
                        Stream.of(read(TemplateKind.SUMMARY_NAME, "en")),
                        REPLIES.stream().flatMap(name -> LANGUAGES.stream().map(language -> read(name, language))))
                .toList();
    }

    static Optional<Template> of(String name, String language) {
        return all().stream()
                .filter(each -> each.name().equals(name) && each.language().equals(language))
                .findFirst();
    }

    private static Template read(String name, String language) {
        String file = FOLDER + name + "." + language + ".txt";
        try (InputStream in = OwnTemplates.class.getResourceAsStream(file)) {
            String body = new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
            return new Template(name, language, body, true, 0, null, null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
