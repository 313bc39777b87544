package io.shicheng.importer.draft;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieFacts;
import io.shicheng.importer.row.Differences;
import io.shicheng.importer.row.TieRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tie whose ends are known. */
public final class TieDraft {
    private final TieRow row;
    private final Tie tie;
    private boolean stored;
    private boolean sameWork;
    private @Nullable String conflict;
    private boolean refused;

    public TieDraft(TieRow row, NodeKey from, NodeKey to) {
        this.row = row;
        this.tie = Tie.of(row.kind(), from, to, row.facts());
    }

    public TieRow row() {
        return row;
    }

    public NodeKey from() {
        return tie.from();
    }

    public NodeKey to() {
        return tie.to();
    }

    /** That of the tie. */
    public String key() {
        return tie.key();
    }

    /** The column in which this tie differs from one of the same key, or null. */
    public @Nullable String differenceTo(TieDraft other) {
        return differenceTo(other.row.facts());
    }

    private @Nullable String differenceTo(TieFacts other) {
        TieFacts facts = row.facts();
        return new Differences()
                .compare("weight", facts.weight(), other.weight())
                .compare("confidence", facts.confidence(), other.confidence())
                .compare("level", facts.level(), other.level())
                .first();
    }

    /** Notes what stands in the store under the same key. */
    public void found(Tie inStore) {
        stored = true;
        sameWork = Objects.equals(tie.facts().sourceKey(), inStore.facts().sourceKey());
        conflict = differenceTo(inStore.facts());
    }

    /** Whether it stands in the store as it is, and no other rule says now which work its source names. */
    public boolean unchanged() {
        return stored && sameWork;
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
        return tie;
    }
}
