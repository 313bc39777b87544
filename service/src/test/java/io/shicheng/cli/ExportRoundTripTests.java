package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.cli.RoundTrip.Line;
import io.shicheng.cli.RoundTrip.Ranked;
import io.shicheng.exporter.graph.Directions;
import io.shicheng.exporter.graph.GraphFormat;
import io.shicheng.graph.tie.TieKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code measure} on an export equals {@code rank} on the store: each format by each measure, on historical people. */
@Tag("thorough")
class ExportRoundTripTests {
    private static final List<GraphFormat> FORMATS =
            List.of(GraphFormat.GRAPHML, GraphFormat.GEXF, GraphFormat.CSV, GraphFormat.GEPHI);
    private static final Set<TieKind> AMONG_PEOPLE = Arrays.stream(TieKind.values())
            .filter(kind -> !kind.twoMode())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(TieKind.class)));
    private static final List<Line> TABLE = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterAll
    static void printTable() {
        System.out.println("| data | format | measure | directions | read by | largest difference |");
        TABLE.forEach(System.out::println);
    }

    /** Ties among people as they are stored, parallel ones apart. */
    private void compare(String data, RoundTrip network, Set<TieKind> ties, boolean projected) throws IOException {
        for (String measure : RoundTrip.MEASURES) {
            Ranked ranked = network.rank(measure, ties);
            for (GraphFormat format : FORMATS) {
                Path file = network.export(format, ranked.directions(), ties, projected);
                Map<String, Double> found = network.measure(file, measure, ranked.directions() != Directions.NONE);
                Map<String, Double> expected =
                        format.tables() ? RoundTrip.ofTied(ranked.scores(), found.keySet(), measure) : ranked.scores();
                double difference = RoundTrip.difference(expected, found);
                TABLE.add(new Line(data, format.code(), measure, ranked.directions(), "measure", difference));
                assertThat(difference).as(TABLE.getLast().toString()).isLessThan(RoundTrip.tolerance(measure));
            }
        }
    }

    @Test
    void aSmallNetworkOfTiesAmongPeople() throws IOException {
        compare("small", RoundTripNetworks.small(folder), AMONG_PEOPLE, false);
    }

    @Test
    void aSmallNetworkWithStudiosAndWorksProjectedOntoPeople() throws IOException {
        compare("small, projected", RoundTripNetworks.small(folder), EnumSet.allOf(TieKind.class), true);
    }

    @Test
    void florentinePainters() throws IOException {
        compare("Florentine painters", RoundTripNetworks.florentinePainters(folder), AMONG_PEOPLE, false);
    }

    @Test
    void chineseLineages() throws IOException {
        compare("Chinese lineages", RoundTripNetworks.chineseLineages(folder), AMONG_PEOPLE, false);
    }

    /** Without any option, each format holds the arcs that betweenness and harmonic follow. */
    @Test
    void filesWrittenWithoutAnyOptionHoldTheArcsAsTheyAreStated() throws IOException {
        RoundTrip network = RoundTripNetworks.small(folder);
        for (String measure : List.of("betweenness", "harmonic")) {
            Ranked ranked = network.rank(measure, AMONG_PEOPLE);
            for (GraphFormat format : List.of(GraphFormat.GRAPHML, GraphFormat.GEXF)) {
                Path file = network.export(format, format.usual(), AMONG_PEOPLE, false);
                double difference = RoundTrip.difference(ranked.scores(), network.measure(file, measure, true));
                assertThat(difference).as(format + " " + measure).isLessThan(1e-9);
            }
        }
    }
}
