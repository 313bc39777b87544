package io.shicheng.importer.source.made;

import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.mention.NameMention;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.schema.Column;
import io.shicheng.schema.notice.SourceLocation;
import io.shicheng.tabular.CellNotes;
import io.shicheng.text.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives ids that are made of several columns, and those of people whom a column has by name. */
public final class Made {
    private final String file;
    private final Part part;
    private final MadeIds ids;
    private final PeopleByName people;
    private final Map<String, List<Integer>> idCells = new HashMap<>();
    private final Map<String, Integer> nameCells = new HashMap<>();
    private final List<Integer> ownCells;

    /** @param headings of the file; the part's own are among them */
    public Made(String file, Part part, List<String> headings, MadeIds ids, PeopleByName people) {
        this.file = file;
        this.part = part;
        this.ids = ids;
        this.people = people;
        List<String> plain = headings.stream().map(PlainText::visible).toList();
        part.ids()
                .forEach((column, of) -> idCells.put(
                        column,
                        of.stream().map(PlainText::visible).map(plain::indexOf).toList()));
        ownCells = part.columns().values().stream()
                .map(PlainText::visible)
                .map(plain::indexOf)
                .sorted()
                .toList();
        part.names().forEach((column, of) -> nameCells.put(column, plain.indexOf(PlainText.visible(of))));
    }

    /** Whether a value of the column is made, not read. */
    public boolean gives(Column column) {
        return idCells.containsKey(column.name()) || nameCells.containsKey(column.name());
    }

    /** The values that a column has in a row: several where its cell names several people. Empty where there is none. */
    public List<String> values(Column column, long line, List<String> cells, CellNotes notes, NoticeLog log) {
        List<Integer> of = idCells.get(column.name());
        return of == null ? resolved(column, line, cells, notes, log) : id(of, cells, notes);
    }

    /** Without what its first column holds nobody is told apart. */
    private List<String> id(List<Integer> of, List<String> cells, CellNotes notes) {
        List<String> values = of.stream().map(cell -> text(cell, cells, notes)).toList();
        return PlainText.visible(values.getFirst()).isEmpty() ? List.of() : List.of(ids.idOf(values));
    }

    private List<String> resolved(Column column, long line, List<String> cells, CellNotes notes, NoticeLog log) {
        List<String> resolved = new ArrayList<>();
        String heading = Objects.requireNonNull(part.names().get(column.name()));
        // never the name itself
        SourceLocation spot = new SourceLocation(file, line, heading, null);
        for (String name : PeopleByName.names(text(nameCells.get(column.name()), cells, notes))) {
            String key = ids.idOf(mention(heading, name, cells, notes));
            NameMention mention = people.meant(key, name, spot);
            if (mention.taken() != null) {
                resolved.add(mention.taken());
            } else if (mention.open()) {
                tell(name, mention, spot, log);
            }
        }
        return resolved;
    }

    /** By what a mention is known again: its column, the name, and whose row it is in. */
    private List<String> mention(String heading, String name, List<String> cells, CellNotes notes) {
        List<String> values = new ArrayList<>(List.of("mention", heading, name));
        Stream<Integer> own = idCells.isEmpty()
                ? ownCells.stream()
                : idCells.values().stream().flatMap(List::stream).sorted();
        own.forEach(cell -> values.add(text(cell, cells, notes)));
        return values;
    }

    private void tell(String name, NameMention mention, SourceLocation spot, NoticeLog log) {
        int exact = people.ids(name).size();
        if (exact > 1) {
            log.add(ImportCheck.NAME_AMBIGUOUS, spot, exact);
        } else if (mention.candidates().isEmpty()) {
            log.add(ImportCheck.NAME_UNKNOWN, spot);
        } else {
            log.add(ImportCheck.NAME_NEAR, spot, mention.candidates().size());
        }
    }

    private static String text(@Nullable Integer cell, List<String> cells, CellNotes notes) {
        if (cell == null || cell < 0 || cell >= cells.size()) {
            return "";
        }
        return notes.shown().getOrDefault(cell, cells.get(cell)).strip();
    }
}
