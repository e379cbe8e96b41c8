package org.creditdesk.cli;

import picocli.CommandLine.ITypeConverter;

/** What was typed for a field that can be emptied with the word {@code none}. @param value null for none */
record OrNone<T>(T value) {
    private static <T> OrNone<T> read(String text, ITypeConverter<T> otherwise) throws Exception {
        return new OrNone<>(text.strip().equalsIgnoreCase("none") ? null : otherwise.convert(text));
    }

    static final class OfMoment implements ITypeConverter<OrNone<Moment>> {
        @Override
        public OrNone<Moment> convert(String text) throws Exception {
            return read(text, new Moment.Converter());
        }
    }

    static final class OfText implements ITypeConverter<OrNone<String>> {
        @Override
        public OrNone<String> convert(String text) throws Exception {
            return read(text, typed -> typed);
        }
    }

    /** A whole number, 0 or more. */
    static final class OfLimit implements ITypeConverter<OrNone<Long>> {
        @Override
        public OrNone<Long> convert(String text) throws Exception {
            return read(text, new WholeNumber.OrZero());
        }
    }
}
