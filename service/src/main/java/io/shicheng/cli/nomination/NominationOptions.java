package io.shicheng.cli.nomination;

import io.shicheng.analysis.agreement.KendallTau;
import io.shicheng.analysis.agreement.NominationIntervals;
import io.shicheng.analysis.agreement.TopAgreement;
import io.shicheng.analysis.chance.Unseen;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.cli.vertex.VertexNumbers;
import io.shicheng.graphfile.array.VertexIds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Puts nominations beside scores: as a column, and how far the two orders agree. They are never mixed. */
public final class NominationOptions {
    /** What rank-biased overlap usually has. */
    private static final double PERSISTENCE = 0.9;

    private static final int USUAL_DEPTH = 20;
    /** Places within blocks come from other numbers than who is drawn. */
    private static final long OF_BLOCKS = 0x9E37_79B9_7F4A_7C15L;

    @Option(names = "--nominations", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--depth", paramLabel = "K")
    private @Nullable Integer depth;

    /**
     * Sets an option to its value as picocli does; false if it is none of these.
     *
     * @throws NumberFormatException if it is to be a number and the value is none
     * @throws java.nio.file.InvalidPathException if it is to be a path and the value is none
     */
    public boolean set(String option, String value) {
        switch (option) {
            case "--nominations" -> file = Path.of(value);
            case "--depth" -> depth = Integer.valueOf(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether there are nominations to read. */
    public boolean given() {
        return file != null;
    }

    /** How many of the first are compared; null if nobody said. */
    public @Nullable Integer depth() {
        return depth;
    }

    /**
     * The scores with a column of nominations and, as facts, how far they agree; as they are if there are none.
     *
     * @param highFirst whether the highest score is on top
     * @throws NominationsRefusedException if the file is no table of nominations
     */
    public Scores beside(Scores scores, boolean highFirst, VertexIds ids) throws IOException {
        if (file == null) {
            return scores;
        }
        NominationTable table = NominationTable.read(file, VertexNumbers.of(ids), ids.size());
        double[] values = IntStream.range(0, ids.size())
                .mapToDouble(v -> value(scores.values()[v], highFirst))
                .toArray();
        Map<String, double[]> columns = new LinkedHashMap<>(scores.columns());
        columns.put("nominations", table.scores());
        KendallTau tau = KendallTau.of(table.scores(), values);
        int most = Math.clamp(depth == null ? USUAL_DEPTH : depth, 1, ids.size());
        TopAgreement top = TopAgreement.of(order(table.scores(), ids), order(values, ids), most);
        Unseen unseen = Unseen.of(table.mentions());
        return scores.withColumns(columns)
                .with("nominators", table.nominators())
                .with(
                        "nominees",
                        IntStream.of(table.mentions()).filter(each -> each > 0).count())
                .with("unknown_nominees", table.unknown())
                .with("tau_b", tau.tau())
                .with("concordant", tau.concordant())
                .with("discordant", tau.discordant())
                .with("depth", most)
                .with("overlap", top.overlap(most))
                .with("overlap_p", top.chance(most))
                .with("rank_biased_overlap", top.rankBiased(PERSISTENCE))
                .with("rank_biased_overlap_extrapolated", top.extrapolated(PERSISTENCE))
                .with("coverage", unseen.coverage())
                .with("coverage_corrected", unseen.correctedCoverage())
                .with("nominees_estimated", unseen.people());
    }

    /**
     * Where vertices stand by nominations, and where they would had others been asked.
     *
     * @throws NominationsRefusedException if the file is no table of nominations
     */
    public Nominated nominated(VertexIds ids, int rounds, long seed) throws IOException {
        NominationTable table =
                NominationTable.read(Objects.requireNonNull(file, "nominations"), VertexNumbers.of(ids), ids.size());
        SplittableRandom draws = new SplittableRandom(seed ^ OF_BLOCKS);
        return new Nominated(
                table.scores(),
                NominationIntervals.of(
                        table.given(),
                        ids.size(),
                        rounds,
                        seed,
                        scores -> RankBlocks.of(scores).drawn(draws)));
    }

    /** The higher, the nearer to the top; who has no value comes last. */
    private static double value(double score, boolean highFirst) {
        return Double.isNaN(score) ? Double.NEGATIVE_INFINITY : highFirst ? score : -score;
    }

    /** The highest first, equal ones in the order of their ids. */
    private static int[] order(double[] values, VertexIds ids) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(v -> -values[v]).thenComparing(ids::id))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
