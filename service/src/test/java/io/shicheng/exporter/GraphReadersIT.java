package io.shicheng.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.disclosure.Gates;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.exporter.graph.Directions;
import io.shicheng.exporter.graph.DrawnGraph;
import io.shicheng.exporter.graph.GraphFormat;
import io.shicheng.fixture.Network;
import io.shicheng.fixture.SharedData;
import io.shicheng.graph.tie.TieKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What networkx and igraph read from our files. */
class GraphReadersIT {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final String COUNTS = """
            import sys, warnings
            warnings.simplefilter("ignore")
            tool, form, path = sys.argv[1:]
            if tool == "networkx":
                import networkx
                graph = networkx.read_gexf(path) if form == "gexf" else networkx.read_graphml(path)
                ends = sorted(data.get("label", "") for _, data in graph.nodes(data=True))
                kinds = sorted(data["kind"] for _, _, data in graph.edges(data=True))
                print(graph.number_of_nodes(), graph.number_of_edges(), graph.is_directed(), kinds[0], kinds[-1])
            else:
                import igraph
                graph = igraph.Graph.Read_GraphML(path)
                kinds = sorted(graph.es["kind"])
                print(graph.vcount(), graph.ecount(), graph.is_directed(), kinds[0], kinds[-1])
            """;

    @TempDir
    Path folder;

    private interface Writer {
        void write(DisclosedGraph graph, OutputStream out) throws IOException;
    }

    private String counts(String tool, String format, Writer writer, DisclosedGraph graph) throws Exception {
        assumeTrue(Files.isExecutable(PYTHON), "There is no " + PYTHON + ".");
        Process probe = new ProcessBuilder(PYTHON.toString(), "-c", "import " + tool).start();
        assumeTrue(
                probe.waitFor(300, TimeUnit.SECONDS) && probe.exitValue() == 0,
                PYTHON + " has no " + tool + "; Debian calls it python3-" + tool + ".");
        Path file = folder.resolve("graph." + format);
        try (OutputStream out = Files.newOutputStream(file)) {
            writer.write(graph, out);
        }
        Process process = new ProcessBuilder(PYTHON.toString(), "-c", COUNTS, tool, format, file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    @Test
    void networkxReadsGexf() throws Exception {
        assertThat(counts("networkx", "gexf", GraphExporter::gexf, DrawnGraphs.mixed()))
                .isEqualTo("6 7 True founded worked_with");
        assertThat(counts("networkx", "gexf", GraphExporter::gexf, DrawnGraphs.undirected()))
                .isEqualTo("2 1 False worked_with worked_with");
    }

    @Test
    void networkxReadsYearsAsNumbers() throws Exception {
        Path file = folder.resolve("dated.gexf");
        try (OutputStream out = Files.newOutputStream(file)) {
            GraphExporter.gexf(DrawnGraphs.mixed(), out);
        }
        assumeTrue(Files.isExecutable(PYTHON), "There is no " + PYTHON + ".");
        String script = "import networkx, sys; g = networkx.read_gexf(sys.argv[1]);"
                + " print(g.graph['mode'], sorted((d['start'], d.get('end'), d['since_from'])"
                + " for _, _, d in g.edges(data=True) if 'start' in d))";
        Process process = new ProcessBuilder(PYTHON.toString(), "-c", script, file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(!said.contains("No module named 'networkx'"), said);
        assertThat(said.strip()).isEqualTo("dynamic [(1420.0, 1431.0, 1420)]");
    }

    @Test
    void networkxReadsGraphMlInWhichAllTiesHaveADirectionOrNone() throws Exception {
        assertThat(counts("networkx", "graphml", asStated(), DrawnGraphs.mixed()))
                .isEqualTo("6 7 True founded worked_with");
        assertThat(counts("networkx", "graphml", GraphExporter::graphml, DrawnGraphs.undirected()))
                .isEqualTo("2 1 False worked_with worked_with");
    }

    private static Writer asStated() {
        return (graph, out) -> GraphExporter.write(
                DrawnGraph.of(graph, Directions.AS_STATED, false), GraphFormat.GRAPHML, Locale.ENGLISH, out);
    }

    @Test
    void igraphReadsGraphMl() throws Exception {
        assertThat(counts("igraph", "graphml", GraphExporter::graphml, DrawnGraphs.mixed()))
                .isEqualTo("6 5 True founded worked_with");
        assertThat(counts("igraph", "graphml", GraphExporter::graphml, DrawnGraphs.undirected()))
                .isEqualTo("2 1 False worked_with worked_with");
    }

    @Test
    void aRealRegisterComesBackWithTheSameCounts() throws Exception {
        Path data = SharedData.folder("chinese_lineages");
        assumeTrue(Files.exists(data), "The folder " + data + " is not there.");
        Network network = new Network();
        SharedData.rows(data.resolve("nodes.csv")).forEach(row -> network.historical(row.getField("id"), null));
        SharedData.rows(data.resolve("edges.csv")).forEach(row -> {
            if (!row.getField("source").equals(row.getField("target"))) {
                TieKind kind = row.getField("type").equals("TEACHER_OF") ? TieKind.MASTER_OF : TieKind.WORKED_WITH;
                String source = row.getField("source_ref") + " [" + row.getField("id") + "]";
                network.tie(row.getField("source"), kind, row.getField("target"), source);
            }
        });

        DisclosedGraph graph = Gates.graph(Gates.of(network, folder.resolve("store")), Gates.PUBLIC);

        assertThat(graph.nodes()).hasSize(15_621);
        assertThat(graph.edges()).hasSize(24_375);
        String mixed = "15621 24375 True master_of worked_with";
        long undirected =
                graph.edges().stream().filter(edge -> !edge.directed()).count();
        String expected = "15621 " + (24_375 + undirected) + " True master_of worked_with";
        assertThat(counts("networkx", "gexf", GraphExporter::gexf, graph)).isEqualTo(expected);
        assertThat(counts("networkx", "graphml", asStated(), graph)).isEqualTo(expected);
        assertThat(counts("igraph", "graphml", GraphExporter::graphml, graph)).isEqualTo(mixed);
    }
}
