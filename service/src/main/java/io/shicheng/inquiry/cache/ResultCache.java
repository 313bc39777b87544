package io.shicheng.inquiry.cache;

import io.shicheng.inquiry.result.Citation;
import io.shicheng.progress.BoundedCache;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.store.Revision;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What questions came to, as long as there is room; what was asked for longest ago goes first. What
 * several ask for at once is computed once. Thread-safe.
 *
 * <p>Cached is what a network comes to, before anybody may see it, and it is found by that network alone: a person who
 * left is in no network that is asked about from then on ({@code Population}), and who may see a result is decided anew
 * for each answer.
 */
@Component
public final class ResultCache {
    private static final long MOST_BYTES = 256L << 20;
    private static final int SHARE_OF_MEMORY = 16;

    private final BoundedCache<Key, Cacheable> kept;

    /**
     * What tells a result from all others.
     *
     * @param network of which the snapshot was taken
     * @param population id of whom it is: two that hold the same people share nothing, as they share no snapshot
     */
    private record Key(Revision network, String population, Citation citation) {}

    @Autowired
    public ResultCache() {
        this(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY));
    }

    /** @param mostBytes that all results together may take */
    public ResultCache(long mostBytes) {
        this.kept = new BoundedCache<>(mostBytes, Cacheable::bytes);
    }

    /**
     * The result, kept or computed now.
     *
     * @param citation all that decides the result: equal ones of one snapshot have equal results of one type
     * @param control of the caller; it ends the computation only if all others who wait for it go too
     * @param computation told of all who wait by its own control
     */
    @SuppressWarnings("unchecked") // by the citation, of the type that was kept under it
    public <K extends Cacheable> K get(
            Snapshot snapshot, Citation citation, RunControl control, Function<RunControl, K> computation) {
        Key key = new Key(snapshot.network(), snapshot.spec().population().id(), citation);
        return (K) kept.get(key, control, computation);
    }
}
