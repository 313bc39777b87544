package io.shicheng.snapshot;

import io.shicheng.progress.RunControl;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has each thing computed by one thread at a time: who asks for it meanwhile is given what that one finds, or why it failed.
 * Who asks for another thing waits for nobody. Thread-safe, and no lock is held while anything is computed.
 *
 * @param <K> what is asked for
 * @param <V> what is found
 */
final class SingleFlight<K, V> {
    private static final long LOOK_EVERY_MILLIS = 50;

    private final ConcurrentMap<K, CompletableFuture<V>> flights = new ConcurrentHashMap<>();

    /**
     * Computes it in this thread, or waits for the thread that is computing it. Where that one was stopped, which is its own
     * asker's wish alone, one of those who wait goes on in its place.
     *
     * @param control of this asker: stops this one's waiting, and what this one computes
     * @throws CancellationException if this asker asked to stop, or this thread was interrupted while it waited
     */
    V get(K key, RunControl control, Supplier<V> computation) {
        while (true) {
            CompletableFuture<V> own = new CompletableFuture<>();
            CompletableFuture<V> other = flights.putIfAbsent(key, own);
            if (other == null) {
                return compute(key, own, computation);
            }
            try {
                return await(other, control);
            } catch (StoppedException e) {
                control.checkCancelled();
            }
        }
    }

    private V compute(K key, CompletableFuture<V> own, Supplier<V> computation) {
        try {
            V found = computation.get();
            flights.remove(key, own);
            own.complete(found);
            return found;
        } catch (CancellationException e) {
            flights.remove(key, own);
            own.completeExceptionally(new StoppedException());
            throw e;
        } catch (RuntimeException | Error e) {
            flights.remove(key, own);
            own.completeExceptionally(e);
            throw e;
        }
    }

    private V await(CompletableFuture<V> other, RunControl control) throws StoppedException {
        while (true) {
            control.checkCancelled();
            try {
                return other.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
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

    /** Whoever computed it was asked to stop. */
    private static final class StoppedException extends Exception {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super(null, null, false, false);
        }
    }
}
