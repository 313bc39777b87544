package io.shicheng.store;

import io.shicheng.graph.tie.TieKind;
import java.util.Map;

/** How much the store holds. */
public record StoreCounts(
        long people,
        long historicalPeople,
        long organisations,
        long works,
        long clusters,
        Map<TieKind, Long> ties,
        long consents,
        long contacts) {}
