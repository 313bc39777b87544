package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.graph.tie.Tie;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import of graph files that other programs wrote. */
class GraphCasesTests {
    private static final String TIES = """
            tables:
              - file: "ties.gexf#nodes"
                table: people
                columns: {id: id}
                constants: {source: "Test register"}
              - file: "ties.gexf#edges"
                table: ties
                columns: {from: source, to: target%s}
                constants: {kind: master_of, basis: published, source: "Test register"}
                drop: [%s]
            """;

    @TempDir
    Path folder;

    private ImportDesk desk;

    @BeforeEach
    void prepare() {
        desk = new ImportDesk(folder);
    }

    private static Path resource(String name) throws IOException {
        try {
            return Path.of(GraphCasesTests.class
                    .getResource("/io/shicheng/cases/" + name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private ImportReport load(Path file, Path mapping) {
        return desk.importer.run(
                new ImportRequest(ImportDesk.ORIGIN, List.of(file), mapping, false, false, Locale.ENGLISH),
                RunControl.NONE);
    }

    private ImportReport load(String name, String file) throws IOException {
        return load(resource(name + "/" + file), resource(name + "/mapping.yaml"));
    }

    private Tie tie() {
        assertThat(desk.store.ties).hasSize(1);
        return desk.store.ties.values().iterator().next();
    }

    @Test
    void takesTheCitationOfATieFromItsAttributeSource() throws IOException {
        ImportReport report = load("35-graphml-edge-attribute-source", "ties.graphml");
        assertThat(report.noticeCounts()).isEmpty();
        assertThat(tie().facts().source()).isEqualTo("Archive p. 7");
        assertThat(tie().from()).isEqualTo(desk.vault.personKey("", "t1"));
        assertThat(tie().to()).isEqualTo(desk.vault.personKey("", "t2"));
    }

    @Test
    void readsPajekThatIsCalledPaj() throws IOException {
        ImportReport report = load("36-import-paj", "crew.paj");
        assertThat(report.refused()).isFalse();
        assertThat(report.noticeCounts()).isEmpty();
        assertThat(report.rowsStored()).containsEntry("people", 2L).containsEntry("ties", 1L);
    }

    @Test
    void readsAPackedGraph() throws IOException {
        ImportReport report = load("37-import-graphml-gz", "crew.graphml.gz");
        assertThat(report.refused()).isFalse();
        assertThat(report.noticeCounts()).isEmpty();
        assertThat(report.rowsStored()).containsEntry("people", 2L).containsEntry("ties", 1L);
    }

    @Test
    void refusesLabelsThatAreNeitherUtf8NorGb18030() throws IOException {
        ImportReport report = load("38-pajek-latin1-labels", "crew.net");
        assertThat(report.refused()).isTrue();
        assertThat(report.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message())
                        .contains("neither UTF-8 nor GB18030")
                        .contains("line 2"));
        assertThat(desk.store.people).isEmpty();
    }

    @Test
    void saysSoWhereLabelsAreReadAsGb18030() throws IOException {
        String network = "*Vertices 2\n1 \"沈周门人王时敏\"\n2 \"文徵明弟子\"\n*Arcs\n1 2 1\n";
        Path file = Files.write(folder.resolve("crew.net"), network.getBytes("GB18030"));
        ImportReport report = load(file, resource("38-pajek-latin1-labels/mapping.yaml"));
        assertThat(report.noticeCounts()).containsOnlyKeys("read_as_gb18030");
        assertThat(desk.nameOf("1")).isEqualTo("沈周门人王时敏");
    }

    @Test
    void refusesSpellsThatAreNeitherMappedNorDropped() throws IOException {
        ImportReport report = load("40-gexf-spells", "ties.gexf");
        assertThat(report.refused()).isTrue();
        assertThat(report.noticeCounts()).containsOnlyKeys("unmapped_column");
        assertThat(report.notices()).extracting("column").containsExactly("spell start", "spell end");
    }

    @Test
    void mapsSpellsToSinceAndUntil() throws IOException {
        Path mapping = Files.writeString(
                folder.resolve("m.yaml"), TIES.formatted(", since: spell start, until: spell end", ""));
        ImportReport report = load(resource("40-gexf-spells/ties.gexf"), mapping);
        assertThat(report.noticeCounts()).isEmpty();
        assertThat(String.valueOf(tie().facts().since())).contains("1901-01-01");
        assertThat(String.valueOf(tie().facts().until())).contains("1905-12-31");
    }

    @Test
    void dropsSpellsByName() throws IOException {
        Path mapping = Files.writeString(folder.resolve("m.yaml"), TIES.formatted("", "spell start, spell end"));
        ImportReport report = load(resource("40-gexf-spells/ties.gexf"), mapping);
        assertThat(report.noticeCounts()).isEmpty();
        assertThat(tie().facts().since()).isNull();
    }

    private ImportReport load(String file, String content, String... mapping) throws IOException {
        return load(
                Files.writeString(folder.resolve(file), content),
                Files.writeString(folder.resolve("m.yaml"), "tables:\n" + String.join("\n", mapping)));
    }

    private static final String TWO = """
            <graphml><key id="i" for="node" attr.name="id"/><key id="s" for="edge" attr.name="source"/>
            <graph edgedefault="directed"><node id="t1"><data key="i">Old Master</data></node><node id="t2"/>
            <edge source="t1" target="t2"><data key="s">Archive p. 7</data></edge>
            <edge source="t2" target="t3" directed="false"/><node id="t3"/></graph></graphml>
            """;
    private static final String PEOPLE =
            "- {file: g.graphml#nodes, table: people, columns: {id: id%s}, constants: {source: R, died: '1850'}%s}";
    private static final String EDGES =
            "- {file: g.graphml#edges, table: ties, columns: {%s}, constants: {kind: master_of, basis: published%s}%s}";

    @Test
    void refusesANameThatCanMeanTheIdOrAnAttribute() throws IOException {
        ImportReport report = load(
                "g.graphml",
                TWO,
                PEOPLE.formatted(", name: id", ""),
                EDGES.formatted("from: source, to: target", ", source: R", ", drop: ['attribute:source']"));
        assertThat(report.noticeCounts()).containsOnlyKeys("ambiguous_graph_column");
        assertThat(report.notices().getFirst().remedy()).contains("\"@id\"").contains("\"attribute:id\"");
    }

    @Test
    void takesTheAttributeOrTheIdAsTheMappingSays() throws IOException {
        ImportReport report = load(
                "g.graphml",
                TWO,
                PEOPLE.formatted(", name: 'attribute:id'", ""),
                EDGES.formatted("from: '@source', to: '@target'", ", source: R", ", drop: [source]"));
        assertThat(report.noticeCounts()).isEmpty();
        assertThat(desk.nameOf("t1")).isEqualTo("Old Master");
        assertThat(desk.store.ties).hasSize(2);
        desk = new ImportDesk(folder.resolve("2"));
        load(
                "g.graphml",
                TWO,
                PEOPLE.formatted(", name: '@id'", ", drop: ['attribute:id']"),
                EDGES.formatted("from: source, to: target", ", source: R", ", drop: ['attribute:source']"));
        assertThat(desk.nameOf("t1")).isEqualTo("t1");
    }

    @Test
    void namesTheAttributeThatIsNeitherMappedNorDropped() throws IOException {
        ImportReport report = load(
                "g.graphml",
                TWO,
                PEOPLE.formatted("", ", drop: ['attribute:id']"),
                EDGES.formatted("from: source, to: target", ", source: R", ""));
        assertThat(report.noticeCounts()).containsOnlyKeys("unmapped_column");
        assertThat(report.notices()).extracting("column").containsExactly("attribute:source");
    }

    @Test
    void neverTakesAnEndForTheCitationOfATieThatHasNone() throws IOException {
        ImportReport report = load(
                "g.graphml",
                TWO,
                PEOPLE.formatted("", ", drop: ['attribute:id']"),
                EDGES.formatted("from: source, to: target, source: source", "", ""));
        assertThat(report.noticeCounts()).containsOnlyKeys("missing_value");
    }

    @Test
    void mapsTheDirectionOfAnEdgeWhereItIsAskedFor() throws IOException {
        ImportReport report = load(
                "g.graphml",
                TWO,
                PEOPLE.formatted("", ", drop: ['attribute:id']"),
                "- {file: g.graphml#edges, table: ties, columns: {from: source, to: target, kind: '@directed'},"
                        + " constants: {basis: published, source: R}, drop: ['attribute:source'],"
                        + " values: {kind: {'true': master_of, 'false': worked_with}}}");
        assertThat(report.noticeCounts()).isEmpty();
        assertThat(desk.store.ties.values())
                .extracting(tie -> tie.kind().code())
                .containsExactlyInAnyOrder("master_of", "worked_with");
    }

    @Test
    void refusesAHalfOfAGraphOrASheetThatThereIsNone() throws IOException {
        ImportReport graph = load(
                "g.graphml",
                TWO,
                "- {file: 'g.graphml#people', table: people, columns: {id: id}, constants: {source: R}}");
        assertThat(graph.refused()).isTrue();
        assertThat(graph.noticeCounts()).containsOnlyKeys("mapped_section_missing");
        assertThat(graph.notices().getFirst().remedy()).contains("g.graphml#nodes, g.graphml#edges");
        ImportReport table = load(
                "g.csv",
                "id\n1\n",
                "- {file: 'g.csv#people', table: people, columns: {id: id}, constants: {source: R}}");
        assertThat(table.refused()).isTrue();
        assertThat(table.noticeCounts()).containsKey("mapped_section_missing");
    }

    @Test
    void readsAGraphWhateverItIsCalledWhereTheMappingSpeaksOfItsHalves() throws IOException {
        String mapping = "- {file: '%s#nodes', table: people, columns: {id: id}, constants: {source: R},"
                + " drop: ['attribute:id']}";
        ImportReport report = load("g.xml", TWO, mapping.formatted("g.xml"));
        assertThat(report.rowsStored()).containsEntry("people", 3L);
        ImportReport archive = load("g.graphml.zip", "PK\u0003\u0004", mapping.formatted("g.graphml.zip"));
        assertThat(archive.refused()).isTrue();
        assertThat(archive.noticeCounts()).containsOnlyKeys("workbook_not_read");
    }

    @Test
    void neverPassesOverAGraphFileInAFolder() throws IOException {
        for (String name : List.of("a.paj", "b.net.gz", "c.graphml.gz", "d.gexf")) {
            desk = new ImportDesk(folder.resolve(name + ".desk"));
            desk.file(name, "*Vertices 1");
            assertThat(desk.refusal("mapping_needed").file()).isEqualTo(name);
        }
    }

    @Test
    void saysWhichPartsOfAProjectAreLeftOut() throws IOException {
        ImportReport report = load(
                "p.paj",
                "*Network n\n*Vertices 2 1\n1 \"a\"\n*Edges\n1 2\n*Partition p\n*Vertices 2\n1\n2\n",
                "- {file: 'p.paj#nodes', table: people, columns: {id: id}, constants: {source: R}, drop: [label, mode]}");
        assertThat(report.refused()).isFalse();
        assertThat(report.noticeCounts()).containsOnlyKeys("graph_part_left_out");
        assertThat(report.notices().getFirst().message()).contains("*Partition").contains("line 6");
    }

    @Test
    void takesOneForTheWeightOfTiesThatHaveNone() throws IOException {
        ImportReport report = load(
                "n.net",
                "*Vertices 2\n*Arcs\n1 2\n",
                "- {file: 'n.net#nodes', table: people, columns: {id: id, name: label}, constants: {source: R}}",
                "- {file: 'n.net#edges', table: ties, columns: {from: source, to: target, weight: weight},"
                        + " constants: {kind: master_of, basis: published, source: R}}");
        assertThat(report.noticeCounts()).isEmpty();
        assertThat(tie().facts().weight()).isEqualTo(1);
    }

    @Test
    void mapsTheTimesOfPajek() throws IOException {
        String net = "*Vertices 2\n*Arcs\n1 2 1 [1905-1907,1901]\n";
        String people = "- {file: 'n.net#nodes', table: people, columns: {id: id}, constants: {source: R}}";
        String ties = "- {file: 'n.net#edges', table: ties, columns: {from: source, to: target%s},"
                + " constants: {kind: master_of, basis: published, source: R}, drop: [weight%s]}";
        assertThat(load("n.net", net, people, ties.formatted("", "")).notices())
                .extracting("column")
                .containsExactly("time");
        ImportReport report = load("n.net", net, people, ties.formatted(", since: time start, until: time end", ""));
        assertThat(report.noticeCounts()).isEmpty();
        assertThat(String.valueOf(tie().facts().since())).contains("1901");
        assertThat(String.valueOf(tie().facts().until())).contains("1907");
    }

    @Test
    void saysWhereOneOfSeveralValuesWasTaken() throws IOException {
        ImportReport report = load(
                "g.gexf",
                "<gexf><graph><attributes class=\"node\"><attribute id=\"0\" title=\"year\"/></attributes><nodes>"
                        + "<node id=\"a\"><attvalues><attvalue for=\"0\" value=\"1840\"/><attvalue for=\"0\" value=\"1850\"/>"
                        + "</attvalues></node></nodes></graph></gexf>",
                "- {file: 'g.gexf#nodes', table: people, columns: {id: id, died: year}, constants: {source: R}}");
        assertThat(report.noticeCounts()).containsOnlyKeys("last_value_taken");
    }
}
