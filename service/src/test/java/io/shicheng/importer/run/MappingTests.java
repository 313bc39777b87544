package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.graph.Organisation;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.ImportNotice;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.importer.ReportFile;
import io.shicheng.progress.RunControl;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.TableWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("thorough")
class MappingTests {
    private static final String PEOPLE =
            "- {file: n.csv, table: people, columns: {id: key, name: who, born: b}, constants: {source: L},"
                    + " defaults: {died: before 1912}, drop: [gender]}";

    @TempDir
    Path folder;

    private ImportDesk desk;

    @BeforeEach
    void prepare() {
        desk = new ImportDesk(folder);
        desk.file("n.csv", "key,who,b,gender", "1,Adam,1400,m", "2,Eve,soon,f", "3,Cain,1950,m");
    }

    private ImportReport load(String... lines) throws IOException {
        return desk.loadWith(Files.write(folder.resolve("m.yaml"), List.of(lines)));
    }

    private ImportNotice refusal(String code, String... lines) throws IOException {
        ImportReport report = load(lines);
        assertThat(report.refused()).isTrue();
        assertThat(report.noticeCounts()).containsOnlyKeys(code);
        assertThat(desk.store.changes).isEmpty();
        return report.notices().getFirst();
    }

    @Test
    void appliesColumnsConstantsDefaultsAndDrops() throws IOException {
        ImportReport report = load("tables:", PEOPLE);
        assertThat(report.noticeCounts())
                .containsOnlyKeys("unreadable_date", "default_contradicted", "name_dropped", "dates_dropped");
        assertThat(desk.nameOf("1")).isEqualTo("Adam");
        assertThat(desk.nameOf("2")).isEqualTo("Eve");
        // born in 1950, nobody died before 1912
        assertThat(desk.nameOf("3")).isNull();
    }

    @Test
    void mapsValuesAndSkipsRows() throws IOException {
        desk.file("e.csv", "s,t,type", "1,2,TEACHER", "1,2,KIN", "2,1,friend");
        ImportReport report = load(
                "tables:",
                PEOPLE,
                "- {file: e.csv, table: ties, columns: {from: s, to: t, kind: type}, constants: {basis: published, source: L},",
                "   values: {kind: {TEACHER: master_of}}, skip: {kind: [KIN]}}");
        assertThat(report.noticeCounts()).containsEntry("row_skipped", 1L).containsEntry("unknown_word", 1L);
        assertThat(report.rowsRead()).containsEntry("ties", 2L);
        assertThat(desk.store.ties.values()).extracting("kind").containsExactly(TieKind.MASTER_OF);
    }

    @Test
    void keepsIdsOfDifferentSourcesApart() throws IOException {
        load("namespace: one", "tables:", PEOPLE);
        load("namespace: two", "tables:", PEOPLE);
        assertThat(desk.store.people).hasSize(6);
    }

    @Test
    void keepsTheNamespaceOfPeopleAndThings() throws IOException {
        desk.file("s.csv", "no", "9");
        String studios = "- {file: s.csv, table: organisations, columns: {id: no}, constants: {kind: studio}}";
        load("namespace: one", "tables:", PEOPLE, studios);
        assertThat(desk.store.people.values()).extracting(Person::namespace).containsOnly("one");
        assertThat(desk.store.organisations.values())
                .extracting(Organisation::namespace)
                .containsExactly("one");
        load("tables:", PEOPLE);
        assertThat(desk.store.people.values())
                .filteredOn(person -> person.namespace() == null)
                .hasSize(3);
    }

    /** As a store is that was made before namespaces were kept. */
    @Test
    void fillsInTheNamespaceOfPeopleWhoWereStoredWithoutIt() throws IOException {
        load("namespace: one", "tables:", PEOPLE);
        desk.store.people.replaceAll((key, stored) -> new Person(
                key,
                null,
                stored.cluster(),
                stored.discipline(),
                stored.born(),
                stored.died(),
                stored.historical(),
                stored.source(),
                stored.identity()));

        assertThat(load("namespace: one", "tables:", PEOPLE).rowsStored()).containsEntry("people", 3L);
        assertThat(desk.store.people.values()).extracting(Person::namespace).containsOnly("one");
        assertThat(desk.nameOf("1", "one")).isEqualTo("Adam");
        assertThat(load("namespace: one", "tables:", PEOPLE).rowsUnchanged()).containsEntry("people", 3L);
    }

