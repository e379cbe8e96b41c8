package org.creditdesk.cli;

import java.math.BigInteger;
import org.creditdesk.text.Texts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers other than 0 with or without a sign; U+2212, which word processors write, is a minus too. */
final class SignedNumber implements ITypeConverter<Long> {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    @Override
    public Long convert(String text) {
        String digits = text.strip().replace('\u2212', '-');
        if (!digits.matches("[+-]?0*[1-9][0-9]*")) {
            throw new TypeConversionException(Texts.of("cli.signed_number", text));
        }
        var number = new BigInteger(digits.replace("+", ""));
        if (number.abs().compareTo(MOST) > 0) {
            throw new TypeConversionException(Texts.of("cli.number_too_large", text, Long.MAX_VALUE));
        }
        return number.longValueExact();
    }
}
