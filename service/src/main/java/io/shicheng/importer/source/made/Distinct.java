package io.shicheng.importer.source.made;

import io.shicheng.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In a sheet that fills several tables, many rows say the same of one studio, work or place, which is one row of its
 * table. Never of people: two rows that say the same may be of two.
 */
public final class Distinct {
    private final boolean applies;
    private final Set<List<@Nullable String>> seen = new HashSet<>();

    public Distinct(Table table, boolean laidOut) {
        this.applies = laidOut
                && switch (table) {
                    case ORGANISATIONS, WORKS, CLUSTERS -> true;
                    case PEOPLE, TIES, CONSENTS, CONTACTS -> false;
                };
    }

    /** Whether no row before said the same, or that does not matter. */
    public boolean isNew(List<@Nullable String> values) {
        return !applies || seen.add(new ArrayList<>(values));
    }
}
