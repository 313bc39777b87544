package io.shicheng.analysis.community;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.NotEnoughMemoryException;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.SplittableRandom;

/** A process of its own that runs Leiden in what heap it was given, and says by its exit code how that went. */
final class MemoryProbe {
    static final int DONE = 0;
    static final int REFUSED = 11;
    static final int RAN_OUT = 12;

    private MemoryProbe() {}

    public static void main(String[] args) {
        CsrGraph graph = graph(args[0]);
        Measure measure = leiden();
        try {
            if (args[1].equals("asked")) {
                measure.scores(graph, PARAMETERS, RunControl.NONE);
            } else {
                measure.kernel().scores(graph, PARAMETERS, RunControl.NONE);
            }
        } catch (NotEnoughMemoryException e) {
            System.exit(REFUSED);
        } catch (OutOfMemoryError e) {
            System.exit(RAN_OUT);
        }
        System.exit(DONE);
    }

    private static final Settings PARAMETERS = Settings.usual().withThreads(2);

    private static Measure leiden() {
        return Measures.ofCode("leiden").orElseThrow();
    }

    static long estimate(CsrGraph graph) {
        return leiden().memory().bytes(graph, PARAMETERS);
    }

    static CsrGraph graph(String kind) {
        return switch (kind) {
            case "path" -> SeededGraphs.path(300_000, false);
            case "star" -> SeededGraphs.star(300_000);
            case "random" -> random();
            case "clustered" -> LeidenGuaranteeTests.planted(12_000, 4, false);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** 60,000 people and 900,000 ties, so that blocks are swept too. */
    private static CsrGraph random() {
        SplittableRandom random = new SplittableRandom(1);
        CsrBuilder builder = new CsrBuilder(60_000, false, false);
        for (int e = 0; e < 900_000; e++) {
            builder.add(random.nextInt(60_000), random.nextInt(60_000), 1);
        }
        return builder.build();
    }
}
