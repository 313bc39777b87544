package io.shicheng.graph.personal;

import io.shicheng.graph.DateRange;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param namespace the word that the mapping of its files gave, which keeps ids of different sources apart; null if
 *     none did
 * @param born,died held of historical people only
 * @param historical died, or born more than 110 years before the import, with a source
 * @param source a citation of at most 300 characters
 * @param identity id and name as the source has them, sealed; there only with a ground
 */
@HoldsPeople
public record Person(
        NodeKey key,
        @Nullable String namespace,
        @Nullable NodeKey cluster,
        @Nullable String discipline,
        @Nullable DateRange born,
        @Nullable DateRange died,
        boolean historical,
        @Nullable String source,
        @Nullable Sealed identity) {
    /** Of whom nothing is held but that there is somebody. */
    public static Person bare(NodeKey key) {
        return new Person(key, null, null, null, null, null, false, null, null);
    }

    private static final int LONG_AGO = 110;

    /**
     * Whether these make somebody historical: died, or born more than {@value #LONG_AGO} years ago, with a source. "Died
     * after 1431" does not say that somebody died, but that they lived in 1431, so that they were born by then.
     */
    public static boolean historical(
            @Nullable DateRange born, @Nullable DateRange died, @Nullable String source, LocalDate today) {
        LocalDate longAgo = today.minusYears(LONG_AGO);
        if (source == null) {
            return false;
        }
        if (born != null && born.latest() != null && born.latest().isBefore(longAgo)) {
            return true;
        }
        if (died == null) {
            return false;
        }
        return died.latest() != null
                ? died.latest().isBefore(today)
                : died.earliest() != null && died.earliest().isBefore(longAgo);
    }

    /** The same of no cluster. */
    public Person withoutCluster() {
        return new Person(key, namespace, null, discipline, born, died, historical, source, identity);
    }

    /** The same with another name, or with none. */
    public Person withIdentity(@Nullable Sealed other) {
        return new Person(key, namespace, cluster, discipline, born, died, historical, source, other);
    }
}
