package org.creditdesk.code;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Codes of the same length in canonical order, one behind the other as ASCII; a String each would cost more than drawing. */
public record CodeSlice(byte[] codes, int length) {
    public int size() {
        return codes.length / length;
    }

    public String code(int index) {
        return new String(codes, index * length, length, StandardCharsets.US_ASCII);
    }

    public List<String> toList() {
        List<String> all = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            all.add(code(i));
        }
        return all;
    }
}
