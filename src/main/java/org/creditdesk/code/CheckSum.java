package org.creditdesk.code;

/**
 * The weighted sum that a check character makes 0, of a text with one slip: worked out from the text's own sum, for
 * there are many slips and few of them come out right. Weights are 1, 2, 3 … from the right, as in {@link CodeFormat}.
 */
final class CheckSum {
    private final int[] values;
    /** Of the values before each place, each counted once: so much more do they weigh once something stands behind them. */
    private final int[] before;

    private final int length;
    private int sum;
    /** Characters that no code has. */
    private int odd;

    CheckSum(String text) {
        length = text.length();
        values = new int[length];
        before = new int[length + 1];
        for (int i = 0; i < length; i++) {
            int value = CodeFormat.value(text.charAt(i));
            odd += value < 0 ? 1 : 0;
            values[i] = value;
            before[i + 1] = before[i] + Math.max(value, 0);
            sum += Math.max(value, 0) * (length - i);
        }
    }

    /** With a character and the one behind it in each other's place. */
    boolean isRightSwapped(int i) {
        return odd == 0 && (sum + values[i + 1] - values[i]) % CodeFormat.BASE == 0;
    }

    boolean isRightWithout(int i) {
        return othersHaveValues(i) && (sum - weighed(i) - before[i]) % CodeFormat.BASE == 0;
    }

    /** The value that makes it right in the place of a character; -1 when no value does. */
    int rightAt(int i) {
        return othersHaveValues(i) ? CodeFormat.filling(sum - weighed(i), length - i) : -1;
    }

    /** The value that makes it right before a character, or behind the last; -1 when no value does. */
    int rightBefore(int i) {
        return odd == 0 ? CodeFormat.filling(sum + before[i], length + 1 - i) : -1;
    }

    private boolean othersHaveValues(int i) {
        return odd == (values[i] < 0 ? 1 : 0);
    }

    private int weighed(int i) {
        return Math.max(values[i], 0) * (length - i);
    }
}
