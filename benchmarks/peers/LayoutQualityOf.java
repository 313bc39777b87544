import io.shicheng.analysis.community.Communities;
import io.shicheng.analysis.community.Leiden;
import io.shicheng.analysis.community.PartitionQuality;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.layout.quality.LayoutQuality;
import io.shicheng.progress.RunControl;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says in a line of JSON what each layout of a graph is worth: an edge list, then files of {@code vertex,x,y}. */
final class LayoutQualityOf {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> edges = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        LayoutQualityOf run = new LayoutQualityOf();
        run.read(Path.of(arguments[0]));
        CsrGraph graph = run.graph();
        Communities found = Leiden.of(graph, false, PartitionQuality.modularity(1), 1, 2, RunControl.NONE);
        int[] communities = new int[graph.vertexCount()];
        for (int v = 0; v < communities.length; v++) {
            communities[v] = (int) found.values()[v];
        }
        for (int i = 1; i < arguments.length; i++) {
            System.out.println(run.quality(graph, communities, Path.of(arguments[i])));
        }
    }

    private void read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#' && line.charAt(0) != '%') {
                    String[] ends = line.strip().split("[\\s,]+");
                    edges.add(new int[] {number(ends[0]), number(ends[1])});
                }
            }
        }
    }

    private int number(String id) {
        return numbers.computeIfAbsent(id, _ -> numbers.size());
    }

    private CsrGraph graph() {
        CsrBuilder builder = new CsrBuilder(numbers.size(), false, false);
        edges.forEach(edge -> builder.add(edge[0], edge[1], 1));
        return builder.build();
    }

    private String quality(CsrGraph graph, int[] communities, Path places) throws IOException {
        float[] x = new float[numbers.size()];
        float[] y = new float[numbers.size()];
        int placed = 0;
        try (BufferedReader lines = Files.newBufferedReader(places)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",");
                Integer vertex = numbers.get(cells[0]);
                if (vertex != null) {
                    x[vertex] = Float.parseFloat(cells[1]);
                    y[vertex] = Float.parseFloat(cells[2]);
                    placed++;
                }
            }
        }
        if (placed != x.length) {
            throw new IOException(places + " places " + placed + " of " + x.length + " vertices.");
        }
        LayoutQuality found = LayoutQuality.of(graph, x, y, communities, 5, 2, RunControl.NONE);
        return "{\"stress\":" + found.stress() + ",\"neighbours\":" + found.neighboursKept() + ",\"purity\":"
                + found.purity() + ",\"crossings\":" + found.crossings() + ",\"lengths\":" + found.lengthVariation()
                + "}";
    }
}
