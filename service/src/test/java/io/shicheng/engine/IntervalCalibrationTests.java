package io.shicheng.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.uncertainty.MirrorIntervals;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.fixture.SharedData;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often intervals hold the true rank: a real network is taken for the truth, recorded at the stated rates, and its
 * intervals are compared with the true ranks.
 */
@Tag("thorough")
class IntervalCalibrationTests {
    private static final int REPLICATES = 199;

    /** How many true ranks were in their intervals. */
    private static final class Held {
        private int inside;
        private int all;
        private double logWidths;

        void count(int truth, MirrorIntervals.Interval interval, int people) {
            all++;
            inside += interval.best() <= truth && truth <= interval.worst(people) ? 1 : 0;
            logWidths += Math.log(1.0 + interval.worst(people) - interval.best());
        }

        double share() {
            return (double) inside / all;
        }

        @Override
        public String toString() {
            return String.format("%.2f (%.0f)", share(), Math.exp(logWidths / all));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "chinese_lineages, true, TEACHER_OF, students, 2",
        "chinese_lineages, true, TEACHER_OF, descendants, 2",
        "chinese_lineages, true, TEACHER_OF, m-index, 2",
        "painter_palette, false, TEACHER_OF FRIEND_OR_COWORKER INFLUENCED, harmonic, 3",
        "painter_palette, false, TEACHER_OF FRIEND_OR_COWORKER INFLUENCED, degree, 4"
    })
    void nineInTenHoldTheTrueRank(String data, boolean directed, String kinds, String code, int trials)
            throws IOException {
        CsrGraph truth = read(SharedData.folder(data).resolve("edges.csv"), directed, List.of(kinds.split(" ")));
        Measure measure = Measures.ofCode(code).orElseThrow();
        Settings settings = Settings.usual().with(Parameters.GENERATIONS, 3);
        Held firstHundred = new Held();
        Held above = new Held();
        for (int trial = 0; trial < trials; trial++) {
            SplittableRandom random = new SplittableRandom(trial);
            CsrGraph recorded = TieThinning.thin(truth, random.nextLong());
            double[] scores = scores(measure, recorded, settings);
            RankBlocks observed = RankBlocks.of(scores);
            MirrorIntervals.Interval[] intervals = intervals(measure, recorded, settings, observed, random);
            int[] trueRanks = RankBlocks.of(scores(measure, truth, settings)).drawn(random);
            for (int v = 0; v < scores.length; v++) {
                if (observed.best(v) <= 100) {
                    firstHundred.count(trueRanks[v], intervals[v], scores.length);
                }
                if (!Double.isNaN(scores[v]) && observed.worst(v) < scores.length) {
                    above.count(trueRanks[v], intervals[v], scores.length);
                }
            }
        }
        System.out.println("Intervals of " + code + " on " + data + ": first hundred " + firstHundred
                + ", all above the least " + above);
        assertThat(firstHundred.share()).as("first hundred").isBetween(0.84, 1.0);
        assertThat(above.share()).as("all above the least").isGreaterThan(0.85);
    }

    private static MirrorIntervals.Interval[] intervals(
            Measure measure, CsrGraph recorded, Settings settings, RankBlocks observed, SplittableRandom random) {
        MirrorIntervals.Collector collector = new MirrorIntervals.Collector(observed, REPLICATES);
        for (int b = 0; b < REPLICATES; b++) {
            RankBlocks replicate =
                    RankBlocks.of(scores(measure, TieThinning.thin(recorded, random.nextLong()), settings));
            collector.add(
                    replicate.drawn(random),
                    IntStream.range(0, observed.size())
                            .mapToDouble(replicate::middle)
                            .toArray(),
                    observed.drawn(random));
        }
        return collector.intervals().all();
    }

    private static double[] scores(Measure measure, CsrGraph graph, Settings settings) {
        return Standing.of(
                        measure,
                        graph,
                        measure.scores(graph, settings, RunControl.NONE).values())
                .ranked();
    }

    private static CsrGraph read(Path file, boolean directed, List<String> kinds) throws IOException {
        assumeTrue(Files.isReadable(file), () -> "skipped: there is no " + file);
        Map<String, Integer> vertices = new HashMap<>();
        List<int[]> ties = new ArrayList<>();
        for (NamedCsvRecord row : SharedData.rows(file)) {
            if (kinds.contains(row.getField("type"))) {
                ties.add(new int[] {
                    vertices.computeIfAbsent(row.getField("source"), _ -> vertices.size()),
                    vertices.computeIfAbsent(row.getField("target"), _ -> vertices.size())
                });
            }
        }
        CsrBuilder builder = new CsrBuilder(vertices.size(), directed, false);
        ties.forEach(tie -> builder.add(tie[0], tie[1], 1));
        return builder.build();
    }
}
