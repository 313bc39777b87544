package io.shicheng.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedGraph.Node;
import io.shicheng.disclosure.answer.DisclosedGraph.Scores;
import io.shicheng.disclosure.label.Detail;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.label.Years;
import io.shicheng.exporter.graph.Directions;
import io.shicheng.exporter.graph.DrawnGraph;
import io.shicheng.exporter.graph.GraphFormat;
import io.shicheng.exporter.graph.file.GraphFiles;
import io.shicheng.exporter.graph.file.TableNames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Graphs as tables for programs, and as a workbook for people. */
class GraphTablesTests {
    private static final String SCHEMA_TYPES = "string|integer|number|boolean";

    /** Two people and a work, dated, with a score and a community of one of them. */
    private static DisclosedGraph dated() {
        Detail detail = new Detail(new Years(1390, 1399), new Years(null, 1470), null, null);
        return new DisclosedGraph(
                true,
                List.of(
                        new Node("n:1", new Label.Named("n:1", "n", "1", "One", detail), "person", null, null, true),
                        new Node("2", new Label.Named("2", null, "2", "Two", null), "person", null, null, true),
                        new Node("work:w", new Label.Named("work:w", null, "w", "W", null), "work", null, null, false)),
                List.of(
                        new Edge(
                                0,
                                1,
                                "master_of",
                                true,
                                1,
                                "1420",
                                "1431/..",
                                new Years(1420, 1420),
                                new Years(1431, null),
                                "p. 1"),
                        Edge.undated(0, 1, "worked_with", false, 2, "p. 2"),
                        Edge.undated(0, 2, "credited_on", true, 1, "p. 2"),
                        Edge.undated(1, 2, "credited_on", true, 1, null)),
                List.of(
                        new Scores("m-index", Arrays.asList(2.5, null, null)),
                        new Scores("leiden", Arrays.asList(0, null, null))),
                0,
                0,
                new TreeMap<>(Map.of("snapshot", "abc")));
    }

    private static Map<String, String> tables(DrawnGraph drawn, GraphFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GraphExporter.write(drawn, format, Locale.ENGLISH, out);
        return unzipped(out.toByteArray());
    }

    private static Map<String, String> unzipped(byte[] zipped) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String text(Map<String, String> files, String name) {
        return files.getOrDefault(name, "");
    }

    private static DrawnGraph drawn(Directions directions, boolean projected) {
        return DrawnGraph.of(dated(), directions, projected);
    }

    @Test
    void columnsHaveEnglishNamesYearsAreWholeNumbersAndScoresAreColumns() throws IOException {
        Map<String, String> files = tables(drawn(Directions.MIXED, false), GraphFormat.CSV);

        assertThat(files).containsOnlyKeys("nodes.csv", "ties.csv", "about.csv", "datapackage.json");
        assertThat(text(files, "nodes.csv"))
                .startsWith("id,label,namespace,source_id,kind,detail,cluster,discipline,historical,people,"
                        + "born_from,born_to,died_from,died_to,m_index,leiden\r\n")
                .contains("n:1,One,n,1,person,")
                .contains(",true,,1390,1399,,1470,2.5,0\r\n");
        assertThat(text(files, "ties.csv"))
                .contains("n:1,2,master_of,true,1,1420,1431/..,1420,1420,1431,,p. 1\r\n")
                .contains("n:1,2,worked_with,false,2,,,,,,,p. 2\r\n");
        assertThat(text(files, "about.csv")).contains("directions,mixed").contains("snapshot,abc");
    }

    @Test
    void gephiFindsIdsEndsTypesAndStrengthsByTheirHeadings() throws IOException {
        Map<String, String> files = tables(drawn(Directions.MIXED, false), GraphFormat.GEPHI);

        assertThat(text(files, "nodes.csv")).startsWith("Id,Label,namespace,source_id,");
        assertThat(text(files, "ties.csv"))
                .startsWith(
                        "Source,Target,Type,Weight,Kind,directed,since,until,since_from,since_to,until_from,until_to,"
                                + "citation\r\n")
                .contains("n:1,2,Directed,1,master_of,true,")
                .contains("n:1,2,Undirected,2,worked_with,false,");
        String[] headings = text(files, "ties.csv")
                .split("\r\n")[0]
                .toLowerCase(Locale.ROOT)
                .split(",");
        assertThat(headings).as("Gephi takes headings in any case").doesNotHaveDuplicates();
    }

    @Test
    void aTieWithoutADirectionIsTwoArcsWhereTiesRunAsStated() throws IOException {
        assertThat(text(tables(drawn(Directions.AS_STATED, false), GraphFormat.GEPHI), "ties.csv"))
                .contains("n:1,2,Directed,2,worked_with,false,")
                .contains("2,n:1,Directed,2,worked_with,false,")
                .doesNotContain("2,n:1,Directed,1,master_of")
                .doesNotContain("Undirected");
    }

    @Test
    void standingRunsFromTheApprenticeToTheMaster() throws IOException {
        assertThat(tables(drawn(Directions.TOWARDS_CREDIT, false), GraphFormat.GEPHI)
                        .get("ties.csv"))
                .contains("2,n:1,Directed,1,master_of,true,")
                .doesNotContain("n:1,2,Directed,1,master_of");
    }

    @Test
    void peopleWhoShareAWorkAreTiedInTheProjectionAndEachPairIsOneEdge() throws IOException {
        Map<String, String> files = tables(drawn(Directions.NONE, true), GraphFormat.GEPHI);

        assertThat(text(files, "nodes.csv").split("\r\n")).hasSize(3);
        assertThat(text(files, "ties.csv").split("\r\n")).hasSize(2);
        assertThat(text(files, "ties.csv")).contains("n:1,2,Undirected,4,several,false,");
    }

