package org.creditdesk.store;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Commands of one kind that come while another is being written wait for it, and are then written in one transaction:
 * they share what a commit costs, most of all its way to the disk. Who comes alone waits for nobody.
 *
 * @param <Q> a command
 * @param <A> its answer
 */
public final class Gathering<Q, A> {
    private final Function<List<Q>, List<A>> write;
    private final Function<Q, Long> key;
    private final int most;
    private final int atOnce;
    /** In the order in which they came; guarded by itself, as is {@link #writing}. */
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private int writing;

    private final class Waiting {
        private final Q command;
        /** True when it is its turn to write, false when somebody else has taken it along. */
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();

        private A answer;

        Waiting(Q command) {
            this.command = command;
        }
    }

    /**
     * @param write all of some commands, given in the order of their keys, or, with an exception, none of them; returns
     *     an answer to each in the same order
     * @param key such as the number of the account: two of one key are never in one group, because the second must see
     *     what became of the first
     * @param most in one group
     * @param atOnce groups that are written at the same time
     */
    public Gathering(Function<List<Q>, List<A>> write, Function<Q, Long> key, int most, int atOnce) {
        this.write = write;
        this.key = key;
        this.most = most;
        this.atOnce = atOnce;
    }

    /**
     * Writes a command, perhaps together with others.
     *
     * @return empty when it came to nothing and somebody else may be the reason, so that it has to be tried alone
     * @throws RuntimeException what the writing of this command alone threw
     */
    public Optional<A> write(Q command) {
        var mine = new Waiting(command);
        if (isNext(mine) || mine.turn.join()) {
            Collection<Waiting> group = groupWith(mine);
            try {
                write(List.copyOf(group));
            } finally {
                passOn(group);
            }
        }
        return Optional.ofNullable(mine.answer);
    }

    private boolean isNext(Waiting mine) {
        synchronized (waiting) {
            if (writing < atOnce) {
                writing++;
                return true;
            }
            waiting.add(mine);
            return false;
        }
    }

    /** Those who have waited longest and can go with one. */
    private Collection<Waiting> groupWith(Waiting first) {
        SortedMap<Long, Waiting> group = new TreeMap<>();
        group.put(key.apply(first.command), first);
        synchronized (waiting) {
            for (Iterator<Waiting> all = waiting.iterator(); all.hasNext() && group.size() < most; ) {
                Waiting each = all.next();
                if (group.putIfAbsent(key.apply(each.command), each) == null) {
                    all.remove();
                }
            }
        }
        return group.values();
    }

    private void write(List<Waiting> group) {
        try {
            List<A> answers =
                    write.apply(group.stream().map(each -> each.command).toList());
            for (int i = 0; i < answers.size(); i++) {
                group.get(i).answer = answers.get(i);
            }
        } catch (RuntimeException failure) {
            if (group.size() == 1) {
                throw failure;
            }
        }
    }

    private void passOn(Collection<Waiting> group) {
        Waiting next;
        synchronized (waiting) {
            next = waiting.poll();
            writing -= next == null ? 1 : 0;
        }
        if (next != null) {
            next.turn.complete(true);
        }
        group.forEach(each -> each.turn.complete(false));
    }
}
