package io.shicheng.graphfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.graphfile.array.EdgeArrays;
import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Edges written in ways that a seed draws come back as they were. */
@Tag("thorough")
class EdgeListDialectTests {
    private static final String[] IDS = {
        "Anna", "Bo", "Li Wei", "Hall 3", "王时敏", "师 父", "a.b/c:d", "007", "7", "-1", "O'Neil", "x_1", "3.5", "Ann-Marie"
    };
    private static final String[] HARD_IDS = {"Li, Wei", "a;b", "c|d", "say \"hi\"", "tab\there", "\"q\"", "two\nlines"
    };

    @TempDir
    Path folder;

    /** How a file is written. */
    private record Dialect(
            char separator, String lineEnd, String[] heading, boolean comma, boolean quotesAll, boolean mark) {
        static Dialect of(SplittableRandom random) {
            char separator = new char[] {'\t', ';', ',', '|', ' '}[random.nextInt(5)];
            String[][] headings = {
                {},
                {"source", "target", "weight"},
                {"起点", "终点", "权重"},
                {"Id", "Source", "Target", "Note", "Weight"},
                {"weight", "to", "from"}
            };
            return new Dialect(
                    separator,
                    new String[] {"\n", "\r\n", "\r"}[random.nextInt(3)],
                    headings[random.nextInt(headings.length)],
                    separator != ',' && random.nextBoolean(),
                    random.nextInt(4) == 0,
                    random.nextInt(3) == 0);
        }

        String line(String from, String to, String weight) {
            List<String> values = new ArrayList<>();
            for (String column : heading.length == 0 ? new String[] {"from", "to", "weight"} : heading) {
                values.add(
                        switch (column.toLowerCase(java.util.Locale.ROOT)) {
                            case "source", "from", "起点" -> from;
                            case "target", "to", "终点" -> to;
                            case "weight", "权重" -> comma ? weight.replace('.', ',') : weight;
                            default -> "note 1";
                        });
            }
            return joined(values);
        }

        String joined(List<String> values) {
            return values.stream().map(this::quoted).collect(Collectors.joining(String.valueOf(separator))) + lineEnd;
        }

        private String quoted(String value) {
            boolean needed = value.indexOf(separator) >= 0 || value.indexOf('\n') >= 0 || value.indexOf('"') >= 0;
            return needed || quotesAll ? '"' + value.replace("\"", "\"\"") + '"' : value;
        }
    }

    static List<Integer> seeds() {
        return java.util.stream.IntStream.rangeClosed(1, 150).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsWhatWasWritten(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Dialect dialect = Dialect.of(random);
        StringBuilder text = new StringBuilder(dialect.mark ? "\uFEFF" : "");
        if (dialect.heading.length > 0) {
            text.append(dialect.joined(List.of(dialect.heading)));
        }
        List<String> expected = new ArrayList<>();
        int lines = 2 + random.nextInt(random.nextInt(3) == 0 ? 3000 : 20);
        for (int i = 0; i < lines; i++) {
            String from = id(random, dialect);
            String to = id(random, dialect);
            String weight = random.nextInt(1, 90) + (random.nextBoolean() ? ".5" : "");
            text.append(dialect.line(from, to, weight));
            expected.add(from + "|" + to + "|" + Double.parseDouble(weight));
            if (random.nextInt(20) == 0) {
                text.append("# a comment; with, marks").append(dialect.lineEnd);
            }
        }
        Path file = Files.writeString(folder.resolve("graph.txt"), text);
        EdgeArrays edges = GraphFiles.readEdges(file, false, true, 2, ReadLimits.defaults(), RunControl.NONE);
        double[] weights = Objects.requireNonNull(edges.weights());
        List<String> read = new ArrayList<>();
        for (int e = 0; e < edges.count(); e++) {
            read.add(edges.vertices().id(edges.from()[e]) + "|"
                    + edges.vertices().id(edges.to()[e]) + "|" + weights[e]);
        }
        assertThat(read).as(dialect.toString()).isEqualTo(expected);
    }

    /** Ids with separators of other kinds stand where a heading tells which one parts the values. */
    private static String id(SplittableRandom random, Dialect dialect) {
        boolean hard = dialect.heading.length > 0 && random.nextInt(6) == 0;
        String id = hard ? HARD_IDS[random.nextInt(HARD_IDS.length)] : IDS[random.nextInt(IDS.length)];
        // a line break within a value needs a separator that is seen
        return dialect.separator == ' ' && (id.indexOf('\n') >= 0 || id.indexOf('\t') >= 0) ? "Cai" : id;
    }
}
