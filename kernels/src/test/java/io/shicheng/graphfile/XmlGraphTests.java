package io.shicheng.graphfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shicheng.graphfile.array.EdgeArrays;
import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.progress.RunControl;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("thorough")
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
            <graphml><graph><node id="a"/><key id="k" for="edge" attr.name="source"/></graph></graphml> | declared_late | 1
            <gexf><graph><nodes><node id="a"/><node id="a"/></nodes></graph></gexf> | vertex_twice | 1
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

    private static final String ATTRIBUTES_LIKE_ENDS = """
            <graphml><key id="s" for="edge" attr.name="source"/><key id="t" for="edge" attr.name="target"/>
            <key id="i" for="node" attr.name="id"/><key id="j" for="node" attr.name="id"/><key id="k" for="node"/>
            <graph><node id="a"><data key="i">7</data><data key="j">8</data><data key="k">9</data></node>
            <edge source="a" target="a"><data key="s">Archive</data><data key="t">aim</data></edge></graph></graphml>
            """;

    @Test
    void keepsAttributesApartThatAreCalledLikeIdsAndEnds() throws IOException {
        Recorded read = Recorded.of(file("g.graphml", ATTRIBUTES_LIKE_ENDS));
        assertThat(read.vertices.getFirst().id()).isEqualTo("a");
        assertThat(read.vertices.getFirst().attributes()).hasToString("{attribute:id=7, attribute:id (j)=8, k=9}");
        assertThat(read.edges.getFirst().from()).isEqualTo("a");
        assertThat(read.edges.getFirst().attributes()).hasToString("{attribute:source=Archive, attribute:target=aim}");
    }

    @Test
    void readsLabelsAndPortsOfYed() throws IOException {
        Recorded read = Recorded.of(file("y.graphml", """
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
                <key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d9" yfiles.type="edgegraphics"/>
                <key attr.name="url" attr.type="string" for="node" id="d4"><default xml:space="preserve"/></key>
                <graph edgedefault="directed" id="G">
                <node id="n0"><data key="d6"><y:ShapeNode><y:Geometry height="30"/><y:NodeLabel textColor="#000">Shen
                Zhou<y:LabelModel><y:SmartNodeLabelModel distance="4"/></y:LabelModel></y:NodeLabel>
                <y:Shape type="rectangle"/></y:ShapeNode></data><port name="North"/></node>
                <node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel hasText="false"/></y:ShapeNode></data></node>
                <edge id="e0" source="n0" target="n1" sourceport="North"><data key="d9"><y:PolyLineEdge>
                <y:EdgeLabel>taught</y:EdgeLabel></y:PolyLineEdge></data></edge></graph></graphml>
                """));
        assertThat(read.vertices.get(0).attributes()).hasToString("{label=Shen Zhou, port=North}");
        assertThat(read.vertices.get(1).attributes()).isEmpty();
        assertThat(read.edges.getFirst().attributes()).hasToString("{sourceport=North, label=taught}");
    }

    private Recorded gexf(String content) throws IOException {
        return Recorded.of(file(
                "g.gexf",
                "<gexf xmlns:viz=\"http://gexf.net/1.3/viz\"><graph defaultedgetype=\"directed\">" + content
                        + "</graph></gexf>"));
    }

    @Test
    void readsSpellsAndTimesOfValues() throws IOException {
        Recorded read = gexf("""
                <attributes class="edge" mode="dynamic"><attribute id="weight" title="Weight" type="double"/></attributes>
                <attributes class="node" mode="dynamic"><attribute id="0" title="rank" type="string"/></attributes>
                <nodes><node id="a" label="A" start="1890.0" endopen="1950-01-01T00:00:00.000Z">
                <attvalues><attvalue for="0" value="low" endopen="1900"/><attvalue for="0" value="high" start="1900"/></attvalues>
                <spells><spell start="1910" end="1912"/><spell startopen="1901" end="1905"/></spells>
                <viz:size value="3"/></node><node id="b"><spells><spell end="1905"/><spell start="1930"/></spells></node></nodes>
                <edges><edge source="a" target="b"><attvalues><attvalue for="weight" value="7" start="1901" end="Infinity"/>
                </attvalues><spells><spell timestamp="1903"/></spells></edge></edges>""");
        assertThat(read.vertices.get(0).attributes())
                .hasToString("{label=A, start=1890, endopen=1950-01-01, rank=high, spell start=1901, spell end=1912}");
        assertThat(read.several).containsExactly("rank");
        assertThat(read.vertices.get(1).attributes()).isEmpty();
        assertThat(read.edges.getFirst().attributes())
                .hasToString("{weight=7, weight start=1901, spell start=1903, spell end=1903}");
    }

    @Test
    void readsListsOfTimesAsSpells() throws IOException {
        Recorded read = gexf("""
                <nodes><node id="a" timestamps="&lt;[1903.0, 1901.0, 1902.0]&gt;"/>
                <node id="b" intervals="&lt;[1901-01-01, 1905-12-31]; [1910-01-01, 1911-01-01)&gt;"/></nodes>""");
        assertThat(read.vertices)
                .extracting(v -> v.attributes().toString())
                .containsExactly(
                        "{spell start=1901, spell end=1903}", "{spell start=1901-01-01, spell end=1911-01-01}");
    }

    @Test
    void readsVerticesWithinOthersAndTheirParents() throws IOException {
        Recorded read = gexf("""
                <nodes><node id="a"><nodes><node id="b"/><node id="c"><nodes><node id="d"/></nodes></node></nodes>
                <edges><edge source="b" target="c"/></edges></node><node id="e" pid="a"/>
                <node id="f"><parents><parent for="a"/><parent for="b"/></parents></node></nodes>
                <edges><edge source="e" target="f" type="undirected"/></edges>""");
        assertThat(read.vertices)
                .extracting(v -> v.id() + v.attributes())
                .containsExactlyInAnyOrder(
                        "a{}", "b{parent=a}", "c{parent=a}", "d{parent=c}", "e{parent=a}", "f{parent=a; b}");
        assertThat(read.edges).extracting(EdgeRow::directed).containsExactly(true, false);
    }

    @Test
    void tellsAValueOfTheTagFromAnAttributeOfThatName() throws IOException {
        Recorded read = gexf("""
                <attributes class="node"><attribute id="0" title="label"/></attributes>
                <attributes class="edge"><attribute id="0" title="weight"/><attribute id="1" title="kind"/></attributes>
                <nodes><node id="a" label="A"><attvalues><attvalue for="0" value="x"/></attvalues></node>
                <node id="b"><attvalues><attvalue for="0" value="y"/></attvalues></node></nodes>
                <edges><edge source="a" target="b" weight="2" label="l"><attvalues><attvalue for="0" value="5"/>
                <attvalue for="1" value="k"/></attvalues></edge></edges>""");
        assertThat(read.vertices)
                .extracting(v -> v.attributes().toString())
                .containsExactly("{label=A, attribute:label=x}", "{label=y}");
        assertThat(read.edges.getFirst().attributes()).hasToString("{weight=2, label=l, attribute:weight=5, kind=k}");
        assertThat(read.edges.getFirst().weight()).isEqualTo("2");
    }

    @Test
    void takesAWeightWhateverTheCaseOfItsName() throws IOException {
        Path file = file(
                "w.graphml",
                "<graphml><key id=\"w\" for=\"edge\" attr.name=\"Weight\"/><graph><node id=\"a\"/><node id=\"b\"/>"
                        + "<edge source=\"a\" target=\"b\"><data key=\"w\">4</data></edge></graph></graphml>");
        assertThat(GraphFiles.readEdges(file, false, true, 1, ReadLimits.defaults(), RunControl.NONE)
                        .weights())
                .startsWith(4);
    }

    @Test
    void saysOnceThatTheLastOfSeveralWeightsCounts() throws IOException {
        String values = "<attvalues><attvalue for=\"weight\" value=\"7\" start=\"1901\"/>"
                + "<attvalue for=\"weight\" value=\"9\" start=\"1902\"/></attvalues></edge>";
        Path file = file(
                "g.gexf",
                "<gexf><graph><nodes><node id=\"a\"/><node id=\"b\"/></nodes><edges><edge source=\"a\" target=\"b\">"
                        + values + "<edge source=\"b\" target=\"a\">" + values + "</edges></graph></gexf>");
        List<GraphNotice> notices = new ArrayList<>();
        EdgeArrays edges =
                GraphFiles.readEdges(file, true, true, 1, ReadLimits.defaults(), RunControl.NONE, notices::add);
        assertThat(edges.weights()).startsWith(9, 9);
        assertThat(notices).extracting(GraphNotice::code).containsExactly("several_weights");
    }

    @Test
    void saysWhereTheTextIsNotInTheEncodingThatIsDeclared() throws IOException {
        String text = "<graphml><graph>\n<node id=\"Bräu\"/></graph></graphml>";
        Path file = Files.write(folder.resolve("l.graphml"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Recorded.of(file))
                .isInstanceOf(MalformedGraphFileException.class)
                .hasMessageContaining("not in the encoding");
        String declared = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + text;
        Files.write(file, declared.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Recorded.of(file).vertices.getFirst().id()).isEqualTo("Bräu");
    }

    @Test
    void takesAttributesOfOneNameAndTwoTypesForOne() throws IOException {
        Recorded read = Recorded.of(file("t.graphml", """
                <graphml><key id="d0" for="edge" attr.name="weight" attr.type="double"/>
                <key id="d1" for="edge" attr.name="weight" attr.type="long"/><graph><node id="a"/><node id="b"/>
                <edge source="a" target="b"><data key="d0">0.5</data></edge>
                <edge source="a" target="b"><data key="d1">2</data></edge></graph></graphml>
                """));
        assertThat(read.edges).extracting(EdgeRow::weight).containsExactly("0.5", "2");
    }

    @Test
    void refusesAnArchiveInWordsOfItsOwn() throws IOException {
        Path file = Files.write(folder.resolve("g.graphml.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThatThrownBy(() -> GraphFiles.formatOf(file)).hasMessageContaining("unpack an archive");
    }
}
