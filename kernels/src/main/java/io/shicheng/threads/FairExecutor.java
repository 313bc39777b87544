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
public final class FairExecutor {
    private final Size size;
    private final ExecutorService threads;
    /** Those who have waited longest for a turn first. */
    private final Map<Client, Deque<Task>> waiting = new LinkedHashMap<>();

    private final Map<Client, Integer> working = new HashMap<>();
    private int waitingInAll;
    private int workingInAll;

    /**
     * How much there is room for.
     *
     * @param each places that one client has
     * @param site places that all clients of one site have together
     */
    public record Size(int atOnce, int waiting, int each, int site) {}

    /** A question that found a place. */
    public interface Task extends Runnable {
        /** Loses its place, before it was its turn, to somebody who had fewer. */
        void turnedAway();
    }

    /** There was no place. */
    public static final class RejectedTaskException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean all;

        private RejectedTaskException(boolean all) {
            super(all ? "All places are taken." : "One client has all the places that one may have.");
            this.all = all;
        }

        /** Whether all places are taken, by as many who ask; else the client has as many as one may. */
        public boolean all() {
            return all;
        }
    }

    public FairExecutor(String name, Size size) {
        this.size = size;
        this.threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().name(name + "-", 1).daemon().factory());
    }

    /** @throws RejectedTaskException if there is none */
    public void enter(Client client, Task task) {
        Task loser = null;
        synchronized (this) {
            if (places(client) >= size.each || ofSite(client.site()) >= size.site) {
                throw new RejectedTaskException(false);
            }
            if (workingInAll < size.atOnce) {
                begin(client, task);
                return;
            }
            if (waitingInAll >= size.waiting) {
                loser = makeRoomFor(client);
            }
            waiting.computeIfAbsent(client, _ -> new ArrayDeque<>()).addLast(task);
            waitingInAll++;
        }
        if (loser != null) {
            loser.turnedAway();
        }
    }

    private int places(Client client) {
        return waitingOf(client) + working.getOrDefault(client, 0);
    }

    private int waitingOf(Client client) {
        Deque<Task> own = waiting.get(client);
        return own == null ? 0 : own.size();
    }

    private int ofSite(@Nullable String site) {
        if (site == null) {
            return 0;
        }
        int places = 0;
        for (Map.Entry<Client, Deque<Task>> each : waiting.entrySet()) {
            places += site.equals(each.getKey().site()) ? each.getValue().size() : 0;
        }
        for (Map.Entry<Client, Integer> each : working.entrySet()) {
            places += site.equals(each.getKey().site()) ? each.getValue() : 0;
        }
        return places;
    }

    private Task makeRoomFor(Client client) {
        Deque<Task> most = waiting.values().stream()
                .max(Comparator.comparingInt(Deque::size))
                .filter(theirs -> theirs.size() > waitingOf(client) + 1)
                .orElseThrow(() -> new RejectedTaskException(true));
        waitingInAll--;
        return most.removeLast();
    }

    private void begin(Client client, Task task) {
        working.merge(client, 1, Integer::sum);
        workingInAll++;
        threads.execute(() -> work(client, task));
    }

    private void work(Client client, Task task) {
        try {
            task.run();
        } finally {
            ended(client);
        }
    }

    private synchronized void ended(Client client) {
        working.compute(client, (_, count) -> count == null || count <= 1 ? null : (Integer) (count - 1));
        workingInAll--;
        Client next = null;
        for (Client each : waiting.keySet()) {
            if (next == null || working.getOrDefault(each, 0) < working.getOrDefault(next, 0)) {
                next = each;
            }
        }
        if (next == null || threads.isShutdown()) {
            return;
        }
        Deque<Task> theirs = waiting.remove(next);
        if (theirs != null) {
            waitingInAll--;
            Task task = theirs.removeFirst();
            if (!theirs.isEmpty()) {
                waiting.put(next, theirs); // behind all others
            }
            begin(next, task);
        }
    }

    public void close() {
        threads.shutdownNow();
    }
}
