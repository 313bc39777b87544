package io.shicheng.importer.row;

import io.shicheng.graph.tie.TieFacts;
import io.shicheng.graph.tie.TieKind;

/** A row of the table ties; weight and confidence are 1 where the file says nothing. */
public record TieRow(Place place, TieKind kind, String from, String to, TieFacts facts) {
    /** The same without what stands for the work that its source names. */
    public TieRow withoutSourceKey() {
        return facts.sourceKey() == null ? this : new TieRow(place, kind, from, to, facts.withoutSourceKey());
    }
}