    @Test
    void refusesAColumnThatIsNeitherMappedNorDropped() throws IOException {
        desk.file("n.csv", "key,who,b,gender,religion", "1,Adam,1400,m,x");
        assertThat(refusal("unmapped_column", "tables:", PEOPLE).column()).isEqualTo("religion");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        desk.file("n.csv", "key,who,b,gender", "1,Adam,1400,m");
        assertThat(refusal(
                                "mapped_column_missing",
                                "tables:",
                                PEOPLE.replace("born: b", "born: birth").replace("[gender]", "[gender, b]"))
                        .remedy())
                .contains("key, who, b, gender");
        assertThat(refusal("mapped_file_missing", "tables:", PEOPLE, "- {file: x.csv, table: works, columns: {id: id}}")
                        .row())
                .isEqualTo(3);
        assertThat(load("tables:", PEOPLE.replace("[gender]", "[gender, gone]")).noticeCounts())
                .containsKey("dropped_column_missing");
    }

    /** Each of these kept the parser busy for minutes or hours, or could have: the time is for one that hangs. */
    @Test
    @Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void refusesAMappingThatIsTooMuchAndNamesTheLimit() throws IOException {
        int much = 4 << 20;
        assertThat(refusal("mapping_too_large", "#" + "x".repeat(much), "tables:", PEOPLE)
                        .message())
                .contains("1048576");
        assertThat(refusal("mapping_too_deep", "tables: " + "[".repeat(1 << 19)).row())
                .isEqualTo(1);
        refusal("mapping_too_deep", "- ".repeat(1 << 18));
        refusal("mapping_too_deep", "? ".repeat(1 << 18));
        refusal("mapping_too_deep", "{a: ".repeat(1 << 17));
        refusal("mapping_value_too_long", "a".repeat(1 << 19));
        refusal("mapping_too_many_values", "a: [" + "b,".repeat(1 << 18) + "]");
        ImportNotice aliases = refusal("mapping_too_many_aliases", "a: &a x", "b: [" + "*a ,".repeat(21) + "]");
        assertThat(aliases.row()).isEqualTo(2);
        assertThat(aliases.message()).contains("20");
    }

