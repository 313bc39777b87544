package io.shicheng.cli.recording;

import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.analysis.uncertainty.RepeatedStatements;
import io.shicheng.analysis.uncertainty.TieThinning;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.graph.RunSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How a graph file is taken to be recorded: at which rates, how sure each tie is, and who have told all of theirs.
 *
 * @param confidences a table of them; null if all ties are as sure
 * @param statements a table of how often each pair was named, by which rates and confidences are estimated; null if
 *     they are stated
 * @param interviewed a list of vertices; null for nobody
 */
public record Recording(
        StatedOrEstimated stated,
        @Nullable Path confidences,
        @Nullable Path statements,
        @Nullable Path interviewed) {
    /**
     * What the tables say of one graph.
     *
     * @param doubts by arc, how likely the tie is false; null if all are alike
     * @param known who have told all of their ties
     * @param estimate null where rates are stated, or from two sources
     */
    @SuppressWarnings("ArrayRecordComponent") // by arc; nobody compares two
    public record Read(
            StatedOrEstimated stated,
            ErrorRates rates,
            double @Nullable [] doubts,
            BitSet known,
            @Nullable RepeatedStatements estimate) {
        public TieThinning thinning(LoadedGraph loaded, long seed) {
            long[] names = TieThinning.names(loaded.graph().vertexCount(), loaded.ids()::id);
            TieThinning plain = new TieThinning(loaded.graph(), names, rates, seed).knowing(known);
            return doubts == null ? plain : plain.doubting(doubts);
        }

        public void addTo(RunSummary summary) {
            RepeatedStatements found = estimate;
            if (found == null) {
                stated.addTo(summary);
            } else {
                summary.add("missing", rates.missing());
                summary.add(
                        "missing_is",
                        found.repeated()
                                ? "estimated from repeated statements"
                                : "not told by statements that nobody repeated");
                summary.add("false", rates.falseTies());
                summary.add("named_if_there", found.named());
                summary.add("named_if_not", found.invented());
                summary.add("density", found.density());
            }
            if (!known.isEmpty()) {
                summary.add("interviewed", known.cardinality());
            }
        }
    }

    public Read read(LoadedGraph loaded) throws IOException {
        BitSet known = interviewed == null ? new BitSet() : VertexList.read(interviewed, loaded);
        if (statements != null) {
            StatementFile found = StatementFile.read(statements, loaded);
            RepeatedStatements estimate = found.estimate();
            ErrorRates rates = new ErrorRates(
                    Math.min(ErrorRates.MOST_MISSING, estimate.missing()),
                    Math.min(ErrorRates.MOST_FALSE, estimate.falseTies()));
            return new Read(stated, rates, found.doubts(), known, estimate);
        }
        double[] doubts = confidences == null
                ? null
                : ConfidenceFile.doubts(confidences, loaded, stated.rates().falseTies());
        return new Read(stated, stated.rates(), doubts, known, null);
    }
}
