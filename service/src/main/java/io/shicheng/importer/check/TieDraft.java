package io.shicheng.importer.check;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Tie;
import io.shicheng.graph.TieKeys;
import io.shicheng.importer.row.Differences;
import io.shicheng.importer.row.TieRow;
import org.jspecify.annotations.Nullable;

/** A tie whose ends are known. */
final class TieDraft {
    final TieRow row;
    final NodeKey from;
    final NodeKey to;
    final String key;
    /** What stands in the store under the same key: nothing, the same, or something else in this column. */
    boolean stored;

    @Nullable
    String conflict;
    /** Whether it would close a cycle of masters. */
    boolean refused;

    TieDraft(TieRow row, NodeKey from, NodeKey to) {
        this.row = row;
        this.from = from;
        this.to = to;
        this.key = TieKeys.keyOf(
                row.kind(),
                from,
                to,
                row.basis(),
                row.source(),
                row.since(),
                row.until(),
                row.role(),
                row.department());
    }

    /** The column in which two ties of one key differ, or null. */
    @Nullable
    String differenceTo(double weight, double confidence, @Nullable Object level) {
        return new Differences()
                .compare("weight", row.weight(), weight)
                .compare("confidence", row.confidence(), confidence)
                .compare("level", row.level(), level)
                .first();
    }

    Tie tie() {
        return new Tie(
                key,
                row.kind(),
                from,
                to,
                row.basis(),
                row.source(),
                row.since(),
                row.until(),
                row.weight(),
                row.confidence(),
                row.role(),
                row.department(),
                row.level());
    }
}
