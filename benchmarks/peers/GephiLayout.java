import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.gephi.graph.api.Configuration;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.UndirectedGraph;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;

/** Lays out an edge list by Gephi's ForceAtlas2 with what it sets by itself, from random places, and writes vertex,x,y. */
final class GephiLayout {
    private static final float WIDTH = 1000;

    private final GraphModel model = GraphModel.Factory.newInstance(new Configuration());
    private final UndirectedGraph graph = model.getUndirectedGraph();
    private final SplittableRandom random = new SplittableRandom(1);

    private GephiLayout() {}

    public static void main(String[] arguments) throws IOException {
        GephiLayout layout = new GephiLayout();
        layout.read(Path.of(arguments[0]));
        layout.run(Integer.parseInt(arguments[1]));
        layout.write(Path.of(arguments[2]));
    }

    private void read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] ends = line.strip().split("[\\s,]+");
                if (ends.length < 2 || line.startsWith("#") || line.startsWith("%")) {
                    continue;
                }
                Node from = node(ends[0]);
                Node to = node(ends[1]);
                if (from != to && graph.getEdge(from, to) == null) {
                    graph.addEdge(model.factory().newEdge(from, to, 0, false));
                }
            }
        }
    }

    private Node node(String id) {
        Node known = graph.getNode(id);
        if (known != null) {
            return known;
        }
        Node made = model.factory().newNode(id);
        made.setX((float) random.nextDouble() * WIDTH);
        made.setY((float) random.nextDouble() * WIDTH);
        graph.addNode(made);
        return made;
    }

    private void run(int iterations) {
        ForceAtlas2 layout = new ForceAtlas2Builder().buildLayout();
        layout.setGraphModel(model);
        layout.resetPropertiesValues();
        layout.initAlgo();
        for (int i = 0; i < iterations && layout.canAlgo(); i++) {
            layout.goAlgo();
        }
        layout.endAlgo();
    }

    private void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("vertex,x,y\n");
            for (Node node : graph.getNodes().toArray()) {
                out.write(node.getId() + "," + node.x() + "," + node.y() + "\n");
            }
        }
    }
}
