package io.shicheng.importer.draft;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Person;
import io.shicheng.importer.row.PersonRow;
import io.shicheng.schema.name.FoldedText;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A person that the import speaks of: in a row of their own, or only in the store. */
public final class PersonDraft {
    private final NodeKey key;
    private final @Nullable PersonRow row;
    private final @Nullable Person stored;
    private boolean historical;
    private boolean consenting;
    private boolean contactable;
    private @Nullable List<FoldedText> names;

    /** By what stands in the store. */
    PersonDraft(NodeKey key, @Nullable PersonRow row, StoredNodes store) {
        this.key = key;
        this.row = row;
        this.stored = store.person(key);
        this.historical = stored != null && stored.historical();
        this.consenting = store.consenting(key);
        this.contactable = store.contactable(key);
    }

    public NodeKey key() {
        return key;
    }

    /** Null where they are only in the store. */
    public @Nullable PersonRow row() {
        return row;
    }

    /** Null where they are only in the files. */
    public @Nullable Person stored() {
        return stored;
    }

    public boolean historical() {
        return historical;
    }

    /** Notes whether they are historical by what is known of them now. */
    public void decideHistorical(boolean isHistorical) {
        historical = isHistorical;
    }

    /** Whether a consent of their own holds today, whatever its scope. */
    public boolean consenting() {
        return consenting;
    }

    /** Whether a consent to be contacted holds today. */
    public boolean contactable() {
        return contactable;
    }

    /** Notes a consent that holds today. */
    public void agreed(boolean toBeContacted) {
        consenting = true;
        contactable |= toBeContacted;
    }

    public boolean mayBeNamed() {
        return historical || consenting;
    }

    /** What the person is called; asked for once. */
    List<FoldedText> names(Supplier<List<FoldedText>> find) {
        List<FoldedText> known = names;
        if (known == null) {
            known = find.get();
            names = known;
        }
        return known;
    }
}
