package io.shicheng.inquiry.result;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where people would be ranked if one source had not come down to us.
 *
 * @param of those who have some of what is measured
 */
@HoldsPeople
public record SourceRanks(Map<NodeKey, SourceRank> of) {
    public SourceRanks {
        of = Map.copyOf(of);
    }

    /**
     * Of one person; see {@link io.shicheng.analysis.source.SourceDependence}.
     *
     * @param source null if none makes the rank worse
     * @param resting how many ties rest on that source alone
     * @param own how many of these are the person's
     * @param concentration NaN where no source of any tie of theirs is known
     */
    public record SourceRank(
            int rank, int worst, @Nullable String source, int resting, int own, int ties, double concentration) {}
}
