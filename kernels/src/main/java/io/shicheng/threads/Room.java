package io.shicheng.threads;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Works on some questions at once while others wait. Those who ask take turns: next comes the one who has the fewest
 * being worked on, among these who has waited longest for a turn. Each has a number of places, worked on or waiting.
 * Where all are taken, the one with most of the waiting ones loses the last of them to somebody who has fewer; so
 * nobody is kept out by how much others ask. Thread-safe.
 */
public final class Room {
    private final Size size;
    private final ExecutorService threads;
    /** Those who have waited longest for a turn first. */
    private final Map<Asker, Deque<Entrant>> waiting = new LinkedHashMap<>();

    private final Map<Asker, Integer> working = new HashMap<>();
    private int waitingInAll;
    private int workingInAll;

    /**
     * How much there is room for.
     *
     * @param each places that one asker has
     * @param site places that all askers of one site have together
     */
    public record Size(int atOnce, int waiting, int each, int site) {}

    /** A question that found a place. */
    public interface Entrant extends Runnable {
        /** Loses its place, before it was its turn, to somebody who had fewer. */
        void turnedAway();
    }

    /** There was no place. */
    public static final class NoPlaceException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean all;

        private NoPlaceException(boolean all) {
            super(all ? "All places are taken." : "One asker has all the places that one may have.");
            this.all = all;
        }

        /** Whether all places are taken, by as many who ask; else the asker has as many as one may. */
        public boolean all() {
            return all;
        }
    }

    public Room(String name, Size size) {
        this.size = size;
        this.threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().name(name + "-", 1).daemon().factory());
    }

    /** @throws NoPlaceException if there is none */
    public void enter(Asker asker, Entrant entrant) {
        Entrant loser = null;
        synchronized (this) {
            if (places(asker) >= size.each || ofSite(asker.site()) >= size.site) {
                throw new NoPlaceException(false);
            }
            if (workingInAll < size.atOnce) {
                begin(asker, entrant);
                return;
            }
            if (waitingInAll >= size.waiting) {
                loser = makeRoomFor(asker);
            }
            waiting.computeIfAbsent(asker, _ -> new ArrayDeque<>()).addLast(entrant);
            waitingInAll++;
        }
        if (loser != null) {
            loser.turnedAway();
        }
    }

    private int places(Asker asker) {
        return waitingOf(asker) + working.getOrDefault(asker, 0);
    }

    private int waitingOf(Asker asker) {
        Deque<Entrant> own = waiting.get(asker);
        return own == null ? 0 : own.size();
    }

    private int ofSite(@Nullable String site) {
        if (site == null) {
            return 0;
        }
        int places = 0;
        for (Map.Entry<Asker, Deque<Entrant>> each : waiting.entrySet()) {
            places += site.equals(each.getKey().site()) ? each.getValue().size() : 0;
        }
        for (Map.Entry<Asker, Integer> each : working.entrySet()) {
            places += site.equals(each.getKey().site()) ? each.getValue() : 0;
        }
        return places;
    }

    private Entrant makeRoomFor(Asker asker) {
        Deque<Entrant> most = waiting.values().stream()
                .max(Comparator.comparingInt(Deque::size))
                .filter(theirs -> theirs.size() > waitingOf(asker) + 1)
                .orElseThrow(() -> new NoPlaceException(true));
        waitingInAll--;
        return most.removeLast();
    }

    private void begin(Asker asker, Entrant entrant) {
        working.merge(asker, 1, Integer::sum);
        workingInAll++;
        threads.execute(() -> work(asker, entrant));
    }

    private void work(Asker asker, Entrant entrant) {
        try {
            entrant.run();
        } finally {
            ended(asker);
        }
    }

    private synchronized void ended(Asker asker) {
        working.compute(asker, (_, count) -> count == null || count <= 1 ? null : (Integer) (count - 1));
        workingInAll--;
        Asker next = null;
        for (Asker each : waiting.keySet()) {
            if (next == null || working.getOrDefault(each, 0) < working.getOrDefault(next, 0)) {
                next = each;
            }
        }
        if (next == null || threads.isShutdown()) {
            return;
        }
        Deque<Entrant> theirs = waiting.remove(next);
        if (theirs != null) {
            waitingInAll--;
            Entrant entrant = theirs.removeFirst();
            if (!theirs.isEmpty()) {
                waiting.put(next, theirs); // behind all others
            }
            begin(next, entrant);
        }
    }

    public void close() {
        threads.shutdownNow();
    }
}
