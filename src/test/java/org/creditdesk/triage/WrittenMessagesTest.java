package org.creditdesk.triage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.creditdesk.triage.WrittenMessage.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How much of what stands in customers' messages is taken out, and how much of what is taken out stands there. */
class WrittenMessagesTest {
    private static final double LEAST = 0.95;
    private static final int FEWEST = 60;

    private final List<WrittenMessage> messages = WrittenMessage.all();

    @Test
    void thereAreEnoughOfThem() {
        assertTrue(messages.size() >= FEWEST, "only " + messages.size());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatStandsThereIsTakenAndNothingElse(Kind kind) {
        List<String> wrong = new ArrayList<>();
        int right = 0;
        int stands = 0;
        int taken = 0;
        for (WrittenMessage message : messages) {
            List<String> expected = message.stands().get(kind);
            List<String> found = kind.taken(MessageReader.read(message.text(), WrittenMessage.TODAY));
            right += expected.stream().filter(found::contains).count();
            stands += expected.size();
            taken += found.size();
            expected.stream()
                    .filter(each -> !found.contains(each))
                    .forEach(each -> wrong.add(message.title() + ": missed " + each));
            found.stream()
                    .filter(each -> !expected.contains(each))
                    .forEach(each -> wrong.add(message.title() + ": took " + each));
        }
        double precision = (double) right / taken;
        double recall = (double) right / stands;
        String figures = String.format(
                "%-8s precision %.3f (%d of %d), recall %.3f (%d of %d) in %d messages",
                kind, precision, right, taken, recall, right, stands, messages.size());
        System.out.println(figures);
        wrong.forEach(System.out::println);
        assertTrue(precision >= LEAST && recall >= LEAST, () -> figures + "\n" + String.join("\n", wrong));
    }
}
