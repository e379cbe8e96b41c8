package org.creditdesk.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditdesk.promo.BatchPlan;
import org.junit.jupiter.api.Test;

/** Every text that is asked for exists, and every text that exists is asked for. A failure prints the mend. */
class TextConsistencyTest {
    private static final Path BUNDLE = Path.of("src/main/resources/i18n/messages.properties");
    private static final Pattern TEXTS = Pattern.compile("\\bTexts\\s*\\.\\s*of");
    private static final Pattern PROBLEMS = Pattern.compile("\\bProblem\\s*\\.\\s*(?:wrongUse|refused|notFound)");
    private static final Pattern PROBLEMS_WITH_CAUSE = Pattern.compile("\\bProblem\\s*\\.\\s*(?:store|notPermitted)");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_-]*(?:\\.[a-z0-9_-]+)+");
    private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    private final Map<String, String> texts = new TreeMap<>();
    private final List<SourceCalls> sources =
            Sources.java().stream().map(SourceCalls::new).toList();

    TextConsistencyTest() {
        lines().forEach(line -> texts.put(line[0], line[1]));
    }

    @Test
    void noKeyStandsTwice() {
        Set<String> seen = new HashSet<>();
        report(
                "these stand twice; remove one of each",
                lines().map(line -> line[0]).filter(key -> !seen.add(key)));
    }

    @Test
    void everyTextThatIsAskedForExists() {
        report(
                "add to " + BUNDLE,
                Stream.concat(askedFor(), completeFamilies())
                        .filter(key -> !texts.containsKey(key))
                        .map(key -> key + "="));
    }

    @Test
    void everyTextIsAskedFor() {
        Set<String> literals = sources.stream().flatMap(SourceCalls::literals).collect(Collectors.toSet());
        Set<String> asked = Stream.concat(askedFor(), completeFamilies()).collect(Collectors.toSet());
        Set<String> beginnings = sources.stream()
                .flatMap(SourceCalls::beginnings)
                .filter(text -> text.endsWith(".") && !text.equals("problem."))
                .collect(Collectors.toSet());
        Set<String> names = upperCaseNames();
        report(
                "nobody asks for these; remove from " + BUNDLE,
                texts.keySet().stream()
                        .filter(key -> !literals.contains(key) && !asked.contains(key))
                        .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                        .filter(key -> !key.startsWith("problem.")
                                || !names.contains(key.substring(8).toUpperCase(Locale.ROOT)))
                        .map(key -> key + "=" + texts.get(key)));
    }

    @Test
    void everyPlaceIsFilled() {
        report(
                "the call gives too little for these",
                Stream.of(
                                unfilled(TEXTS, 1, key -> key),
                                unfilled(PROBLEMS, 1, TextConsistencyTest::ofProblem),
                                unfilled(PROBLEMS_WITH_CAUSE, 2, TextConsistencyTest::ofProblem))
                        .flatMap(found -> found));
    }

    @Test
    void textsAreWrittenAsTheyWillBeRead() {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            var parsed = new MessageFormat(text.getValue(), Locale.ENGLISH);
            assertEquals(
                    text.getValue().replace("''", "'").replace("'", ""),
                    parsed.toPattern().replace("''", "'").replace("'", ""),
                    () -> text.getKey() + ": write an apostrophe twice, or use ’");
            long apostrophes = text.getValue()
                    .replace("''", "")
                    .chars()
                    .filter(c -> c == '\'')
                    .count();
            assertEquals(
                    0,
                    apostrophes,
                    () -> text.getKey() + "="
                            + text.getValue().replace("''", "'").replace("'", "''"));
        }
    }

    /** FXML shows the raw text: it fills in nothing and halves no apostrophe. */
    @Test
    void textsOfFxmlAreRaw() {
        report(
                "FXML shows these as they stand; use ’ and no places",
                keysOfFxml()
                        .filter(texts::containsKey)
                        .filter(key -> texts.get(key).matches("(?s).*('|\\{\\d).*"))
                        .map(key -> key + "=" + texts.get(key)));
    }

    private Stream<String> askedFor() {
        return Stream.of(
                        keysOf(TEXTS, key -> key),
                        keysOf(PROBLEMS, TextConsistencyTest::ofProblem),
                        keysOf(PROBLEMS_WITH_CAUSE, TextConsistencyTest::ofProblem),
                        keysOfFxml(),
                        literalsThatLookLikeKeys())
                .flatMap(found -> found);
    }

    /** A key of the first argument; one that something is appended to is the beginning of a family. */
    private Stream<String> keysOf(Pattern call, Function<String, String> key) {
        return sources.stream()
                .flatMap(source -> source.of(call).stream())
                .filter(arguments -> !arguments.isEmpty())
                .flatMap(arguments -> SourceCalls.literals(arguments.get(0)))
                .filter(literal -> !literal.endsWith(".") && !literal.isEmpty())
                .map(key);
    }

    /** Keys that go through a method of ours first; recognised by beginning as existing keys do. */
    private Stream<String> literalsThatLookLikeKeys() {
        Set<String> roots = texts.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.') + 1))
                .collect(Collectors.toSet());
        return sources.stream()
                .flatMap(SourceCalls::literals)
                .filter(literal ->
                        KEY.matcher(literal).matches() && roots.stream().anyMatch(literal::startsWith))
                .filter(literal ->
                        !literal.matches(".*\\.(fxml|css|csv|xlsx|png|txt|log|sql|properties|sample|example)"));
    }

    private static Stream<String> keysOfFxml() {
        return Sources.fxml().stream()
                .flatMap(text -> IN_FXML.matcher(text).results().map(found -> found.group(1)));
    }

    /** Where one constant of an enumeration has a text, all have: the screens name any of them. */
    private Stream<String> completeFamilies() {
        return enumerations()
                .filter(type -> texts.keySet().stream().anyMatch(key -> key.startsWith(family(type))))
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(each -> family(each.getDeclaringClass()) + each.name().toLowerCase(Locale.ROOT));
    }

    private static String family(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT) + ".";
    }

    @SuppressWarnings("unchecked")
    private static Stream<Class<? extends Enum<?>>> enumerations() {
        Path classes = Path.of(BatchPlan.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return Classes.below(classes).stream().filter(Class::isEnum).map(type -> (Class<? extends Enum<?>>) type);
    }

    private Set<String> upperCaseNames() {
        Pattern name = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
        return Sources.java().stream()
                .flatMap(text -> name.matcher(text).results().map(found -> found.group()))
                .collect(Collectors.toSet());
    }

    private Stream<String> unfilled(Pattern call, int before, Function<String, String> key) {
        return sources.stream()
                .flatMap(source -> source.of(call).stream())
                .filter(arguments -> arguments.size() >= before)
                .filter(arguments -> arguments.size() != before + 1 || !isArray(arguments.get(before)))
                .flatMap(arguments -> SourceCalls.literals(arguments.get(0))
                        .map(key)
                        .filter(texts::containsKey)
                        .filter(each -> places(texts.get(each)) > arguments.size() - before)
                        .map(each -> each + "=" + texts.get(each)));
    }

    private static boolean isArray(String argument) {
        return argument.equals("arguments") || argument.contains("toArray");
    }

    private static int places(String text) {
        return PLACE.matcher(text)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                .max()
                .orElse(0);
    }

    private static String ofProblem(String reason) {
        return "problem." + reason.toLowerCase(Locale.ROOT);
    }

    private static Stream<String[]> lines() {
        return Sources.text(BUNDLE)
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.split("=", 2));
    }

    private static void report(String mend, Stream<String> lines) {
        Collection<String> found = lines.collect(Collectors.toCollection(TreeSet::new));
        if (!found.isEmpty()) {
            fail(mend + ":\n" + String.join("\n", found) + "\n");
        }
    }
}
