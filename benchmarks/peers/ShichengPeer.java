import io.shicheng.analysis.Measure;
import io.shicheng.analysis.MeasureParameters;
import io.shicheng.analysis.Measures;
import io.shicheng.analysis.Scores;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;

/** This project's own kernels, called many times in one process; options come as a system property. */
final class ShichengPeer implements Peer {
    private CsrGraph graph;
    private MeasureParameters parameters;

    @Override
    public String artifact() {
        return "shicheng";
    }

    @Override
    public void load(Edges edges, int threads) {
        graph = CsrBuilder.ofEdges(edges.vertices, false, edges.from, edges.to, null, edges.from.length)
                .build();
        parameters = MeasureParameters.defaults().withThreads(threads);
        String[] options = System.getProperty("options", "").strip().split("\\s+");
        for (int i = 0; i + 1 < options.length; i += 2) {
            parameters = with(parameters, options[i], options[i + 1]);
        }
    }

    private static MeasureParameters with(MeasureParameters parameters, String option, String value) {
        return switch (option) {
            case "--epsilon" -> parameters.withGuarantee(Double.parseDouble(value), parameters.delta());
            case "--delta" -> parameters.withGuarantee(parameters.epsilon(), Double.parseDouble(value));
            case "--top" -> parameters.withTop(Integer.parseInt(value));
            case "--contacts" -> parameters.withContacts(Integer.parseInt(value));
            case "--hops" -> parameters.withHops(Integer.parseInt(value));
            case "--tolerance" -> parameters.withTolerance(Double.parseDouble(value));
            case "--damping" -> parameters.withDamping(Double.parseDouble(value));
            case "--seed" -> parameters.withSeed(Long.parseLong(value));
            default -> throw new IllegalArgumentException("The option " + option + " is not known here.");
        };
    }

    @Override
    public Object run(String code) {
        Measure measure = Measures.ofCode(code).orElseThrow(() -> Peer.lacks(code));
        return measure.scores(graph, parameters, RunControl.NONE);
    }

    @Override
    public double[] values(String measure, Object result) {
        return ((Scores) result).values();
    }
}
