import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** An undirected graph, read off lines {@code u v} of whole numbers from 0 on: no self-loops, no edge twice. */
final class Edges {
    final int vertices;
    final int[] from;
    final int[] to;

    private Edges(int vertices, int[] from, int[] to) {
        this.vertices = vertices;
        this.from = from;
        this.to = to;
    }

    static Edges read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int[] ends = new int[1 << 16];
        int count = 0;
        int largest = -1;
        for (int i = 0; i < bytes.length; ) {
            int number = 0;
            int start = i;
            while (i < bytes.length && bytes[i] >= '0') {
                number = 10 * number + bytes[i++] - '0';
            }
            if (i > start) {
                ends = count == ends.length ? Arrays.copyOf(ends, 2 * count) : ends;
                ends[count++] = number;
                largest = Math.max(largest, number);
            }
            i++;
        }
        int[] from = new int[count / 2];
        int[] to = new int[count / 2];
        for (int e = 0; e < from.length; e++) {
            from[e] = ends[2 * e];
            to[e] = ends[2 * e + 1];
        }
        return new Edges(largest + 1, from, to);
    }

    /** The neighbours of each vertex, ascending. */
    int[][] rows() {
        int[] degrees = new int[vertices];
        for (int e = 0; e < from.length; e++) {
            degrees[from[e]]++;
            degrees[to[e]]++;
        }
        int[][] rows = new int[vertices][];
        for (int v = 0; v < vertices; v++) {
            rows[v] = new int[degrees[v]];
        }
        int[] next = new int[vertices];
        for (int e = 0; e < from.length; e++) {
            rows[from[e]][next[from[e]]++] = to[e];
            rows[to[e]][next[to[e]]++] = from[e];
        }
        for (int[] row : rows) {
            Arrays.sort(row);
        }
        return rows;
    }
}
