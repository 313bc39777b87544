package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Small files as other programs write them; the scores of all their vertices are known by hand. */
@Tag("thorough")
class EdgeListCasesTests {
    private static final Path CASES = Path.of("service/src/test/resources/io/shicheng/cases");

    @TempDir
    Path folder;

    private String err = "";

    /** What {@code measure} writes for the file, without the heading. */
    private List<String> scores(Path file, String... options) {
        List<String> all = new ArrayList<>(List.of("measure", file.toString(), "--measure"));
        all.addAll(List.of(options));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        StringWriter said = new StringWriter();
        PrintStream stdout = System.out;
        try {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            PublishedScores.commands().setErr(new PrintWriter(said)).execute(all.toArray(String[]::new));
        } finally {
            System.setOut(stdout);
        }
        err = said.toString();
        return written.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    private List<String> scoresOf(String content, String... options) throws IOException {
        return scores(Files.writeString(folder.resolve("graph.txt"), content), options);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            01-decimal-comma-tabs/ties.tsv | strength --weighted | Anna,2 Bo,1.25 Cai,1.75
            02-tabs-and-blanks-in-ids/ties.tsv | degree | Anna,1 Hall 3,2 Bo,1 Hall 4,1 Cai,1
            03-heading-id-1-id-2/edges.csv | degree | 0,2 1,2 2,2
            04-heading-chinese/ties.csv | degree | 1,1 2,2 3,1
            05-quoted-and-plain-ids/ties.csv | degree | Anna,2 Bo,1 Cai,1
            06-gdf-file/crew.gdf | degree | n1,1 n2,2 n3,1
            07-matrix-market-size-line/twomode.mtx | degree | r1,1 r2,1 r3,0 r4,0 r5,1 c1,1 c2,0 c3,1 c4,1
            09-headed-edge-table/edges.csv | strength --weighted | A,2 B,5 C,3
            10-semicolon-edge-list/edges.csv | strength --weighted | A,2 B,5 C,3
            11-zero-weight-not-asked-for/graph.gexf | degree | a,1 b,2 c,1
            """)
    void readsAsItsWritersMeantIt(String file, String measure, String expected) {
        assertThat(scores(CASES.resolve(file), measure.split(" ")))
                .containsExactlyInAnyOrder(expected.split("(?<=,[0-9.]{1,9}) "));
    }

    /** Further files of the same kinds. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            A;B;0,75@B;C;1,5 ! strength ! A,0.75 B,2.25 C,1.5
            A|B|0,75@B|C|1,5 ! strength ! A,0.75 B,2.25 C,1.5
            Anna Bo 0,75@Bo Cai 1,5 ! strength ! Anna,0.75 Bo,2.25 Cai,1.5
            A,B,"0,75"@B,C,"1,5" ! strength ! A,0.75 B,2.25 C,1.5
            Li, Wei~Bo@Bo~He, An ! degree ! "Li, Wei",1 Bo,2 "He, An",1
            王 石谷~师 父@恽 寿平~师 父 ! degree ! 王 石谷,1 师 父,2 恽 寿平,1
            source,target^A,B^B,C^ ! degree ! A,1 B,2 C,1
            1 2^2 3^3 1 ! degree ! 1,2 2,2 3,2
            ﻿Source;Target^@A;B^@B;C^@ ! degree ! A,1 B,2 C,1
            sep=;^@A;B;1^@B;C;2^@ ! strength ! A,1 B,3 C,2
            ﻿"sep=|"@A|B@B|C ! degree ! A,1 B,2 C,1
            A;B;@B;C;@;;@ ! degree ! A,1 B,2 C,1
            # c@source,target@% c@A,B@# between@B,C ! degree ! A,1 B,2 C,1
            "A ""x"", y",B@B,C ! degree ! "A ""x"", y",1 B,2 C,1
            "Anna", Bo@Anna, Cai ! degree ! Anna,2 Bo,1 Cai,1
            "from" "to" "w"@"1" "Anna" "Bo" 2@"2" "Bo" "Cai" 3 ! strength ! Anna,2 Bo,5 Cai,3
            ,source,target,weight@0,A,B,2@1,B,C,3 ! strength ! A,2 B,5 C,3
            Weight;Note;Target;Source@2;x;B;A@3;y;C;B ! strength ! A,2 B,5 C,3
            来源,目标,权重@甲,乙,2@乙,丙,3 ! strength ! 甲,2 乙,5 丙,3
            u,v@v,w ! degree ! u,1 v,2 w,1
            """)
    void readsFurtherFilesOfTheseKinds(String content, String measure, String expected) throws IOException {
        String text = content.replace('@', '\n').replace('~', '\t').replace('^', '\r');
        assertThat(scoresOf(text, measure)).containsExactly(expected.split("(?<=,[0-9.]{1,9}) "));
    }

    @Test
    void keepsLineBreaksWithinQuotationMarks() throws IOException {
        scoresOf("source,target\n\"An\nna\",Bo\n\"An\r\nna\",Cai\n", "degree");
        assertThat(err).startsWith("{\"vertices\":3,\"edges\":2,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            hero,comic@1,2 ! line 1: The line (hero, comic) is taken for a heading
            A~B~0,5@B~C~2 ! line 1: Weights have a decimal comma: 0,5
            source,target,year@A,B,1990 ! line 1: These columns are left out: year. Ends
            source,target,year@A,B,1990 ! line 1: No column is called weight
            source,target,type@A,B,Undirected@B,C,Directed ! line 3: The column of types calls edges directed
            """)
    void tellsWhatItDecidedBeforeTheLastLine(String content, String notice) throws IOException {
        scoresOf(content.replace('@', '\n').replace('~', '\t'), "strength");
        assertThat(err).contains("graph.txt, " + notice);
        assertThat(err.lines().toList()).last().asString().startsWith("{");
    }

    @Test
    void takesDirectionsFromAColumnOfTypes() throws IOException {
        String table = "Source,Target,Type,Weight\nA,B,Directed,2\nB,C,Undirected,3\n";
        assertThat(scoresOf(table, "students", "--directed")).containsExactly("A,1", "B,1", "C,1");
        assertThat(err).contains("line 3: The column of types calls edges undirected");
        assertThat(scoresOf(table, "degree")).containsExactly("A,1", "B,2", "C,1");
        assertThat(scoresOf(table + "C,A,sideways,1\n", "degree")).containsExactly("A,2", "B,2", "C,2");
        assertThat(err).contains("left out: Type");
    }

    /** What the first 16 KiB do not tell. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            , ! "x, y",z ! 10002
            ~ ! Hall 3~z ! 10002
            ~ ! x~y~0,5 ! 10002
            , ! x,y^z,w ! 10004
            """)
    void readsLaterLinesThatTakeTheOtherReader(char separator, String last, int vertices) throws IOException {
        char parting = separator == '~' ? '\t' : separator;
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            lines.append('a')
                    .append(i)
                    .append(parting)
                    .append('b')
                    .append(i + 1)
                    .append('\n');
        }
        lines.append(last.replace('~', '\t').replace('^', '\r'));
        scoresOf(lines.toString(), "strength");
        assertThat(err).contains("{\"vertices\":" + vertices + ",");
        scoresOf(lines + "\nlonely\n", "degree");
        assertThat(err).contains("graph.txt, line 500").contains("(lonely) has one value");
    }

    @ParameterizedTest
    @ValueSource(ints = {1023, 1024, 1025, 5000})
    void looksBehindCommentsHoweverManyThereAre(int comments) throws IOException {
        String edges = "hero;comic\n1;2\n" + "2;3\n".repeat(10_000);
        assertThat(scoresOf("# 16 bytes long\n".repeat(comments) + edges, "degree"))
                .containsExactly("1,1", "2,2", "3,1");
        assertThat(err).startsWith("graph.txt, line " + (comments + 1) + ": The line (hero, comic) is taken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            Anna@Bo ! line 1: The line (Anna) has one value
            A,B@B,C,D,E ! line 2: The line (B,C,D,E) has too many values
            A;B;C;D@1;2;3;4 ! line 1: The heading (A, B, C, D) does not say which columns
            source,target@A,B@A,B,C ! line 3: The line (A,B,C) has too many values
            A~B~0,75@B~C~1.5 ! line 2: The weight (1.5) has another decimal mark
            A~B~1,250.5 ! line 1: The weight (1,250.5) is not a number
            A,B,2@B,C, ! line 2: The weight, value number 3 of the line, is empty
            A,B@"C,D@E,F ! line 2: A quotation mark opens a value here
            A,B@"C"x,D ! line 2: Text follows a closing quotation mark
            source,target@A, ! line 2: The line (A,) has one value
            source,target,weight@A,,2 ! line 2: Value number 2 of the line is empty
            source,target ! The file holds no edge
            """)
    void refusesWithLineAndRemedy(String content, String message) throws IOException {
        assertThat(scoresOf(content.replace('@', '\n').replace('~', '\t'), "strength"))
                .isEmpty();
        assertThat(err).contains(message).doesNotContain("{");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a b 0@b c -2@
            a b heavy@b c NaN@
            a,b,1e999@b,c,0@
            a;b;0@b;c;x@
            *Vertices 3@1 a@2 b@3 c@*Edges@1 2 0@2 3 -1@
            <graphml><key id="w" for="edge" attr.name="weight"/><graph><node id="a"/><node id="b"/><node id="c"/><edge \
            source="a" target="b"><data key="w">0</data></edge><edge source="b" target="c"><data key="w">x</data></edge></graph></graphml>
            """)
    void looksAtWeightsOnlyWhenTheyAreAskedFor(String content) throws IOException {
        String text = content.replace('@', '\n');
        assertThat(scoresOf(text, "degree")).hasSize(3).first().asString().endsWith(",1");
        assertThat(err).startsWith("{\"vertices\":3,\"edges\":2,");
        assertThat(scoresOf(text, "strength", "--weighted")).isEmpty();
        assertThat(err).contains("graph.txt, line ", "The weight (").doesNotContain("{");
    }

    @Test
    void refusesAWeightThatIsAskedForWithLineValueAndRemedy() throws IOException {
        scoresOf("a b 1\nb c 0\n", "degree", "--weighted");
        assertThat(err)
                .isEqualToIgnoringNewLines("graph.txt, line 2: The weight (0) must be above 0 and finite."
                        + " A weight is a strength: write a number above 0, or delete the edge.");
    }
}
