package io.shicheng.layout.coarsening;

/**
 * An undirected graph whose vertices stand for one or more vertices of the graph below. Each tie stands in the rows of both its
 * ends; ties within a vertex are left out.
 *
 * @param offsets where the row of each vertex begins; one more than there are vertices
 * @param targets the other end of each tie
 * @param weights the strength of each tie, by which its ends attract each other
 * @param masses by which vertices repel each other; the sum is the same on all levels
 */
public record LevelGraph(int[] offsets, int[] targets, float[] weights, float[] masses) {
    public int size() {
        return masses.length;
    }

    /** Twice the number of ties. */
    public int arcs() {
        return targets.length;
    }

    int degree(int vertex) {
        return offsets[vertex + 1] - offsets[vertex];
    }

    public double totalMass() {
        double sum = 0;
        for (float mass : masses) {
            sum += mass;
        }
        return sum;
    }

    /** The strength of the ties of each vertex. */
    public double[] strengths() {
        double[] strengths = new double[size()];
        for (int v = 0; v < strengths.length; v++) {
            double sum = 0;
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                sum += weights[a];
            }
            strengths[v] = sum;
        }
        return strengths;
    }
}
