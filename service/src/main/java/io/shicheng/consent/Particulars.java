package io.shicheng.consent;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What is held of somebody beside a name that helps to tell who is meant.
 *
 * @param namespace of the mapping the person came by; null if it had none
 * @param born,died,cluster,discipline of historical people only, null of everybody else
 */
public record Particulars(
        @Nullable String namespace,
        @Nullable DateRange born,
        @Nullable DateRange died,
        @Nullable Cluster cluster,
        @Nullable String discipline) {
    /** Of whom nothing is held. */
    public static final Particulars NONE = new Particulars(null, null, null, null, null);
}
