package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shicheng.fixture.HostileHeadings;
import io.shicheng.fixture.HostileInputs;
import io.shicheng.importer.ImportNotice;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.Column;
import io.shicheng.schema.Headings;
import io.shicheng.schema.Table;
import io.shicheng.schema.form.FormException;
import io.shicheng.schema.form.Forms;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.TableWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Opinions, health, remarks, traces and the like come in by no file, under no spelling, in no format. */
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedSchemaTests {
    /** Where a cluster lies is no trace of a person. */
    private static final Set<String> OF_CLUSTERS = Set.of("lat", "纬度", "经\u200B度");

    private final List<String> headings = HostileHeadings.all();
    private ImportDesk desk;

    @BeforeAll
    void openADesk(@TempDir Path folder) {
        desk = new ImportDesk(folder);
        assertThat(headings).hasSizeGreaterThan(400).doesNotHaveDuplicates();
    }

    private ImportReport load(String file, @Nullable Path mapping) {
        Path path = desk.files().resolve(file);
        return desk.importer.run(
                new ImportRequest(ImportDesk.ORIGIN, List.of(path), mapping, false, true, Locale.ENGLISH),
                RunControl.NONE);
    }

    private void assertRefused(ImportReport report, String code, List<String> named) {
        assertThat(report.refused()).isTrue();
        assertThat(report.noticeCounts()).containsOnlyKeys(code);
        assertThat(report.notices()).extracting(ImportNotice::column).containsExactlyElementsOf(named);
        assertThat(report.notices())
                .allSatisfy(notice -> assertThat(notice.message() + notice.remedy())
                        .contains(String.valueOf(notice.column()))
                        .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]"));
        assertThat(desk.store.changes).isEmpty();
    }

    @Test
    void noCsvFileBringsThemInWhateverItsTable() {
        int tried = 0;
        for (Table table : Table.values()) {
            String required = table.columns().stream().map(Column::name).collect(Collectors.joining(","));
            String cells = table.columns().stream().map(column -> "1").collect(Collectors.joining(","));
            for (String heading : headings) {
                if (table == Table.CLUSTERS && OF_CLUSTERS.contains(heading)) {
                    continue;
                }
                String file = table.code() + ".csv";
                desk.file(file, required + ",\"" + heading + "\"", cells + ",SECRET");
                assertRefused(load(file, null), "unknown_column", List.of(shown(heading)));
                tried++;
            }
        }
        HostileInputs.tried("headings of CSV files", tried);
    }

    @Test
    void noWorkbookBringsThemIn() throws IOException {
        Table[] tables = Table.values();
        List<String> tried =
                headings.stream().filter(each -> !OF_CLUSTERS.contains(each)).toList();
        for (int from = 0; from < tried.size(); from += tables.length) {
            List<Sheet> sheets = new ArrayList<>();
            List<String> named = new ArrayList<>();
            for (int i = 0; i < tables.length && from + i < tried.size(); i++) {
                sheets.add(sheet(tables[i], tried.get(from + i)));
                named.add(shown(tried.get(from + i)));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TableWriter.xlsx(bytes, sheets);
            desk.file("all.xlsx", bytes.toByteArray());
            assertRefused(load("all.xlsx", null), "unknown_column", named);
        }
        HostileInputs.tried("headings of workbooks", tried.size());
    }

    private static Sheet sheet(Table table, String heading) {
        List<Sheet.Column> columns = new ArrayList<>();
        table.columns().forEach(column -> columns.add(Sheet.Column.text(column.name(), 9)));
        columns.add(Sheet.Column.text(heading, 9));
        return new Sheet(table.code(), columns, List.of(Collections.nCopies(columns.size(), "1")));
    }

    @Test
    void noGraphFileBringsThemIn() throws IOException {
        for (String ending : List.of("graphml", "gexf", "net")) {
            Path mapping = mapping(
                    "tables:",
                    "- {file: g." + ending + "#nodes, table: people, columns: {id: id}, drop: [label, shape]}",
                    "- {file: g." + ending + "#edges, table: ties, columns: {from: source, to: target},"
                            + " constants: {kind: master_of, basis: published, source: L}, drop: [weight]}");
            for (String heading : headings) {
                desk.file("g." + ending, graph(ending, heading));
                ImportReport report = load("g." + ending, mapping);
                assertThat(report.refused()).isTrue();
                assertThat(report.notices().stream()
                                .filter(notice -> notice.code().equals("unmapped_column")))
                        .as(heading)
                        .extracting(ImportNotice::column)
                        .containsExactly(shown(heading), shown(heading));
                assertThat(desk.store.changes).isEmpty();
            }
        }
        HostileInputs.tried("attributes of GraphML, GEXF and Pajek files", 6 * headings.size());
    }

    private static String graph(String ending, String heading) {
        return switch (ending) {
            case "graphml" -> """
                    <graphml><key id="d" for="all" attr.name="%s"/><graph edgedefault="directed">
                    <node id="1"><data key="d">SECRET</data></node><node id="2"/>
                    <edge source="1" target="2"><data key="d">SECRET</data></edge></graph></graphml>
                    """.formatted(heading);
            case "gexf" -> """
                    <gexf><graph defaultedgetype="directed">
                    <attributes class="node"><attribute id="0" title="%1$s"/></attributes>
                    <attributes class="edge"><attribute id="0" title="%1$s"/></attributes>
                    <nodes><node id="1"><attvalues><attvalue for="0" value="SECRET"/></attvalues></node><node id="2"/></nodes>
                    <edges><edge source="1" target="2"><attvalues><attvalue for="0" value="SECRET"/></attvalues></edge></edges>
                    </graph></gexf>
                    """.formatted(heading);
            default -> """
                    *Vertices 2
                    1 "one" shape "%1$s" SECRET
                    2 "two"
                    *Arcs
                    1 2 1 "%1$s" SECRET
                    """.formatted(heading);
        };
    }

    @Test
    void noMappingMakesAColumnOfThem() throws IOException {
        desk.file("n.csv", "key", "1");
        for (String heading : headings) {
            String name = quoted(heading);
            Path mapping = mapping(
                    "tables:",
                    "- file: n.csv",
                    "  table: people",
                    "  columns: {id: key, " + name + ": key}",
                    "  constants: {" + name + ": x}",
                    "  defaults: {" + name + ": x}",
                    "  values: {" + name + ": {a: b}}",
                    "  skip: {" + name + ": [a]}");
            ImportReport report = load("n.csv", mapping);
            assertThat(report.refused()).isTrue();
            assertThat(report.noticeCounts()).as(heading).containsEntry("mapping_unknown_column", 5L);
            assertThat(report.notices()).allMatch(notice -> shown(heading).equals(notice.value()));
        }
        assertThat(desk.store.changes).isEmpty();
        HostileInputs.tried("columns that a mapping makes up", 5 * headings.size());
    }

    @Test
    void noMappingPoursThemIntoAColumnThatThereIs() throws IOException {
        int tried = 0;
        for (String heading : headings) {
            List<String> lines = new ArrayList<>(List.of("tables:"));
            int columns = 0;
            for (Table table : Table.values()) {
                List<String> names = table.columns().stream()
                        .map(Column::name)
                        .filter(name -> !name.equals("lat") && !name.equals("lon"))
                        .toList();
                columns += names.size();
                lines.add("- {file: n.csv, table: " + table.code() + ", columns: {"
                        + names.stream()
                                .map(name -> name + ": " + quoted(heading))
                                .collect(Collectors.joining(", "))
                        + "}}");
            }
            desk.file("n.csv", "\"" + heading + "\"", "SECRET");
            ImportReport report = load("n.csv", mapping(lines.toArray(String[]::new)));
            assertThat(report.refused()).isTrue();
            assertThat(report.noticeCounts()).as(heading).containsEntry("mapping_unwanted_column", (long) columns);
            assertThat(report.notices().getFirst().value()).isEqualTo(shown(heading));
            tried += columns;
        }
        assertThat(desk.store.changes).isEmpty();
        HostileInputs.tried("columns that a mapping pours into others", tried);
    }

    @Test
    void aMappingDropsThemAllAndNothingOfThemIsKept(@TempDir Path folder) throws IOException {
        ImportDesk own = new ImportDesk(folder);
        own.file(
                "n.csv",
                "key,died," + headings.stream().map(ClosedSchemaTests::quoted).collect(Collectors.joining(",")),
                "1,1500," + headings.stream().map(heading -> "SECRET").collect(Collectors.joining(",")));
        ImportReport report = own.loadWith(mapping(
                "tables:",
                "- {file: n.csv, table: people, columns: {id: key, died: died}, constants: {source: L}, drop: ["
                        + headings.stream().map(ClosedSchemaTests::quoted).collect(Collectors.joining(", ")) + "]}"));
        assertThat(report.noticeCounts()).isEmpty();
        assertThat(own.store.people).hasSize(1);
        assertThat(own.store.people.toString() + own.store.changes).doesNotContain("SECRET");
    }

    /** A discipline that is a judgement, a way of consenting that is a remark: a word outside the lists is not kept. */
    @Test
    void noListedTermHoldsThem(@TempDir Path folder) {
        ImportDesk own = new ImportDesk(folder);
        List<String> people = new ArrayList<>(List.of("id,discipline,died,source"));
        List<String> ties = new ArrayList<>(List.of("kind,from,to,basis,source,role,department"));
        List<String> consents = new ArrayList<>(List.of("person,scope,purpose,receiver,given_on,how,evidence"));
        for (int i = 0; i < headings.size(); i++) {
            String term = quoted("SECRET " + headings.get(i));
            people.add("p" + i + "," + term + ",1500,L");
            ties.add("master_of,p" + i + ",p" + (i + 1) % headings.size() + ",published,L," + term + "," + term);
            consents.add("p" + i + ",named,visit,office,2025-01-01," + term + ",E");
        }
        ties.removeLast();
        own.file("people.csv", people.toArray(String[]::new));
        own.file("ties.csv", ties.toArray(String[]::new));
        own.file("consents.csv", consents.toArray(String[]::new));
        ImportReport report = own.loadSkippingBadRows();
        assertThat(report.noticeCounts()).containsOnlyKeys("unknown_term");
        assertThat(report.noticeCounts()).containsEntry("unknown_term", 4L * headings.size() - 2);
        assertThat(own.store.people)
                .hasSize(headings.size())
                .allSatisfy((key, person) -> assertThat(person.discipline()).isNull());
        assertThat(own.store.ties.values()).hasSize(headings.size() - 1).allSatisfy(tie -> {
            assertThat(tie.facts().role()).isNull();
            assertThat(tie.facts().department()).isNull();
        });
        assertThat(own.store.changes.toString()).doesNotContain("SECRET");
        HostileInputs.tried("words outside the lists of terms", 4 * headings.size() - 2);
    }

    @Test
    void noConsentThatIsEnteredHoldsThem() {
        Forms forms = new Forms(desk.folder, Clock.systemUTC());
        for (String heading : headings) {
            assertThatExceptionOfType(FormException.class)
                    .isThrownBy(() -> forms.consent(Map.of("scope", "named", heading, "SECRET")))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("unknown_field"))
                    .withMessageContaining(shown(heading));
        }
        HostileInputs.tried("fields of a consent", headings.size());
    }

    @Test
    void latitudesAreOfClustersOnly() {
        for (Table table : Table.values()) {
            for (String heading : OF_CLUSTERS) {
                assertThat(Headings.columnOf(table, heading).isPresent())
                        .as(table + " " + heading)
                        .isEqualTo(table == Table.CLUSTERS);
            }
        }
    }

    private Path mapping(String... lines) throws IOException {
        return Files.write(desk.folder.resolve("m.yaml"), List.of(lines));
    }

    private static String quoted(String heading) {
        return "\"" + heading + "\"";
    }

    /** What is invisible is written out, so that somebody who reads the notice sees what is wrong. */
    private static String shown(String heading) {
        StringBuilder shown = new StringBuilder();
        heading.codePoints()
                .forEach(c -> shown.append(
                        Character.getType(c) == Character.FORMAT ? "<U+%04X>".formatted(c) : Character.toString(c)));
        return shown.toString();
    }
}
