package io.shicheng.cli.multiverse;

import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.multiplex.MultiplexTies;
import io.shicheng.analysis.multiplex.MultiplexTies.Counting;
import java.util.Arrays;

/** What a world measures, before or after an option was chosen. */
record Setup(MultiplexTies ties, Counting counting, boolean directed, Settings settings) {
    Setup withTies(MultiplexTies others) {
        return new Setup(others, counting, directed, settings);
    }

    Setup withCounting(Counting other) {
        return new Setup(ties, other, directed, settings);
    }

    Setup withDirected(boolean other) {
        return new Setup(ties, counting, other, settings);
    }

    Setup withSettings(Settings others) {
        return new Setup(ties, counting, directed, others);
    }

    /** Whether any kind counts. */
    boolean possible() {
        return Arrays.stream(counting.kindWeights()).anyMatch(weight -> weight > 0);
    }
}