    @Test
    void aMappingThatTakesLongIsGivenUpWhenItIsCancelled() throws IOException {
        Path mapping = Files.write(folder.resolve("m.yaml"), List.of("#" + "x".repeat(1 << 19), "tables:", PEOPLE));
        RunControl cancelled = new RunControl() {
            private int asked;

            @Override
            public void phase(String name, long totalWork) {}

            @Override
            public void advance(long work) {}

            @Override
            public boolean cancelled() {
                return ++asked > 100;
            }
        };
        assertThatThrownBy(() -> desk.importer.run(
                        new ImportRequest(
                                ImportDesk.ORIGIN, List.of(desk.files()), mapping, false, false, Locale.ENGLISH),
                        cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void namesLineKeyAndRemedyOfAnErrorInTheMapping() throws IOException {
        ImportNotice notice = refusal("mapping_unknown_key", "tables:", PEOPLE.replace("drop:", "drpo:"));
        assertThat(notice.row()).isEqualTo(2);
        assertThat(notice.value()).isEqualTo("drpo");
        assertThat(notice.remedy()).contains("drop");
        assertThat(notice.file()).isEqualTo("m.yaml");
        refusal("mapping_unknown_table", "tables:", PEOPLE.replace("table: people", "table: persons"));
        assertThat(refusal("mapping_unknown_column", "tables:", PEOPLE.replace("born: b", "birth: b"))
                        .value())
                .isEqualTo("birth");
        refusal("mapping_missing_key", "namespace: x");
        refusal("mapping_missing_key", "tables:", "- {table: people}");
        refusal("mapping_syntax", "tables:", "- {file: [a");
        refusal("mapping_syntax", "tables: 7");
        refusal("mapping_syntax", "tables: []");
        refusal("mapping_syntax", "namespace: a b", "tables:", PEOPLE);
        refusal("mapping_column_twice", "tables:", PEOPLE.replace("{source: L}", "{source: L, name: X}"));
        refusal("mapping_column_twice", "tables:", PEOPLE.replace("[gender]", "[gender, gender]"));
        refusal("missing_column", "tables:", PEOPLE.replace("id: key, ", "").replace("[gender]", "[gender, key]"));
        assertThat(desk.loadWith(folder.resolve("gone.yaml")).noticeCounts()).containsOnlyKeys("mapping_unreadable");
    }

    @Test
    void readsSheetsOfAWorkbook() throws IOException {
        desk = new ImportDesk(folder.resolve("2"));
        Files.createDirectories(desk.files());
        List<Sheet> sheets = List.of(
                new Sheet(
                        "人物",
                        List.of(Sheet.Column.text("编号", 5), Sheet.Column.count("卒年"), Sheet.Column.text("出处", 9)),
                        List.of(List.of("1", 1500, "L"), List.of("2", 1510, "L"))),
                new Sheet(
                        "ties",
                        columns("kind", "from", "to", "basis", "source"),
                        List.of(List.of("师徒", "1", "2", "公开", "L"))));
        try (OutputStream out = Files.newOutputStream(desk.files().resolve("all.xlsx"))) {
            TableWriter.xlsx(out, sheets);
        }
        ImportReport report = desk.load();
        assertThat(report.noticeCounts()).isEmpty();
        assertThat(report.rowsStored()).containsEntry("people", 2L).containsEntry("ties", 1L);

        ImportReport mapped = load(
                "namespace: x",
                "tables:",
                "- {file: all.xlsx#人物, table: people, columns: {id: 编号, died: 卒年, source: 出处}}");
        assertThat(mapped.noticeCounts()).containsOnlyKeys("sheet_ignored");
        assertThat(mapped.rowsStored()).containsEntry("people", 2L);
    }

    @Test
    void refusesASheetThatIsNoTable() throws IOException {
        desk = new ImportDesk(folder.resolve("2"));
        Files.createDirectories(desk.files());
        try (OutputStream out = Files.newOutputStream(desk.files().resolve("all.xlsx"))) {
            TableWriter.xlsx(out, List.of(new Sheet("Notes", columns("a"), List.of(List.of("b")))));
        }
        assertThat(desk.refusal("unrecognised_sheet").file()).isEqualTo("all.xlsx#Notes");
    }

    @Test
    void readsNodesAndEdgesOfAGraphMl() throws IOException {
        desk = new ImportDesk(folder.resolve("2"));
        desk.file(
                "net.graphml",
                "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">",
                "<key id=\"d\" for=\"node\" attr.name=\"died\" attr.type=\"string\"/>",
                "<key id=\"w\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>",
                "<graph edgedefault=\"directed\">",
                "<node id=\"1\"><data key=\"d\">1500</data></node><node id=\"2\"><data key=\"d\">1510</data></node>",
                "<edge source=\"1\" target=\"2\"><data key=\"w\">2</data></edge></graph></graphml>");
        String nodes =
                "- {file: net.graphml#nodes, table: people, columns: {id: id, died: died}, constants: {source: L}}";
        String edges = "- {file: net.graphml#edges, table: ties, columns: {from: source, to: target, weight: weight},"
                + " constants: {kind: master_of, basis: published, source: L}}";
        assertThat(refusal("unmapped_column", "tables:", nodes, edges.replace(", weight: weight", ""))
                        .column())
                .isEqualTo("weight");
        ImportReport report = load("tables:", nodes, edges);
        assertThat(report.noticeCounts()).isEmpty();
        assertThat(desk.store.ties.values()).extracting("facts.weight").containsExactly(2.0);
        assertThat(desk.store.people.values()).allMatch(person -> person.historical());
    }

    @Test
    void writesTheReportAsCsvWithTotals() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportFile.write(out, load("tables:", PEOPLE));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith(
                        "\uFEFFcode,severity,file,row,column,value,message,remedy\r\nunreadable_date,warning,n.csv,3,b,soon,")
                .contains("\r\nunreadable_date,total,,,,1,,\r\n");
    }

    private static List<Sheet.Column> columns(String... headings) {
        return java.util.Arrays.stream(headings)
                .map(heading -> Sheet.Column.text(heading, 9))
                .toList();
    }

    @Test
    void whoTurnsOutToBeLivingLosesTheNameAndItsKey() throws IOException {
        String[] mapping = {
            "changed: replace",
            "tables:",
            "- {file: n.csv, table: people, columns: {id: no, name: who, born: when}, constants: {source: L}}"
        };
        desk.file("n.csv", "no,who,when", "1,Adam,1850", "2,Eve,1851");
        load(mapping);
        Person before = Objects.requireNonNull(desk.person("1"));
        assertThat(desk.vault.identityOf(before)).isPresent();

        desk.file("n.csv", "no,who,when", "1,Adam,1990", "2,Eve,1851");
        load(mapping);
        assertThat(desk.nameOf("1")).isNull();
        assertThat(desk.vault.identityOf(before)).as("what was sealed before").isEmpty();
        assertThat(desk.nameOf("2")).isEqualTo("Eve");
    }
}
