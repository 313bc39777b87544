package io.shicheng.consent;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is held of somebody beside a name that helps to tell who is meant.
 *
 * @param namespace of the mapping the person came by; null if it had none
 * @param born,died,cluster,discipline of historical people only, null of everybody else
 * @param corrected when a steward put something of it, or the name, right last; null if it is as files say
 */
public record Particulars(
        @Nullable String namespace,
        @Nullable DateRange born,
        @Nullable DateRange died,
        @Nullable Cluster cluster,
        @Nullable String discipline,
        @Nullable LocalDate corrected) {
    /** As files say it. */
    public Particulars(
            @Nullable String namespace,
            @Nullable DateRange born,
            @Nullable DateRange died,
            @Nullable Cluster cluster,
            @Nullable String discipline) {
        this(namespace, born, died, cluster, discipline, null);
    }

    /** Of whom nothing is held. */
    public static final Particulars NONE = new Particulars(null, null, null, null, null);
}
