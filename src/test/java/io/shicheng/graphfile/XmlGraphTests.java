package io.shicheng.graphfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shicheng.progress.RunControl;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlGraphTests {
    private static final String GRAPHML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
              <key id="d0" for="node" attr.name="name" attr.type="string"/>
              <key id="d1" for="edge" attr.name="weight" attr.type="double"><default>2</default></key>
              <key id="d2" for="all" attr.name="cluster"><desc>where</desc><default>none</default></key>
              <graph id="G" edgedefault="directed">
                <node id="n1"><data key="d0">王<!-- c -->翚 &amp; Co</data><data key="d2">changshu</data></node>
                <node
                  id="n2"/>
                <edge id="e1" source="n1" target="n2"><data key="d1">0.5</data></edge>
                <edge source="n2" target="n3" directed="false"/>
                <node id="n3"><desc>not read</desc></node>
              </graph>
            </graphml>
            """;

    private static final String GEXF = """
            <gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
              <meta><creator>x</creator></meta>
              <graph mode="static" defaultedgetype="directed">
                <attributes class="node"><attribute id="0" title="born" type="integer"><default>1600</default></attribute></attributes>
                <attributes class="edge"><attribute id="0" title="kind" type="string"/></attributes>
                <nodes>
                  <node id="a" label="A" start="1644"><attvalues><attvalue for="0" value="1632"/></attvalues>
                    <viz:size value="3"/></node>
                  <node id="b" label="B"/>
                </nodes>
                <edges>
                  <edge id="0" source="a" target="b" weight="2.5"><attvalues><attvalue for="0" value="master_of"/></attvalues></edge>
                  <edge id="1" source="b" target="a" type="mutual"/>
                </edges>
              </graph>
            </gexf>
            """;

    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void readsGraphMlWithAttributesDefaultsAndLines() throws IOException {
        Recorded read = Recorded.of(file("g.graphml", GRAPHML));
        assertThat(read.format).isEqualTo(GraphFormat.GRAPHML);
        assertThat(read.directed).isTrue();
        assertThat(read.vertices).extracting(VertexRow::id).containsExactly("n1", "n2", "n3");
        assertThat(read.vertices).extracting(VertexRow::line).containsExactly(7L, 8L, 12L);
        assertThat(read.vertices.get(0).attributes().toString()).isEqualTo("{name=王翚 & Co, cluster=changshu}");
        assertThat(read.vertices.get(1).attributes().toString()).isEqualTo("{cluster=none}");
        EdgeRow first = read.edges.get(0);
        assertThat(first.from() + first.to() + first.directed() + first.weight() + first.line())
                .isEqualTo("n1n2true0.510");
        EdgeRow second = read.edges.get(1);
        assertThat(second.directed()).isFalse();
        assertThat(second.weight()).isEqualTo("2");
        assertThat(second.attributes()).containsEntry("cluster", "none");
    }

    @Test
    void readsGexfWithAttributesDefaultsAndLines() throws IOException {
        Recorded read = Recorded.of(file("g.gexf", GEXF));
        assertThat(read.format).isEqualTo(GraphFormat.GEXF);
        assertThat(read.vertices.get(0).attributes().toString()).isEqualTo("{label=A, start=1644, born=1632}");
        assertThat(read.vertices.get(1).attributes().toString()).isEqualTo("{label=B, born=1600}");
        assertThat(read.vertices).extracting(VertexRow::line).containsExactly(7L, 9L);
        assertThat(read.edges.get(0).attributes().toString()).isEqualTo("{weight=2.5, kind=master_of}");
        assertThat(read.edges.get(0).directed()).isTrue();
        assertThat(read.edges.get(1).directed()).isFalse();
    }

    @Test
    void givesTheSameEdgesOnArraysWhicheverTheFormat() throws IOException {
        EdgeArrays edges =
                GraphFiles.readEdges(file("g.graphml", GRAPHML), true, true, 2, ReadLimits.defaults(), RunControl.NONE);
        assertThat(edges.vertices().id(2)).isEqualTo("n3");
        assertThat(edges.count()).as("the undirected one counts both ways").isEqualTo(3);
        assertThat(edges.weights()).startsWith(0.5, 2, 2);
        assertThat(GraphFiles.readEdges(file("g.gexf", GEXF), false, false, 2, ReadLimits.defaults(), RunControl.NONE)
                        .count())
                .isEqualTo(2);
    }

    @Test
    void readsUtf16AndGb18030AsTheFileDeclares() throws IOException {
        String text = GRAPHML.replace("UTF-8", "GB18030");
        Path gb = Files.write(folder.resolve("gb.graphml"), text.getBytes(java.nio.charset.Charset.forName("GB18030")));
        assertThat(Recorded.of(gb).vertices.get(0).attributes()).containsEntry("name", "王翚 & Co");
        Path wide = Files.write(
                folder.resolve("wide.graphml"),
                GRAPHML.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16));
        assertThat(Recorded.of(wide).vertices.get(0).attributes()).containsEntry("name", "王翚 & Co");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <?xml version="1.0"?>@<!DOCTYPE graphml SYSTEM "file:///etc/passwd">@<graphml><graph/></graphml> | doctype | 2
            <!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>@<graphml><graph><node id="&b;"/></graph></graphml> | doctype | 1
            <graphml><graph><node id="a"/><node id="&b;"/></graph></graphml> | xml_broken | 1
            <graphml>@<graph>@<node id="a">@</graph></graphml> | xml_broken | 4
            <graphml><graph edgedefault="sideways"/></graphml> | unknown_direction | 1
            <graphml><graph><node/></graph></graphml> | attribute_missing | 1
            <graphml><graph><node id="a"><data key="d9">x</data></node></graph></graphml> | unknown_key | 1
            <graphml><graph><node id="a"><graph/></node></graph></graphml> | nested_graph | 1
            <graphml><graph/><graph/></graphml> | several_graphs | 1
            <graphml><graph><hyperedge/></graph></graphml> | hyperedge | 1
            <graphml/> | no_graph | 1
            <graphml><graph><node id="a"/>@<node id="a"/></graph></graphml> | vertex_twice | 2
            <graphml><graph>@<edge source="a" target="b"/>@<node id="a"/></graph></graphml> | unknown_vertex | 2
            <gexf><graph><nodes><node id="a"><nodes><node id="b"/></nodes></node></nodes></graph></gexf> | nested_graph | 1
            <gexf><graph defaultedgetype="up"/></gexf> | unknown_direction | 1
            <html/> | unknown_xml | 0
            <gexf><graph><nodes><node id="a"/></nodes>@@<edges><edge source="a" target="a" weight="-1"/></edges></graph></gexf> | weight_not_positive | 3
            """)
    void refusesWithCodeAndLine(String content, String code, long line) throws IOException {
        Path file = file("g.xml", content.replace('@', '\n'));
        GraphFileException refusal = catchThrowableOfType(
                GraphFileException.class,
                () -> GraphFiles.readEdges(file, false, true, 2, ReadLimits.defaults(), RunControl.NONE));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.line()).isEqualTo(line);
    }

    @Test
    void neverReachesOutOfTheFile() throws IOException {
        Path secret = file("secret.txt", "s3cret");
        Path file = file(
                "g.graphml",
                "<!DOCTYPE graphml [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                        + "<graphml><graph><node id=\"a\"><desc>&x;</desc></node></graph></graphml>");
        assertThatThrownBy(() -> Recorded.of(file))
                .isInstanceOf(UnsafeGraphFileException.class)
                .hasMessageContaining("DOCTYPE")
                .hasMessageContaining("Delete the DOCTYPE line")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void keepsAttributeTextOutOfMessages() throws IOException {
        Path file = file(
                "g.graphml",
                "<graphml><key id=\"d\" for=\"node\" attr.name=\"name\"/><graph>"
                        + "<node id=\"a\"><data key=\"d\">王时敏 & 王翚</data></node></graph></graphml>");
        GraphFileException refusal = catchThrowableOfType(GraphFileException.class, () -> Recorded.of(file));
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            assertThat(String.valueOf(cause.getMessage())).doesNotContain("王时敏");
        }
        assertThat(refusal.code()).isEqualTo("xml_broken");
    }

    @Test
    void stopsAtDepthAndAtEndlessTexts() throws IOException {
        Path deep = file("deep.graphml", "<graphml>" + "<x>".repeat(100_000));
        assertThatThrownBy(() -> Recorded.of(deep))
                .isInstanceOf(UnsafeGraphFileException.class)
                .hasMessageContaining("nested too deep");
        Path attribute = endless("attribute.graphml", "<graphml><graph><node id=\"");
        assertThatThrownBy(() -> Recorded.of(attribute))
                .isInstanceOf(UnsafeGraphFileException.class)
                .hasMessageContaining("longer than the limit");
        Path text =
                endless("text.graphml", "<graphml><key id=\"d\" for=\"node\"/><graph><node id=\"a\"><data key=\"d\">");
        assertThatThrownBy(() -> Recorded.of(text)).isInstanceOf(UnsafeGraphFileException.class);
        ReadLimits three = new ReadLimits(1 << 20, 1 << 20, 64, 3);
        Path many = file("many.graphml", "<graphml a=\"1\" b=\"2\" c=\"3\" d=\"4\"/>");
        assertThatThrownBy(() -> Recorded.of(many, three)).hasMessageContaining("more attributes");
    }

    /** 300 MB of one letter. */
    private Path endless(String name, String start) throws IOException {
        Path file = folder.resolve(name);
        byte[] letters = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 300; i++) {
                out.write(letters);
            }
        }
        return file;
    }

    @Test
    void tellsWhenNameAndContentDisagree() throws IOException {
        Path file = file("g.graphml", GEXF);
        assertThatThrownBy(() -> GraphFiles.formatOf(file))
                .isInstanceOf(MalformedGraphFileException.class)
                .hasMessageContaining("GraphML / GEXF")
                .hasMessageContaining("Rename");
        assertThat(GraphFiles.formatOf(file("plain", GEXF))).isEqualTo(GraphFormat.GEXF);
        assertThat(GraphFiles.formatOf(file("list.csv", "a,b\n"))).isEqualTo(GraphFormat.EDGE_LIST);
        Path list = file("list.gexf", "a b\n");
        assertThatThrownBy(() -> GraphFiles.formatOf(list)).isInstanceOf(MalformedGraphFileException.class);
    }
}
