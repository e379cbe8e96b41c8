package org.creditdesk.promo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules of a batch's life, written down a second time over plain collections. */
final class LifeModel {
    private static final Map<LifeAction, String> FROM = Map.of(
            LifeAction.ACTIVATE, "SEALED",
            LifeAction.PAUSE, "ACTIVE",
            LifeAction.RESUME, "PAUSED",
            LifeAction.END, "SEALED ACTIVE PAUSED",
            LifeAction.EXTEND, "SEALED ACTIVE PAUSED",
            LifeAction.REVOKE, "SEALED ACTIVE PAUSED ENDED");

    private static final Map<LifeAction, String> TO = Map.of(
            LifeAction.ACTIVATE, "ACTIVE",
            LifeAction.PAUSE, "PAUSED",
            LifeAction.RESUME, "ACTIVE",
            LifeAction.END, "ENDED",
            LifeAction.REVOKE, "REVOKED");

    /** A change as the model remembers it. */
    private record Change(
            String kind, String stateBefore, Instant endsBefore, Set<String> codes, long redemptions, boolean undone) {}

    private final int perCode;
    private final Map<String, Integer> uses = new TreeMap<>();
    private final Set<String> revoked = new TreeSet<>();
    private final List<Change> changes = new ArrayList<>();
    private long redemptions;
    private String state;
    private Instant ends;

    LifeModel(List<String> codes, int perCode, String state, Instant ends) {
        codes.forEach(code -> uses.put(code, 0));
        this.perCode = perCode;
        this.state = state;
        this.ends = ends;
    }

    /** @return how many codes it hit, or the reason why it was refused */
    String change(LifeAction action, Instant until, Instant now) {
        if (!List.of(FROM.get(action).split(" ")).contains(state)) {
            return "CANNOT_" + action;
        }
        if (action == LifeAction.EXTEND) {
            if (ends == null) {
                return "EXTEND_NO_END";
            }
            if (until != null && !until.isAfter(ends)) {
                return "EXTEND_NOT_LATER";
            }
            if (until != null && !until.isAfter(now)) {
                return "EXTEND_PAST";
            }
        }
        remember(action.name(), Set.of());
        state = TO.getOrDefault(action, state);
        ends = action == LifeAction.EXTEND ? until : ends;
        return String.valueOf(live());
    }

    private void remember(String kind, Set<String> codes) {
        changes.add(new Change(kind, state, ends, codes, redemptions, false));
    }

    long live() {
        return uses.keySet().stream().filter(this::isLive).count();
    }

    long usesLeft() {
        return uses.keySet().stream()
                .filter(this::isLive)
                .mapToLong(code -> perCode - uses.get(code))
                .sum();
    }

    private boolean isLive(String code) {
        return uses.get(code) < perCode && !revoked.contains(code);
    }

    String revoke(List<String> list) {
        if (!List.of("SEALED", "ACTIVE", "PAUSED", "ENDED").contains(state)) {
            return "CANNOT_REVOKE_CODES";
        }
        if (list.isEmpty()) {
            return "NOTHING_SELECTED";
        }
        Set<String> hit = new TreeSet<>(list);
        hit.removeIf(code -> !uses.containsKey(code) || !isLive(code));
        if (hit.isEmpty()) {
            return "NOTHING_TO_REVOKE";
        }
        remember("REVOKE_CODES", hit);
        revoked.addAll(hit);
        return String.valueOf(hit.size());
    }

    /** @param number of the change, from 0 */
    String undo(int number) {
        String bar = bar(number);
        if (bar != null) {
            return bar;
        }
        Change last = changes.get(number);
        changes.set(number, new Change(last.kind, last.stateBefore, last.endsBefore, last.codes, 0, true));
        remember("UNDO", Set.of());
        state = last.stateBefore;
        ends = last.endsBefore;
        revoked.removeAll(last.codes);
        return String.valueOf(last.codes.isEmpty() ? live() : last.codes.size());
    }

    /** Why the change cannot be undone; null when it can. */
    String bar(int number) {
        Change change = changes.get(number);
        if (change.undone) {
            return "UNDONE_ALREADY";
        }
        if (change.kind.equals("UNDO")) {
            return "UNDO_OF_UNDOING";
        }
        if (number < changes.size() - 1) {
            return "UNDO_CHANGED_SINCE";
        }
        boolean opens = List.of("ACTIVATE", "RESUME", "EXTEND").contains(change.kind);
        return opens && change.redemptions != redemptions ? "UNDO_REDEEMED_SINCE" : null;
    }

    String redeem(String code, Instant now) {
        if (state.equals("REVOKED")) {
            return "REVOKED";
        }
        if (!state.equals("ACTIVE")) {
            return "BATCH_NOT_ACTIVE";
        }
        if (revoked.contains(code)) {
            return "REVOKED";
        }
        if (ends != null && !now.isBefore(ends)) {
            return "EXPIRED";
        }
        if (uses.get(code) == perCode) {
            return "CODE_EXHAUSTED";
        }
        uses.merge(code, 1, Integer::sum);
        redemptions++;
        return "APPLIED";
    }

    int changes() {
        return changes.size();
    }

    String state() {
        return state;
    }

    Instant ends() {
        return ends;
    }

    /** Code, uses, and whether it was revoked singly, one a line in canonical order. */
    List<String> codes() {
        return uses.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue() + " " + (revoked.contains(each.getKey()) ? 1 : 0))
                .toList();
    }
}
