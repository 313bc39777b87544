package io.shicheng.importer.source.layout;

import io.shicheng.importer.mapping.Mapping;
import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.source.made.MadeIds;
import io.shicheng.importer.source.made.PeopleByName;
import io.shicheng.importer.source.made.Together;
import io.shicheng.schema.Table;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file before its rows are read: how its sheets are laid out, and who has which name.
 *
 * @param onlyPeople whether only the people are wanted, to learn what they are called
 */
public record Layouts(
        @Nullable Mapping mapping, MergeFinder merged, MadeIds ids, PeopleByName people, boolean onlyPeople) {
    /** Null where the mapping says nothing of the sheet. */
    public @Nullable SheetLayout of(String label, String sheet, List<Part> parts, NoticeLog log) {
        return mapping == null
                ? null
                : mapping.sheetOf(parts.getFirst())
                        .map(laid -> new SheetLayout(label, laid, parts, merged.of(sheet), log))
                        .orElse(null);
    }

    /** What the tables of a sheet make of it together. */
    public Together together(Set<String> named, boolean laidOut) {
        return new Together(named, ids, people, laidOut);
    }

    /** Whether the rows of a table are wanted. */
    public boolean wants(Table table) {
        return !onlyPeople || table == Table.PEOPLE;
    }
}
