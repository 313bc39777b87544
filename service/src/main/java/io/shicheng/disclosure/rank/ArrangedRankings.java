package io.shicheng.disclosure.rank;

import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.progress.BoundedCache;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rankings as they were arranged for the viewers of the last answers, as long as there is room: a further page
 * of one, or the same page again, takes the time of its rows. What several ask for at once is arranged once.
 * Thread-safe.
 *
 * <p>One is found by all that it hangs on: who looks, the grounds as of now, and the very rankings and classes that it
 * was made of. What was arranged on other grounds goes with the first that is arranged on new ones.
 */
final class ArrangedRankings {
    /** A ranking of 100,000 people takes some 25 MB. */
    private static final long MOST_BYTES = 256L << 20;

    private static final int SHARE_OF_MEMORY = 16;

    private final BoundedCache<Key, ArrangedRanking> kept = new BoundedCache<>(
            Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY), ArrangedRanking::bytes);

    /** @param cluster id of the cluster that the ranking is of, or null */
    private record Key(
            Viewer viewer,
            String grounds,
            Same<List<Ranking.Row>> open,
            Same<List<Ranking.Row>> whole,
            Same<Classes> classes,
            @Nullable String cluster) {}

    /** Equal if it is the same object. */
    private record Same<T>(T object) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Same<?>(Object its) && its == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    /**
     * The one that is kept, or one that is made now.
     *
     * @param cluster id of the cluster that both rankings are of, or null
     */
    ArrangedRanking get(
            PersonPolicy policy,
            Ranking open,
            Ranking whole,
            Classes classes,
            @Nullable String cluster,
            RunControl control,
            Supplier<ArrangedRanking> arranging) {
        Key key = new Key(
                policy.viewer(),
                policy.grounds().state(),
                new Same<>(open.rows()),
                new Same<>(whole.rows()),
                new Same<>(classes),
                cluster);
        return kept.get(key, control, _ -> {
            kept.forget(old -> !old.grounds().equals(key.grounds()));
            return arranging.get();
        });
    }
}
