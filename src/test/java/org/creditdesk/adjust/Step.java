package org.creditdesk.adjust;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One step of a random sequence. The numbers are only turned into a command when it is its turn, by what is there then:
 * so a step still means something when others before it are left out.
 *
 * @param amount 0 to 999, {@code pick} and {@code twist} 0 to 9,999
 */
record Step(What what, String who, int account, int amount, int pick, int twist) {
    enum What {
        COMPENSATE(13),
        CORRECT_UP(5),
        CORRECT_DOWN(9),
        REVERSE(13),
        VOID(8),
        APPROVE(10),
        REJECT(2),
        WITHDRAW(3),
        EXPIRE(4),
        PURCHASE(6),
        SPEND(10),
        REFUND(3),
        REDEEM(9),
        WAIT(11),
        BLOCK(2),
        REPEAT(8);

        private final int weight;

        What(int weight) {
            this.weight = weight;
        }
    }

    private static final String[] PEOPLE = {
        "sam", "sam", "sam", "sam", "sam", "sam", "suri", "suri", "suri", "suri", "owner", "owner", "owner", "owner",
        "mia", "aldo"
    };
    private static final int ALL;

    static {
        int sum = 0;
        for (What each : What.values()) {
            sum += each.weight;
        }
        ALL = sum;
    }

    static List<Step> random(long seed, int count) {
        var random = new Random(seed);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(new Step(
                    what(random.nextInt(ALL)),
                    PEOPLE[random.nextInt(PEOPLE.length)],
                    random.nextInt(AnySequence.ACCOUNTS),
                    random.nextInt(1_000),
                    random.nextInt(10_000),
                    random.nextInt(10_000)));
        }
        return steps;
    }

    private static What what(int drawn) {
        int left = drawn;
        for (What each : What.values()) {
            left -= each.weight;
            if (left < 0) {
                return each;
            }
        }
        throw new IllegalStateException("weights");
    }
}