    @Test
    void theDescriptionIsATabularDataPackage() throws IOException {
        for (GraphFormat format : List.of(GraphFormat.CSV, GraphFormat.GEPHI)) {
            Map<String, String> files = tables(drawn(Directions.MIXED, false), format);
            JsonNode root = JsonMapper.shared().readTree(text(files, "datapackage.json"));

            assertThat(root.get("profile").asString()).isEqualTo("tabular-data-package");
            assertThat(root.get("name").asString()).matches("[-a-z0-9._/]+");
            List<String> sources = new ArrayList<>();
            root.get("sources")
                    .forEach(source -> sources.add(source.get("title").asString()));
            assertThat(sources).containsExactly("p. 2", "p. 1");
            assertThat(root.get("sources_total").asInt()).isEqualTo(2);
            assertThat(root.get("citation").get("snapshot").asString()).isEqualTo("abc");
            assertThat(root.has("licenses")).as("none is known").isFalse();
            assertThat(root.get("description").asString()).contains("licences of the sources are not recorded");
            Map<String, List<String>> columns = new HashMap<>();
            root.get("resources").forEach(resource -> check(resource, files, columns));
            assertThat(columns.keySet()).containsExactlyInAnyOrder("nodes", "ties", "about");
            checkKeys(root.get("resources"), columns);
        }
    }

    private static void check(JsonNode resource, Map<String, String> files, Map<String, List<String>> columns) {
        assertThat(resource.get("profile").asString()).isEqualTo("tabular-data-resource");
        assertThat(resource.get("name").asString()).matches("[-a-z0-9._/]+");
        assertThat(resource.get("encoding").asString()).isEqualTo("utf-8");
        List<String> names = new ArrayList<>();
        resource.get("schema").get("fields").forEach(field -> {
            assertThat(field.get("type").asString()).matches(SCHEMA_TYPES);
            names.add(field.get("name").asString());
        });
        String table = files.getOrDefault(resource.get("path").asString(), "");
        assertThat(table).startsWith(String.join(",", names) + "\r\n");
        columns.put(resource.get("name").asString(), names);
    }

    private static void checkKeys(JsonNode resources, Map<String, List<String>> columns) {
        for (JsonNode resource : resources) {
            JsonNode schema = resource.get("schema");
            if (schema.has("primaryKey")) {
                assertThat(columns.get("nodes"))
                        .contains(schema.get("primaryKey").asString());
            }
            if (schema.has("foreignKeys")) {
                assertThat(schema.get("foreignKeys").size()).isEqualTo(2);
                for (JsonNode key : schema.get("foreignKeys")) {
                    assertThat(columns.get("ties")).contains(key.get("fields").asString());
                    JsonNode reference = key.get("reference");
                    assertThat(columns.get(reference.get("resource").asString()))
                            .contains(reference.get("fields").asString());
                }
            }
        }
    }

    @Test
    void tablesBesideEachOtherAreNamedAfterTheTies() {
        List<String> names =
                GraphFiles.tables(drawn(Directions.MIXED, false), GraphFormat.CSV, TableNames.beside("florence.csv"))
                        .stream()
                        .map(GraphFiles.NamedFile::name)
                        .toList();

        assertThat(names)
                .containsExactly("florence.nodes.csv", "florence.csv", "florence.about.csv", "datapackage.json");
        assertThat(TableNames.beside("florence.csv").withOwnDescriptor().descriptor())
                .isEqualTo("florence.datapackage.json");
    }

    @Test
    void aWorkbookSpeaksTheLanguageOfItsReader() throws IOException {
        ByteArrayOutputStream english = new ByteArrayOutputStream();
        ByteArrayOutputStream chinese = new ByteArrayOutputStream();
        GraphExporter.write(drawn(Directions.MIXED, false), GraphFormat.XLSX, Locale.ENGLISH, english);
        GraphExporter.write(drawn(Directions.MIXED, false), GraphFormat.XLSX, Locale.CHINESE, chinese);

        assertThat(String.join("", unzipped(english.toByteArray()).values()))
                .contains("Born, earliest year", "master of", "Nodes", "Ties", "About", "1390", "leiden")
                .doesNotContain("master_of");
        assertThat(String.join("", unzipped(chinese.toByteArray()).values()))
                .contains("生年（最早）", "师徒", "节点", "关系", "说明")
                .doesNotContain("master_of");
    }

    @Test
    void gexfIsDynamicInYearsWhereAnythingIsDated() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GraphExporter.gexf(dated(), out);
        String text = out.toString(StandardCharsets.UTF_8);

        assertThat(text)
                .contains("<graph mode=\"dynamic\" timeformat=\"double\" defaultedgetype=\"directed\">")
                .contains("<node id=\"n:1\" label=\"One\" start=\"1390\" end=\"1470\">")
                .contains("<edge id=\"0\" source=\"n:1\" target=\"2\" weight=\"1.0\" start=\"1420\">")
                .contains("<attribute id=\"born_from\" title=\"born_from\" type=\"integer\"")
                .contains("<attribute id=\"m_index\" title=\"m_index\" type=\"double\"")
                .contains("<attribute id=\"leiden\" title=\"leiden\" type=\"integer\"");
        ByteArrayOutputStream undated = new ByteArrayOutputStream();
        GraphExporter.gexf(DrawnGraphs.undirected(), undated);
        assertThat(undated.toString(StandardCharsets.UTF_8)).contains("<graph mode=\"static\"");
    }
}
