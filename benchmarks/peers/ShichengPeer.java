import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.ParameterValues;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Map;

/** This project's own kernels, called many times in one process; options come as a system property. */
final class ShichengPeer implements Peer {
    private CsrGraph graph;
    private Settings parameters;

    @Override
    public String artifact() {
        return "shicheng";
    }

    @Override
    public void load(Edges edges, int threads) {
        graph = CsrBuilder.ofEdges(edges.vertices, false, edges.from, edges.to, null, edges.from.length)
                .build();
        parameters = Settings.usual().withThreads(threads);
        String[] options = System.getProperty("options", "").strip().split("\\s+");
        for (int i = 0; i + 1 < options.length; i += 2) {
            parameters = with(parameters, options[i], options[i + 1]);
        }
    }

    private static Settings with(Settings parameters, String option, String value) {
        return option.equals("--seed")
                ? parameters.withSeed(Long.parseLong(value))
                : parameters.with(ParameterValues.read(Map.of(option.replaceFirst("^--", ""), value)));
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
