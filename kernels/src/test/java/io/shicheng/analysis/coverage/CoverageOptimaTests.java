package io.shicheng.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.certificate.CoverageCertificate;
import io.shicheng.analysis.certificate.CoverageCertificate.Claim;
import io.shicheng.analysis.coverage.CoverageSearch.Found;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans and bounds of public networks beside optima that an exact solver found. */
@Tag("thorough")
class CoverageOptimaTests {
    private static final Pattern ROW = Pattern.compile(
            "\"?([^\"]+?)\"?,(\\d+),(\\d+),(\\d),(share|contacts)," + "(\\d+),(\\d+),(\\d+),(\\d+),([\\d.]+)");
    private static final int[] NOBODY = {};

    private record Row(
            String graph, int people, int ties, int hops, boolean share, int value, int target, int optimum) {}

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(SharedNetworks.shared("reference/coverage_optima.csv"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(new Row(
                        row.group(1),
                        Integer.parseInt(row.group(2)),
                        Integer.parseInt(row.group(3)),
                        Integer.parseInt(row.group(4)),
                        row.group(5).equals("share"),
                        Integer.parseInt(row.group(6)),
                        Integer.parseInt(row.group(7)),
                        Integer.parseInt(row.group(9))));
            }
        }
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static CsrGraph network(String name) {
        return (switch (name) {
                    case "lesmis", "power" -> SharedNetworks.graph(name);
                    case "painter_palette, all three kinds" -> SharedNetworks.table("painter_palette", 0, _ -> true);
                    case "painter_palette, without INFLUENCED" ->
                        SharedNetworks.table("painter_palette", 0, kind -> !kind.equals("INFLUENCED"));
                    case "florentine_painters, no kin" ->
                        SharedNetworks.table(
                                "florentine_painters_1400_1450",
                                0,
                                kind -> !kind.matches(".*(ther|uncle)Of|otherFamily"));
                    case "chinese_lineages, both kinds" -> SharedNetworks.table("chinese_lineages", 1, _ -> true);
                    default -> throw new IllegalArgumentException(name);
                })
                .graph();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "painter_palette, all three kinds",
                "painter_palette, without INFLUENCED",
                "florentine_painters, no kin",
                "lesmis",
                "power",
                "chinese_lineages, both kinds"
            })
    void plansAndBoundsAreNearTheOptimum(String name) throws IOException {
        CsrGraph graph = network(name);
        for (Row row : rows()) {
            if (row.graph().equals(name)) {
                assertThat(graph.vertexCount()).isEqualTo(row.people());
                assertThat(graph.edgeCount()).isEqualTo(row.ties());
                check(graph, row);
            }
        }
    }

    private static void check(CsrGraph graph, Row row) {
        BitSet everybody = new BitSet();
        everybody.set(0, graph.vertexCount());
        int[] all = everybody.stream().toArray();
        long start = System.nanoTime();
        LazyGreedy greedy = new LazyGreedy(new Reach(graph, row.hops()), all.length, all, everybody, RunControl.NONE);
        greedy.choose(row.share() ? Integer.MAX_VALUE : row.target(), row.share() ? row.target() : Integer.MAX_VALUE);
        int[] plan =
                greedy.choices().stream().mapToInt(LazyGreedy.Choice::vertex).toArray();
        long chosen = System.nanoTime();
        CoverageProblem problem = CoverageProblem.of(graph, row.hops(), all, everybody, 2, RunControl.NONE);
        Found found = row.share()
                ? CoverageSearch.fewest(problem, plan, row.target(), 2, RunControl.NONE)
                : CoverageSearch.most(problem, plan, row.target(), 2, RunControl.NONE);
        long end = System.nanoTime();
        CoverageCertificate proof = new CoverageCertificate(
                graph, new Claim(row.hops(), all, all, NOBODY, NOBODY, found.contacts(), found.prices()));
        int ours = row.share() ? found.contacts().length : proof.reached();
        System.out.printf(
                Locale.ROOT,
                "%-36s %d hops %8s %4d: greedy %5d, ours %5d, optimum %5d, bound %5d; greedy %.1f ms, search %.1f ms%n",
                row.graph(),
                row.hops(),
                row.share() ? "share" : "contacts",
                row.value(),
                row.share() ? plan.length : greedy.reached(),
                ours,
                row.optimum(),
                found.bound(),
                (chosen - start) / 1e6,
                (end - chosen) / 1e6);
        double slack = Math.max(1, 0.015 * row.optimum());
        if (row.share()) {
            assertThat(proof.reached()).isGreaterThanOrEqualTo(row.target());
            assertThat((double) ours).isLessThanOrEqualTo(row.optimum() + Math.max(1, 0.02 * row.optimum()));
            assertThat(proof.fewest(row.target())).isEqualTo(found.bound()).isLessThanOrEqualTo(row.optimum());
            assertThat((double) found.bound()).isGreaterThanOrEqualTo(row.optimum() - slack);
        } else {
            assertThat(ours).isEqualTo(found.reached());
            assertThat((double) ours).isGreaterThanOrEqualTo(0.995 * row.optimum());
            assertThat(proof.most(row.target())).isEqualTo(found.bound()).isGreaterThanOrEqualTo(row.optimum());
            assertThat((double) found.bound()).isLessThanOrEqualTo(row.optimum() + slack);
        }
    }
}
