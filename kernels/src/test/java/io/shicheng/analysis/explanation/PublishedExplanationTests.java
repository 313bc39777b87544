package io.shicheng.analysis.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.betweenness.BetweennessShares;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Scores of well-known networks taken apart, against values worked out by other programs and by hand. */
class PublishedExplanationTests {
    private static final Settings USUAL = Settings.usual().withThreads(2);

    /** A network whose vertices have words. */
    private record Named(CsrGraph graph, Map<String, Integer> vertices) {
        int of(String name) {
            return number(vertices, name);
        }

        Explanation explain(String measure, String name) {
            return explain(measure, name, USUAL);
        }

        Explanation explain(String measure, String name, Settings settings) {
            return measure(measure).explain(graph, settings, null, of(name), RunControl.NONE);
        }

        double without(String measure, String name, String other) {
            return measure(measure).without(graph, USUAL, of(name), of(other), RunControl.NONE);
        }

        Map<String, Double> pairs(String name) {
            Map<Integer, String> names =
                    vertices.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
            BetweennessShares.Result result = BetweennessShares.of(graph, false, of(name), 2, RunControl.NONE);
            assertThat(result.allPairs()).isTrue();
            Map<String, Double> pairs = new TreeMap<>();
            result.pairs().forEach(pair -> {
                List<String> ends = new ArrayList<>(List.of(names.get(pair.one()), names.get(pair.other())));
                ends.sort(null);
                pairs.put(String.join(" | ", ends), pair.share());
            });
            return pairs;
        }
    }

    private static Measure measure(String code) {
        return Measures.ofCode(code).orElseThrow();
    }

    private static Named read(Path file, String separator, boolean directed, Predicate<String[]> wanted, int column) {
        assumeTrue(Files.isReadable(file), () -> "skipped: there is no " + file);
        List<String[]> rows = new ArrayList<>();
        Map<String, Integer> vertices = new TreeMap<>();
        try (var in = file.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(file))
                        : Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(separator, 5))
                    .filter(row -> row.length >= column + 2 && wanted.test(row))
                    .forEach(rows::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        rows.forEach(row -> {
            vertices.putIfAbsent(row[column], vertices.size());
            vertices.putIfAbsent(row[column + 1], vertices.size());
        });
        CsrBuilder builder = new CsrBuilder(vertices.size(), directed, false);
        rows.forEach(row -> builder.add(number(vertices, row[column]), number(vertices, row[column + 1]), 1));
        return new Named(builder.build(), vertices);
    }

    private static int number(Map<String, Integer> vertices, String name) {
        return Objects.requireNonNull(vertices.get(name), name);
    }

    private static Path shared(String path) {
        String elsewhere = System.getenv("SHICHENG_SHARED");
        return Path.of(elsewhere == null ? "../shared" : elsewhere).resolve(path);
    }

    private static Named kite() {
        return read(Path.of("docs/examples/krackhardt_kite.txt"), " ", false, _ -> true, 0);
    }

    private static Named florentineFamilies() {
        return read(
                shared("data/classic/florentine_families_marriage.csv"),
                ",",
                false,
                row -> !row[0].equals("source"),
                0);
    }

    private static Named novel() {
        return read(shared("graphs/lesmis.txt.gz"), "\\s+", false, _ -> true, 0);
    }

    private static Named lineages() {
        return read(
                shared("data/chinese_lineages/edges.csv"),
                ",",
                true,
                row -> row.length > 3 && row[3].equals("TEACHER_OF"),
                1);
    }

    private static void assertShare(Named network, Explanation found, String name, double share) {
        assertThat(found.shareOf(network.of(name))).as(name).isCloseTo(share, within(1e-9));
    }

    @Test
    void theKite() {
        Named kite = kite();
        Explanation betweenness = kite.explain("betweenness", "Heather");
        assertThat(betweenness.score()).isCloseTo(14, within(1e-9));
        assertThat(kite.pairs("Heather"))
                .containsExactly(Map.entry("Fernando | Ike", 7.0), Map.entry("Garth | Ike", 7.0));
        assertShare(kite, betweenness, "Ike", 7);
        Explanation harmonic = kite.explain("harmonic", "Heather");
        assertShare(kite, harmonic, "Fernando", 9 / 4.0);
        assertShare(kite, harmonic, "Garth", 9 / 4.0);
        assertShare(kite, harmonic, "Ike", 3 / 2.0);
        Explanation constraint = kite.explain("constraint", "Heather");
        assertThat(constraint.score()).isCloseTo(0.431111111, within(1e-9));
        assertShare(kite, constraint, "Fernando", 0.16);
        assertShare(kite, constraint, "Ike", 1 / 9.0);
    }

