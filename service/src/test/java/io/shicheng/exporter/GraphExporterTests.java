package io.shicheng.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.graphfile.EdgeRow;
import io.shicheng.graphfile.GraphHandler;
import io.shicheng.graphfile.ReadLimits;
import io.shicheng.graphfile.VertexRow;
import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.progress.RunControl;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class GraphExporterTests {
    @TempDir
    Path folder;

    enum Format {
        GEXF {
            @Override
            void write(DisclosedGraph graph, OutputStream out) throws IOException {
                GraphExporter.gexf(graph, out);
            }
        },
        GRAPHML {
            @Override
            void write(DisclosedGraph graph, OutputStream out) throws IOException {
                GraphExporter.graphml(graph, out);
            }
        };

        abstract void write(DisclosedGraph graph, OutputStream out) throws IOException;

        byte[] bytes(DisclosedGraph graph) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            write(graph, out);
            return out.toByteArray();
        }

        Document parsed(DisclosedGraph graph) throws Exception {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes(graph)));
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void isWellFormedAndHoldsEveryNodeAndTie(Format format) throws Exception {
        Document document = format.parsed(DrawnGraphs.mixed());

        assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(6);
        assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(format == Format.GEXF ? 7 : 5);
        Element third = (Element) document.getElementsByTagName("edge").item(format == Format.GEXF ? 4 : 3);
        assertThat(third.getAttribute("source")).isEqualTo("1");
        assertThat(third.getAttribute("target")).isEqualTo("=3");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void leavesOutWhatXmlCannotHoldAndKeepsTheRest(Format format) throws IOException {
        String text = new String(format.bytes(DrawnGraphs.mixed()), StandardCharsets.UTF_8);

        assertThat(text)
                .contains("𧧌震 &lt;&amp;&gt; ")
                .contains("《五燈全書》卷83；p. 1")
                .doesNotContain("\u0000")
                .doesNotContain("\u001B")
                .doesNotContain("\uFFFE")
                .doesNotContain("&#");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void saysWhatItIsAndHowItCanBeMadeAgain(Format format) throws Exception {
        String text = format.parsed(DrawnGraphs.mixed()).getDocumentElement().getTextContent();

        assertThat(text).contains("measured k = 7").contains("snapshot=abc;").contains("groups: 12");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theSameGraphGivesTheSameBytes(Format format) throws IOException {
        assertThat(format.bytes(DrawnGraphs.mixed())).isEqualTo(format.bytes(DrawnGraphs.mixed()));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void comesBackThroughOurOwnReader(Format format) throws IOException {
        Path file = folder.resolve("graph." + format.name().toLowerCase(java.util.Locale.ROOT));
        Files.write(file, format.bytes(DrawnGraphs.mixed()));
        List<VertexRow> vertices = new ArrayList<>();
        List<EdgeRow> edges = new ArrayList<>();

        GraphFiles.read(
                file,
                new GraphHandler() {
                    @Override
                    public void vertex(VertexRow vertex) {
                        vertices.add(vertex);
                    }

                    @Override
                    public void edge(EdgeRow edge) {
                        edges.add(edge);
                    }
                },
                ReadLimits.defaults(),
                RunControl.NONE);

        assertThat(vertices)
                .extracting(VertexRow::id)
                .containsExactly("1", "2", "=3", "p-x", "people:hengdian", "line break tab");
        assertThat(vertices.getFirst().attributes())
                .containsEntry("kind", "person")
                .containsEntry("cluster", "songzhuang")
                .containsEntry("discipline", "painting")
                .containsEntry("historical", "true")
                .containsEntry("label", "𧧌震 <&> \"'");
        assertThat(vertices.get(4).attributes()).containsEntry("people", "12");
        if (format == Format.GEXF) {
            assertThat(edges).hasSize(7).allMatch(EdgeRow::directed);
        } else {
            assertThat(edges).extracting(EdgeRow::directed).containsExactly(true, true, false, true, false);
        }
        assertThat(edges.getFirst().attributes())
                .containsEntry("kind", "master_of")
                .containsEntry("directed", "true")
                .containsEntry("since", "1420")
                .containsEntry("until", "../1431")
                .containsEntry("since_from", "1420")
                .containsEntry("since_to", "1420")
                .doesNotContainKey("until_from")
                .containsEntry("until_to", "1431");
        assertThat(edges.get(1).weight()).isEqualTo("2.5");
        assertThat(edges.get(2).attributes()).containsEntry("directed", "false");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aGraphWithoutDirectionsSaysSo(Format format) throws IOException {
        assertThat(new String(format.bytes(DrawnGraphs.undirected()), StandardCharsets.UTF_8))
                .contains("\"undirected\"")
                .doesNotContain("\"directed\">\n<node");
    }

    @Test
    void aFailureOfTheStreamComesOutAsItIs() {
        IOException full = new IOException("No space left on device");
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };

        assertThatThrownBy(() -> GraphExporter.gexf(DrawnGraphs.mixed(), broken))
                .isSameAs(full);
    }

    @Test
    void writesTiesAndNodesAsCsvInWhichNoCellStartsAFormula() throws IOException {
        ByteArrayOutputStream ties = new ByteArrayOutputStream();
        ByteArrayOutputStream nodes = new ByteArrayOutputStream();
        GraphExporter.edgesCsv(DrawnGraphs.mixed(), ties);
        GraphExporter.nodesCsv(DrawnGraphs.mixed(), nodes);

        String[] tieLines = ties.toString(StandardCharsets.UTF_8).split("\r\n");
        assertThat(tieLines[0])
                .isEqualTo("from,to,kind,directed,weight,since,until,since_from,since_to,until_from,until_to,source");
        assertThat(tieLines).hasSize(6);
        assertThat(tieLines[2]).isEqualTo("1,2,master_of,true,2.5,,,,,,,another source");
        assertThat(tieLines[4]).startsWith("1,'=3,founded");
        String nodeText = nodes.toString(StandardCharsets.UTF_8);
        assertThat(nodeText)
                .startsWith("id,label,namespace,source_id,kind,detail,cluster,discipline,historical,people,"
                        + "born_from,born_to,died_from,died_to\r\n")
                .contains("'=3,\"'=HYPERLINK")
                .contains("people:hengdian,at least 12 people,,,people,,hengdian,,false,12,,,,\r\n");
    }
}
