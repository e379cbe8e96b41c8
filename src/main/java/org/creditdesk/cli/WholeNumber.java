package org.creditdesk.cli;

import java.math.BigInteger;
import org.creditdesk.text.Texts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers above zero in plain digits: no fraction, no sign, no overflow that wraps. */
class WholeNumber implements ITypeConverter<Long> {
    private final long most;

    WholeNumber() {
        this(Long.MAX_VALUE);
    }

    private WholeNumber(long most) {
        this.most = most;
    }

    @Override
    public Long convert(String text) {
        String digits = text.strip();
        if (!digits.matches("0*[1-9][0-9]*")) {
            throw new TypeConversionException(Texts.of("cli.whole_number", text));
        }
        var number = new BigInteger(digits);
        if (number.compareTo(BigInteger.valueOf(most)) > 0) {
            throw new TypeConversionException(Texts.of("cli.number_too_large", text, most));
        }
        return number.longValueExact();
    }

    /** How many rows a list shows. */
    static final class Rows extends WholeNumber {
        Rows() {
            super(10_000);
        }
    }

    /** How often a code may be used. */
    static final class Uses extends WholeNumber {
        Uses() {
            super(Integer.MAX_VALUE);
        }
    }

    /** As {@link Uses}; 0 stands for {@code none}, no limit. */
    static final class UsesOrNone implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return text.strip().equalsIgnoreCase("none") ? 0L : new Uses().convert(text);
        }
    }

    /** As the others, and 0. */
    static final class OrZero extends WholeNumber {
        @Override
        public Long convert(String text) {
            return text.strip().matches("0+") ? Long.valueOf(0) : super.convert(text);
        }
    }
}
