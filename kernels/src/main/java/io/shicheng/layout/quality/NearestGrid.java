package io.shicheng.layout.quality;

/** Points in the squares of a grid, some two a square, to find those that are closest to one of them. */
final class NearestGrid {
    private static final double POINTS_A_SQUARE = 2;

    private final float[] x;
    private final float[] y;
    private final int side;
    private final double left;
    private final double low;
    private final double square;
    /** Where the points of each square begin. */
    private final int[] starts;

    private final int[] points;

    NearestGrid(float[] x, float[] y) {
        int n = x.length;
        this.x = x;
        this.y = y;
        this.side = (int) Math.max(1, Math.sqrt(n / POINTS_A_SQUARE));
        double right = Double.NEGATIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double farLeft = Double.POSITIVE_INFINITY;
        double deep = Double.POSITIVE_INFINITY;
        for (int v = 0; v < n; v++) {
            farLeft = Math.min(farLeft, x[v]);
            right = Math.max(right, x[v]);
            deep = Math.min(deep, y[v]);
            high = Math.max(high, y[v]);
        }
        this.left = farLeft;
        this.low = deep;
        this.square = Math.max(Double.MIN_NORMAL, Math.max(right - left, high - low) / side);
        this.starts = new int[side * side + 1];
        this.points = new int[n];
        for (int v = 0; v < n; v++) {
            starts[squareOf(v) + 1]++;
        }
        for (int s = 0; s < side * side; s++) {
            starts[s + 1] += starts[s];
        }
        int[] next = starts.clone();
        for (int v = 0; v < n; v++) {
            points[next[squareOf(v)]++] = v;
        }
    }

    private int squareOf(int point) {
        return row(point) * side + column(point);
    }

    private int column(int point) {
        return Math.min(side - 1, (int) ((x[point] - left) / square));
    }

    private int row(int point) {
        return Math.min(side - 1, (int) ((y[point] - low) / square));
    }

    Search search() {
        return new Search();
    }

    /** Finds the closest points; one a thread. */
    final class Search {
        private int[] found = new int[16];
        private double[] distances = new double[16];
        private int count;
        private int wanted;
        private int centre;

        /** How many were found: as many as wanted, or all others if there are fewer. */
        int of(int point, int most) {
            centre = point;
            wanted = Math.min(most, x.length - 1);
            count = 0;
            if (found.length < wanted) {
                found = new int[wanted];
                distances = new double[wanted];
            }
            for (int ring = 0; ring < side && !done(ring); ring++) {
                lookAround(ring);
            }
            return count;
        }

        /** The closest first. */
        int vertex(int place) {
            return found[place];
        }

        /** Whether nothing in that ring of squares or beyond can be closer than what was found. */
        private boolean done(int ring) {
            double reach = (ring - 1) * square;
            return count == wanted && (wanted == 0 || ring > 0 && reach * reach > distances[count - 1]);
        }

        private void lookAround(int ring) {
            int column = column(centre);
            int row = row(centre);
            for (int r = Math.max(0, row - ring); r <= Math.min(side - 1, row + ring); r++) {
                boolean whole = r == row - ring || r == row + ring;
                int step = whole ? 1 : Math.max(1, 2 * ring);
                for (int c = column - ring; c <= column + ring; c += step) {
                    if (c >= 0 && c < side) {
                        lookInto(r * side + c);
                    }
                }
            }
        }

        private void lookInto(int squareNumber) {
            for (int i = starts[squareNumber]; i < starts[squareNumber + 1]; i++) {
                int v = points[i];
                double across = x[v] - (double) x[centre];
                double along = y[v] - (double) y[centre];
                if (v != centre) {
                    offer(v, across * across + along * along);
                }
            }
        }

        private void offer(int v, double distance) {
            if (count == wanted && !before(v, distance, count - 1)) {
                return;
            }
            int place = count < wanted ? count++ : count - 1;
            while (place > 0 && before(v, distance, place - 1)) {
                found[place] = found[place - 1];
                distances[place] = distances[place - 1];
                place--;
            }
            found[place] = v;
            distances[place] = distance;
        }

        private boolean before(int v, double distance, int place) {
            return distance < distances[place] || distance == distances[place] && v < found[place];
        }
    }
}
