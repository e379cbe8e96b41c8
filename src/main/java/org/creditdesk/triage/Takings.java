package org.creditdesk.triage;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditdesk.account.EmailKey;
import org.creditdesk.receipt.Receipts;

/** What was taken so far, each thing once, and no more of each kind than anybody would look at. */
final class Takings {
    /** Of each kind. */
    static final int MOST = 50;

    private static final int LINES_BELOW = 2;

    final Map<String, Taken> receipts = new LinkedHashMap<>();
    final Map<String, Taken> emails = new LinkedHashMap<>();
    final Map<String, Taken> codes = new LinkedHashMap<>();
    final Map<String, Taken> unsure = new LinkedHashMap<>();
    private final List<TakenTime> times = new ArrayList<>();
    private TakenTime today;
    private final Set<List<TakenTime.When>> seenTimes = new HashSet<>();

    void receipt(Taken taken) {
        put(receipts, Receipts.key(taken.value()), taken);
    }

    void email(Taken taken) {
        put(emails, EmailKey.of(taken.value()).value(), taken);
    }

    void code(Taken taken) {
        put(codes, taken.value(), taken);
    }

    void unsure(Taken taken) {
        put(unsure, Receipts.key(taken.value()), taken);
    }

    /** What names today only counts where nothing else is named: “still nothing today”. */
    void today(TakenTime taken) {
        today = today == null ? taken : today;
    }

    List<TakenTime> times() {
        return times.isEmpty() && today != null ? List.of(today) : times;
    }

    void time(TakenTime taken) {
        if (times.size() < MOST && seenTimes.add(taken.candidates())) {
            times.add(taken);
        }
    }

    /** Whether a day without a time of day was the last thing taken, on one of the two lines before. */
    boolean lacksClock(int line) {
        TakenTime last = times.isEmpty() ? null : times.get(times.size() - 1);
        return last != null
                && last.candidates().get(0).time() == null
                && last.line() < line
                && last.line() >= line - LINES_BELOW;
    }

    /** To the last one that was taken. */
    void clock(LocalTime time, ZoneOffset zone) {
        int last = times.size() - 1;
        TakenTime day = times.get(last);
        List<TakenTime.When> moments = day.candidates().stream()
                .map(each -> new TakenTime.When(each.date(), time, zone))
                .toList();
        times.set(last, new TakenTime(day.text(), moments, day.offset(), day.line()));
        seenTimes.add(moments);
    }

    private static void put(Map<String, Taken> kind, String key, Taken taken) {
        if (kind.size() < MOST && !key.isEmpty()) {
            kind.putIfAbsent(key, taken);
        }
    }
}