    @Test
    void theFlorentineFamilies() {
        Named families = florentineFamilies();
        Explanation medici = families.explain("betweenness", "Medici");
        assertThat(medici.score()).isCloseTo(47.5, within(1e-9));
        Map.of(
                        "Salviati",
                        12.0,
                        "Albizzi",
                        9.5,
                        "Barbadori",
                        8.0,
                        "Acciaiuoli",
                        6.5,
                        "Ridolfi",
                        6.25,
                        "Tornabuoni",
                        5.25)
                .forEach((name, share) -> assertShare(families, medici, name, share));
        Map<String, Double> pairs = families.pairs("Medici");
        assertThat(pairs).hasSize(14);
        assertThat(pairs.get("Albizzi | Salviati")).isCloseTo(20 / 3.0, within(1e-9));
        assertThat(pairs.get("Acciaiuoli | Ridolfi")).isCloseTo(17 / 6.0, within(1e-9));
        assertThat(pairs.get("Albizzi | Tornabuoni")).isCloseTo(1, within(1e-9));
        Map.of(
                        "Salviati", 24.0,
                        "Albizzi", 6.0,
                        "Barbadori", 7.166666667,
                        "Acciaiuoli", 13.0,
                        "Ridolfi", 2.5,
                        "Tornabuoni", 1.5)
                .forEach((name, fall) -> assertThat(47.5 - families.without("betweenness", "Medici", name))
                        .as("without " + name)
                        .isCloseTo(fall, within(1e-8)));
        Explanation constraint = families.explain("constraint", "Medici");
        assertThat(constraint.score()).isCloseTo(0.209876543, within(1e-9));
        assertShare(families, constraint, "Ridolfi", 4 / 81.0);
        assertThat(Objects.requireNonNull(constraint.facts().get("effective_size"))
                        .doubleValue())
                .isCloseTo(17 / 3.0, within(1e-9));
    }

    /** What a tie carries is not what is lost without it: here nothing is, and of a leaf twice as much. */
    @Test
    void lesMiserables() {
        Named book = novel();
        Explanation betweenness = book.explain("betweenness", "0");
        assertThat(betweenness.score()).isCloseTo(504, within(1e-8));
        assertShare(book, betweenness, "11", 234.5);
        assertShare(book, betweenness, "2", 3.5);
        assertThat(book.without("betweenness", "0", "11")).isCloseTo(504, within(1e-8));
        for (String leaf : List.of("1", "4", "5", "6", "7", "8", "9")) {
            assertShare(book, betweenness, leaf, 37.5);
            assertThat(book.without("betweenness", "0", leaf)).isCloseTo(429, within(1e-8));
        }
        Settings exact = USUAL.with(Parameters.TOLERANCE, 1e-12);
        Explanation pageRank = book.explain("pagerank", "11", exact);
        assertThat(pageRank.score()).isCloseTo(0.0754301216, within(1e-8));
        assertThat(pageRank.base()).isCloseTo(0.0019480519, within(1e-8));
        assertThat(pageRank.shareOf(book.of("0"))).isCloseTo(0.0036362389, within(1e-8));
        assertThat(pageRank.carriers()[0]).isEqualTo(book.of("0"));
        assertThat(measure("pagerank").without(book.graph(), exact, book.of("11"), book.of("0"), RunControl.NONE))
                .isCloseTo(0.0716992152, within(1e-8));
        assertThat(book.explain("constraint", "11").score()).isCloseTo(0.070600970, within(1e-9));
    }

    @Test
    void corenessInLesMiserables() {
        Named book = novel();
        Explanation first = book.explain("coreness", "0");
        assertThat(first.score()).isEqualTo(3);
        assertThat(first.facts()).containsEntry("carriers", 3).containsEntry("slack", 0);
        for (String name : List.of("2", "3", "11")) {
            assertShare(book, first, name, 23 / 30.0);
        }
        Explanation inTheMiddle = book.explain("coreness", "48");
        assertThat(inTheMiddle.score()).isEqualTo(9);
        assertThat(inTheMiddle.facts()).containsEntry("carriers", 11).containsEntry("slack", 2);
    }

    @Test
    void anIndexOfFiveValues() {
        HIndexShares shares = HIndexShares.of(new int[] {5, 3, 3, 1, 0});
        assertThat(shares.h()).isEqualTo(3);
        assertThat(shares.shares())
                .containsExactly(new double[] {11 / 12.0, 11 / 12.0, 11 / 12.0, 0.25, 0}, within(1e-12));
        assertThat(shares.without()).containsExactly(2, 2, 2, 3, 3);
        assertThat(shares.facts())
                .containsEntry("carriers", 3)
                .containsEntry("slack", 0)
                .containsEntry("to_next", 1);
    }

    @Test
    void theLineagesOfChineseBuddhism() {
        Named lineages = lineages();
        Explanation index = lineages.explain("m-index", "5916");
        assertThat(index.score()).isEqualTo(9);
        assertThat(index.facts()).containsEntry("carriers", 10).containsEntry("slack", 1);
        assertThat(index.shares()[0]).isCloseTo(358 / 429.0, within(1e-9));
        assertShare(lineages, index, "10332", 503 / 2145.0);
        assertShare(lineages, index, "3986", 28 / 195.0);
        assertThat(index.without(index.carriers()[0])).isEqualTo(9);
        Settings three = USUAL.with(Parameters.GENERATIONS, 3);
        Explanation descendants = lineages.explain("descendants", "5916", three);
        assertThat(descendants.score()).isEqualTo(1_765);
        assertShare(lineages, descendants, "14601", 375);
        assertThat(descendants.without(lineages.of("14601"))).isEqualTo(1_391);
        assertShare(lineages, descendants, "13991", 264);
        assertThat(descendants.without(lineages.of("13991"))).isEqualTo(1_765 - 264);
        assertShare(lineages, descendants, "8291", 249);
        assertThat(descendants.without(lineages.of("8291"))).isEqualTo(1_765 - 247);
        Explanation one = lineages.explain("descendants", "3837", three);
        assertThat(one.score()).isEqualTo(646);
        assertThat(one.without(lineages.of("5916"))).isEqualTo(94);
        assertShare(lineages, one, "5916", 552);
    }
}
