package org.creditdesk.promo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Codes of the same length in canonical order, one behind the other as ASCII; a String each would cost more than drawing. */
record CodeSlice(byte[] codes, int length) {
    int size() {
        return codes.length / length;
    }

    String code(int index) {
        return new String(codes, index * length, length, StandardCharsets.US_ASCII);
    }

    List<String> toList() {
        List<String> all = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            all.add(code(i));
        }
        return all;
    }
}
