package io.shicheng.analysis.scenario;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;

/**
 * Scores of a changed network: found from those before where the measure knows how, which gives the same bits, and else
 * computed anew.
 *
 * <p>Descendants are counted anew of those alone who come before a changed tie, Burt's measures and clustering around it,
 * coreness where it can change, and parts only if they are joined or parted. By degree, strength, students and the like
 * a run takes no longer than to make the changed network.
 */
public final class NewStanding {
    private NewStanding() {}

    /**
     * Computes them.
     *
     * @param before the network as it is
     * @param after with the changes
     * @param scores of the network as it is, by the same measure and settings
     * @param settings of the changed network
     */
    public static Standing of(
            Measure measure,
            Scenario scenario,
            CsrGraph before,
            CsrGraph after,
            double[] scores,
            Settings settings,
            RunControl control) {
        double[] found = scenario.without() == Scenario.NOBODY
                ? measure.updatedScores(new Measure.Update(before, after, scores, scenario.pairs()), settings, control)
                : measure.scores(after, settings, control).values();
        return Standing.of(measure, after, found);
    }
}
