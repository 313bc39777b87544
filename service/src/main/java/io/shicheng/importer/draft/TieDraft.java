package io.shicheng.importer.draft;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Tie;
import io.shicheng.graph.TieKeys;
import io.shicheng.importer.row.Differences;
import io.shicheng.importer.row.TieRow;
import org.jspecify.annotations.Nullable;

/** A tie whose ends are known. */
public final class TieDraft {
    private final TieRow row;
    private final NodeKey from;
    private final NodeKey to;
    private final String key;
    private boolean stored;
    private @Nullable String conflict;
    private boolean refused;

    public TieDraft(TieRow row, NodeKey from, NodeKey to) {
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

    public TieRow row() {
        return row;
    }

    public NodeKey from() {
        return from;
    }

    public NodeKey to() {
        return to;
    }

    /** That of {@link TieKeys}. */
    public String key() {
        return key;
    }

    /** The column in which this tie differs from one of the same key, or null. */
    public @Nullable String differenceTo(TieDraft other) {
        return differenceTo(other.row.weight(), other.row.confidence(), other.row.level());
    }

    private @Nullable String differenceTo(double weight, double confidence, @Nullable Object level) {
        return new Differences()
                .compare("weight", row.weight(), weight)
                .compare("confidence", row.confidence(), confidence)
                .compare("level", row.level(), level)
                .first();
    }

    /** Notes what stands in the store under the same key. */
    public void found(Tie inStore) {
        stored = true;
        conflict = differenceTo(inStore.weight(), inStore.confidence(), inStore.level());
    }

    /** Whether something stands in the store under the same key. */
    public boolean stored() {
        return stored;
    }

    /** The column in which the store says something else, or null. */
    public @Nullable String conflict() {
        return conflict;
    }

    public void refuse() {
        refused = true;
    }

    public boolean refused() {
        return refused;
    }

    /** As it is stored. */
    public Tie tie() {
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
