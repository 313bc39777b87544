package io.shicheng.progress;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Has each thing computed by one thread at a time: who asks for it meanwhile is given what that one finds, or why it
 * failed, and is told how far it is. Who asks for another thing waits for nobody. Thread-safe, and no lock is held
 * while anything is computed.
 *
 * <p>A caller that asks to stop stops waiting. The computation itself stops when nobody waits for it any more.
 *
 * @param <K> what is asked for
 * @param <V> what is found
 */
public final class SingleFlight<K, V> {
    private static final long LOOK_EVERY_MILLIS = 50;

    private final ConcurrentMap<K, Flight<V>> flights = new ConcurrentHashMap<>();

    /** A computation that others may join. */
    private record Flight<V>(CompletableFuture<V> landing, SharedControl passengers) {}

    /**
     * Computes it in this thread, or waits for the thread that is computing it. The thread that computes goes on for
     * the others when its own asker wants it no more.
     *
     * @param control of this asker
     * @param computation is given the control of all who wait for it
     * @throws CancellationException if this asker asked to stop, or this thread was interrupted while it waited
     */
    public V get(K key, RunControl control, Function<RunControl, V> computation) {
        while (true) {
            Flight<V> own = new Flight<>(new CompletableFuture<>(), new SharedControl(control));
            Flight<V> other = flights.putIfAbsent(key, own);
            if (other == null) {
                V found = compute(key, own, computation);
                control.checkCancelled();
                return found;
            }
            boolean joined = other.passengers().join(control);
            try {
                return await(other.landing(), control);
            } catch (StoppedException e) {
                control.checkCancelled();
            } finally {
                if (joined) {
                    other.passengers().leave(control);
                }
            }
        }
    }

    private V compute(K key, Flight<V> own, Function<RunControl, V> computation) {
        try {
            V found = computation.apply(own.passengers());
            flights.remove(key, own);
            own.landing().complete(found);
            return found;
        } catch (CancellationException e) {
            flights.remove(key, own);
            own.landing().completeExceptionally(new StoppedException());
            throw e;
        } catch (RuntimeException | Error e) {
            flights.remove(key, own);
            own.landing().completeExceptionally(e);
            throw e;
        }
    }

    private V await(CompletableFuture<V> landing, RunControl control) throws StoppedException {
        while (true) {
            control.checkCancelled();
            try {
                return landing.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue; // to look whether this asker still wants it
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("The run was interrupted; nothing was changed.");
            } catch (ExecutionException e) {
                throw failure(Objects.requireNonNull(e.getCause()));
            }
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) throws StoppedException {
        return switch (cause) {
            case StoppedException stopped -> throw stopped;
            case RuntimeException failed -> failed;
            case Error failed -> throw failed;
            case null, default -> new IllegalStateException(cause);
        };
    }

    /** Nobody waited for it any more. */
    private static final class StoppedException extends Exception {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super(null, null, false, false);
        }
    }
}
