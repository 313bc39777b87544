package io.shicheng.importer.inspection.proposal;

import io.shicheng.graph.tie.Basis;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.inspection.SheetInspection;
import io.shicheng.importer.inspection.column.ColumnGuess;
import io.shicheng.importer.inspection.column.ColumnRole;
import io.shicheng.importer.inspection.column.Spelling;
import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.mapping.Mapping.Sheet;
import io.shicheng.importer.mapping.SourceKey;
import io.shicheng.schema.Table;
import io.shicheng.tabular.shape.RowKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables that one sheet fills: people, where they work, with what, and how they are tied. */
final class SheetTables {
    /** Of ties that nobody says were published. The same in all languages, since it is stored. */
    private static final String STATED_IN = "register 登记表";

    private static final Pattern TITLE = Pattern.compile("《([^》]{1,60})》");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?:年|(?!\\d))");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final String label;
    private final SheetInspection sheet;
    private final @Nullable String citation;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    SheetTables(String label, SheetInspection sheet, @Nullable String citation) {
        this.label = label;
        this.sheet = sheet;
        this.citation = citation;
        clusters();
        organisations(ColumnRole.STUDIO, "studio", TieKind.MEMBER_OF);
        organisations(ColumnRole.GROUP, "group", TieKind.MEMBER_OF);
        organisations(ColumnRole.PLATFORM, "platform", TieKind.WORKS_THROUGH);
        people();
        works();
        byName(ColumnRole.MASTER, TieKind.MASTER_OF, "from", "to", ColumnRole.APPRENTICED);
        byName(ColumnRole.APPRENTICE, TieKind.MASTER_OF, "to", "from", null);
        byName(ColumnRole.LEADER, TieKind.LEADS, "from", "to", null);
        byName(ColumnRole.COLLEAGUE, TieKind.WORKED_WITH, "to", "from", null);
        byName(ColumnRole.PARTNER, TieKind.PARTNER_OF, "to", "from", null);
        byName(ColumnRole.NOMINATOR, TieKind.NOMINATES, "from", "to", null);
        founders();
    }

    List<Part> parts() {
        return parts;
    }

    /** Why columns are dropped, by file and heading. */
    Map<String, String> reasons() {
        return reasons;
    }

    Sheet sheet() {
        Set<String> used = new LinkedHashSet<>();
        for (Part part : parts) {
            used.addAll(part.columns().values());
            used.addAll(part.names().values());
            part.ids().values().forEach(used::addAll);
        }
        Set<String> drop = new LinkedHashSet<>();
        for (ColumnGuess column : sheet.columns()) {
            if (!used.contains(column.heading())) {
                drop.add(column.heading());
                if (column.dropped() != null) {
                    reasons.put(label + "\n" + column.heading(), column.dropped());
                }
            }
        }
        Map<String, Map<String, String>> spellings = new LinkedHashMap<>();
        for (Spelling spelling : sheet.spellings()) {
            if (spelling.alike() && used.contains(spelling.heading())) {
                Map<String, String> one = spellings.computeIfAbsent(spelling.heading(), key -> new LinkedHashMap<>());
                String first = spelling.values().getFirst().value();
                spelling.values().stream().skip(1).forEach(each -> one.put(each.value(), first));
            }
        }
        Set<RowKind> aside = EnumSet.complementOf(EnumSet.of(RowKind.DATA));
        Set<String> down = new LinkedHashSet<>(sheet.fillDown());
        down.retainAll(used);
        return new Sheet(label, 0, sheet.headings(), true, down, aside, spellings, drop);
    }

    private Optional<ColumnGuess> column(ColumnRole role) {
        return sheet.columns().stream()
                .filter(column -> column.role() == role && column.filled() > 0)
                .findFirst();
    }

    private @Nullable String heading(ColumnRole role) {
        return column(role).map(ColumnGuess::heading).orElse(null);
    }

    private void clusters() {
        column(ColumnRole.PLACE).ifPresent(place -> {
            boolean chinese =
                    place.examples().stream().anyMatch(each -> HAN.matcher(each).find());
            new PartDraft(Table.CLUSTERS)
                    .column("id", place.heading())
                    .column(chinese ? "name_zh" : "name_en", place.heading())
                    .add();
        });
    }

    private void organisations(ColumnRole role, String kind, TieKind tie) {
        String name = heading(role);
        if (name == null) {
            return;
        }
        new PartDraft(Table.ORGANISATIONS)
                .id("id", List.of(name))
                .column("name", name)
                .constant("kind", kind)
                // a list that names a group is no publication of the group's own
                .constant("source", role == ColumnRole.GROUP ? null : citation)
                .add();
        tie(tie).person("from")
                .id("to", List.of(name))
                .column("since", heading(ColumnRole.JOINED))
                .column("until", heading(ColumnRole.LEFT))
                .add();
    }

    private void people() {
        PartDraft people = new PartDraft(Table.PEOPLE)
                .person("id")
                .column("name", heading(ColumnRole.NAME))
                .column("cluster", heading(ColumnRole.PLACE))
                .column("discipline", heading(ColumnRole.DISCIPLINE))
                .column("born", heading(ColumnRole.BORN))
                .column("died", heading(ColumnRole.DIED))
                .column("source", heading(ColumnRole.SOURCE));
        if (heading(ColumnRole.SOURCE) == null) {
            people.constant("source", citation);
        }
        people.add();
    }

    /** What people worked on stands in a column, or is the title of the sheet. */
    private void works() {
        String work = heading(ColumnRole.WORK);
        Matcher title = TITLE.matcher(sheet.title());
        PartDraft works = new PartDraft(Table.WORKS).constant("source", citation);
        PartDraft credit = tie(TieKind.CREDITED_ON).person("from");
        if (work != null) {
            works.id("id", List.of(work)).column("title", work).column("year", heading(ColumnRole.YEAR));
            credit.id("to", List.of(work));
        } else if (title.find()) {
            Matcher year = YEAR.matcher(sheet.title());
            works.constant("id", title.group(1))
                    .constant("title", title.group(1))
                    .constant("year", year.find() ? year.group(1) : null);
            credit.constant("to", title.group(1));
        } else {
            return;
        }
        works.add();
        credit.column("role", heading(ColumnRole.ROLE))
                .column("department", heading(ColumnRole.DEPARTMENT))
                .column("level", heading(ColumnRole.LEVEL))
                .add();
    }

    private void byName(ColumnRole role, TieKind kind, String named, String own, @Nullable ColumnRole since) {
        List<ColumnGuess> columns = sheet.columns().stream()
                .filter(column -> column.role() == role && column.filled() > 0)
                .toList();
        for (ColumnGuess column : columns) {
            tie(kind)
                    .name(named, column.heading())
                    .person(own)
                    .column("since", since == null || columns.size() > 1 ? null : heading(since))
                    .add();
        }
    }

    private void founders() {
        String founder = heading(ColumnRole.FOUNDER);
        String studio = heading(ColumnRole.STUDIO) == null ? heading(ColumnRole.GROUP) : heading(ColumnRole.STUDIO);
        if (founder != null && studio != null) {
            tie(TieKind.FOUNDED).name("from", founder).id("to", List.of(studio)).add();
        }
    }

    /** What was published says where; everything else is stated by the ends of the tie, if one of them agreed. */
    private PartDraft tie(TieKind kind) {
        String source = heading(ColumnRole.SOURCE);
        PartDraft tie = new PartDraft(Table.TIES).constant("kind", kind.code());
        boolean published = source != null || citation != null;
        tie.constant("basis", (published ? Basis.PUBLISHED : Basis.STATED).code());
        if (source != null) {
            tie.column("source", source);
        } else {
            tie.constant("source", citation == null ? STATED_IN : citation);
        }
        return tie;
    }

    /** A part on its way. */
    private final class PartDraft {
        private final Table table;
        private final Map<String, String> columns = new LinkedHashMap<>();
        private final Map<String, List<String>> ids = new LinkedHashMap<>();
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Map<String, String> constants = new LinkedHashMap<>();

        PartDraft(Table table) {
            this.table = table;
        }

        PartDraft column(String column, @Nullable String heading) {
            if (heading != null) {
                columns.put(column, heading);
            }
            return this;
        }

        PartDraft constant(String column, @Nullable String value) {
            if (value != null) {
                constants.put(column, value);
            }
            return this;
        }

        PartDraft id(String column, List<String> of) {
            ids.put(column, of);
            return this;
        }

        PartDraft name(String column, String heading) {
            names.put(column, heading);
            return this;
        }

        /** The person of whom a row is. */
        PartDraft person(String column) {
            String id = heading(ColumnRole.ID);
            return id == null ? id(column, sheet.identity()) : column(column, id);
        }

        void add() {
            parts.add(new Part(
                    label,
                    0,
                    table,
                    columns,
                    ids,
                    names,
                    constants,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Set.of(),
                    SourceKey.NONE));
        }
    }
}
