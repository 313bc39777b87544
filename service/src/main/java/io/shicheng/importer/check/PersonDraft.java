package io.shicheng.importer.check;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Person;
import io.shicheng.importer.row.PersonRow;
import io.shicheng.schema.name.FoldedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person that the import speaks of: in a row of their own, or only in the store. */
final class PersonDraft {
    final NodeKey key;
    final @Nullable PersonRow row;
    final @Nullable Person stored;
    boolean historical;
    /** Whether a consent of their own holds today, whatever its scope. */
    boolean consenting;
    /** Whether a consent to be contacted holds today. */
    boolean contactable;
    /** What the person is called, once that was asked for. */
    @Nullable
    List<FoldedText> names;

    PersonDraft(NodeKey key, @Nullable PersonRow row, @Nullable Person stored) {
        this.key = key;
        this.row = row;
        this.stored = stored;
        this.historical = stored != null && stored.historical();
    }

    boolean mayBeNamed() {
        return historical || consenting;
    }
}
