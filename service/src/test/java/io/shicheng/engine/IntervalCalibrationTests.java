package io.shicheng.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.uncertainty.Calibration;
import io.shicheng.analysis.uncertainty.Calibration.Kind;
import io.shicheng.analysis.uncertainty.Calibration.People;
import io.shicheng.analysis.uncertainty.Calibration.Row;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.analysis.uncertainty.Replicates;
import io.shicheng.analysis.uncertainty.TieThinning;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often intervals hold the true rank: a real network is taken for the truth, recorded with one tie in ten missing,
 * and its intervals are compared with the true ranks. The figures of the reference are printed here.
 */
@Tag("thorough")
class IntervalCalibrationTests {
    private static final String PAINTERS = "painter_palette";
    private static final String LINEAGES = "chinese_lineages";

    private record Case(String data, String measure, int trials) {}

    private static final List<Case> CASES = List.of(
            new Case(PAINTERS, "betweenness", 3),
            new Case(PAINTERS, "harmonic", 3),
            new Case(LINEAGES, "students", 2),
            new Case(LINEAGES, "m-index", 2),
            new Case(LINEAGES, "descendants", 2));

    @Test
    void nineInTenHoldTheTrueRankAndAreNotWiderThanPercentiles() throws IOException {
        double covered = 0;
        double wider = 0;
        for (Case each : CASES) {
            List<Row> rows = calibrated(each);
            rows.forEach(row -> System.out.printf(
                    "%s %s %s %s: %.3f of %d, median width %.0f, mean log width %.3f%n",
                    each.data(),
                    each.measure(),
                    row.people(),
                    row.kind(),
                    row.covered(),
                    row.judged(),
                    row.medianWidth(),
                    row.meanLogWidth()));
            Row mirror = row(rows, Kind.MIRROR);
            assertThat(mirror.covered()).as(each.measure()).isBetween(0.86, 1.0);
            covered += mirror.covered() / CASES.size();
            wider += mirror.meanLogWidth() / row(rows, Kind.PERCENTILE).meanLogWidth() / CASES.size();
        }
        assertThat(covered).isGreaterThanOrEqualTo(0.90);
        assertThat(wider).isLessThanOrEqualTo(1.05);
    }

    private static Row row(List<Row> rows, Kind kind) {
        return rows.stream()
                .filter(row -> row.people() == People.FIRST_100 && row.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> calibrated(Case of) throws IOException {
        boolean lineage = of.data().equals(LINEAGES);
        CsrGraph truth = read(SharedData.folder(of.data()).resolve("edges.csv"), lineage);
        Measure measure = Measures.ofCode(of.measure()).orElseThrow();
        Settings settings = Settings.usual().with(Parameters.GENERATIONS, 3);
        return Calibration.of(
                truth,
                TieThinning.names(truth.vertexCount(), String::valueOf),
                new ErrorRates(0.1, 0),
                of.trials(),
                Replicates.ROUNDS,
                1,
                (graph, control) -> ranks(measure, graph, measure.scores(graph, settings, control)),
                (graph, control) -> ranks(measure, graph, measure.replicateScores(graph, settings, control)),
                RunControl.NONE);
    }

    private static RankBlocks ranks(Measure measure, CsrGraph graph, Scores scores) {
        return RankBlocks.of(Standing.of(measure, graph, scores.values()).ranked());
    }

    private static CsrGraph read(Path file, boolean lineage) throws IOException {
        assumeTrue(Files.isReadable(file), () -> "skipped: there is no " + file);
        Map<String, Integer> vertices = new HashMap<>();
        List<int[]> ties = new ArrayList<>();
        for (NamedCsvRecord row : SharedData.rows(file)) {
            if (!lineage || row.getField("type").equals("TEACHER_OF")) {
                ties.add(new int[] {
                    vertices.computeIfAbsent(row.getField("source"), _ -> vertices.size()),
                    vertices.computeIfAbsent(row.getField("target"), _ -> vertices.size())
                });
            }
        }
        CsrBuilder builder = new CsrBuilder(vertices.size(), lineage, false);
        ties.forEach(tie -> builder.add(tie[0], tie[1], 1));
        return builder.build();
    }
}
