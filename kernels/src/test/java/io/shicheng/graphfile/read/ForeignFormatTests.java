package io.shicheng.graphfile.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shicheng.graphfile.GraphFileException;
import io.shicheng.graphfile.Recorded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignFormatTests {
    @TempDir
    Path folder;

    private GraphFileException refused(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        GraphFileException refusal = catchThrowableOfType(GraphFileException.class, () -> Recorded.of(file));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            {"nodes": [], "links": []} ! JSON
            [[1, 2], [2, 3]] ! JSON
            {"source": 1, "target": 2}@{"source": 2, "target": 3} ! JSON
            graph { a -- b } ! DOT
            # made by hand@/* and by@machine */ strict digraph "x" {@a -> b;@} ! DOT
            Creator "igraph"@Version 1@graph@[@node@[@id 0@]@] ! GML
            dl n=3 format=edgelist1@labels:@a,b,c@data:@1 2 ! UCINET DL
            DL@NR = 3, NC = 2@data:@1 0 1 ! UCINET DL
            LEDA.GRAPH@string@int@2@|{a}| ! LEDA
            *Node data@id@a ! VNA
            *Arcs@1 2 ! Pajek
            (tlp "2.3"@(nodes 0..2) ! TLP
            A pp B@B pd C ! SIF
            """)
    void refusesByName(String content, String title) throws IOException {
        GraphFileException refusal =
                refused("graph.txt", content.replace('@', '\n').getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.code()).isEqualTo("format_not_read");
        assertThat(refusal.value()).startsWith(title);
        assertThat(refusal.getMessage()).contains("GraphML, GEXF, Pajek, GDF or Matrix Market");
    }

    @Test
    void refusesWorkbooksAndArchivesByName() throws IOException {
        assertThat(refused("g.csv", new byte[] {'P', 'K', 3, 4, 20, 0}).code()).isEqualTo("workbook_not_read");
        byte[] xls = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0};
        assertThat(refused("g.csv", xls).getMessage()).contains("Excel", "CSV");
        assertThat(refused("g.txt", new byte[] {'B', 'Z', 'h', '9'}).code()).isEqualTo("packed_not_read");
        assertThat(refused("g.txt", "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII))
                        .value())
                .isEqualTo("PDF");
        assertThat(refused("g.tgf", "1 Anna\n2 Bo\n#\n1 2\n".getBytes(StandardCharsets.US_ASCII))
                        .value())
                .isEqualTo("TGF");
        assertThat(refused("g.tsv", "a\tb\n".getBytes(StandardCharsets.UTF_16)).code())
                .isEqualTo("not_utf8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            graph network
            dl n@n m
            [a] [b]
            creator work
            7z 8z
            """)
    void takesIdsThatOnlyResembleAFormatForIds(String content) throws IOException {
        assertThat(Recorded.of(Files.writeString(folder.resolve("g.txt"), content.replace('@', '\n'))).edges)
                .isNotEmpty();
    }
}
