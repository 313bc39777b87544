import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Writes a connected network of communities within communities, whose sizes and degrees follow power laws: as many
 * vertices and ties as are said, the same bytes each time.
 */
final class SyntheticNetwork {
    private final SplittableRandom random = new SplittableRandom(7);
    private final int vertices;
    /** Ranges of vertices that are a community, and of those that are a group of communities, by vertex. */
    private final int[][] communities;

    private final int[][] groups;
    /** How much is sought by vertices before each. */
    private final double[] sought;

    private final Set<Long> ties = new HashSet<>();

    private SyntheticNetwork(int vertices) {
        this.vertices = vertices;
        this.communities = new int[vertices][];
        this.groups = new int[vertices][];
        this.sought = new double[vertices + 1];
        List<int[]> ranges = new ArrayList<>();
        for (int from = 0; from < vertices; ) {
            int size = (int) Math.min(1500, 20 * powerLaw(1.3));
            int to = Math.min(vertices, from + size);
            ranges.add(new int[] {from, to});
            from = to;
        }
        for (int first = 0; first < ranges.size(); ) {
            int last = Math.min(ranges.size(), first + 5 + random.nextInt(36)) - 1;
            int[] group = {ranges.get(first)[0], ranges.get(last)[1]};
            for (int community = first; community <= last; community++) {
                for (int v = ranges.get(community)[0]; v < ranges.get(community)[1]; v++) {
                    communities[v] = ranges.get(community);
                    groups[v] = group;
                }
            }
            first = last + 1;
        }
        for (int v = 0; v < vertices; v++) {
            sought[v + 1] = sought[v] + Math.min(200, powerLaw(1.6));
        }
    }

    private double powerLaw(double exponent) {
        return StrictMath.pow(1 - random.nextDouble(), -1 / exponent);
    }

    public static void main(String[] arguments) throws IOException {
        new SyntheticNetwork(Integer.parseInt(arguments[0]))
                .write(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
    }

    private void write(int count, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int v = 1; v < vertices; v++) {
                int from = v > communities[v][0] ? communities[v][0] : v > groups[v][0] ? groups[v][0] : 0;
                add(pick(from, v), v, out);
            }
            int[] all = {0, vertices};
            while (ties.size() < count) {
                int v = pick(0, vertices);
                double chance = random.nextDouble();
                int[] range = chance < 0.78 ? communities[v] : chance < 0.95 ? groups[v] : all;
                add(pick(range[0], range[1]), v, out);
            }
        }
    }

    private void add(int u, int v, BufferedWriter out) throws IOException {
        if (u != v && ties.add((long) Math.min(u, v) << 32 | Math.max(u, v))) {
            out.write(u + " " + v + "\n");
        }
    }

    private int pick(int from, int to) {
        double wanted = sought[from] + random.nextDouble() * (sought[to] - sought[from]);
        int low = from;
        int high = to - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sought[middle] <= wanted) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
