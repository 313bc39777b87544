package io.shicheng.graphfile.pajek;

/**
 * The place in a {@code *Matrix} section: row i and column j hold the value of i → j. In a network of two modes the
 * rows are the vertices of the first and the columns those of the second. A row may go on over several lines, but ends
 * with one.
 */
final class PajekMatrix {
    private final int rows;
    private final int columns;
    private final int firstColumn;
    private int row = 1;
    private int column;

    /** @param first vertices of the first mode, or all vertices if there is only one */
    PajekMatrix(int vertices, int first) {
        this.rows = first;
        this.firstColumn = first < vertices ? first : 0;
        this.columns = vertices - firstColumn;
    }

    /** Goes to the next cell; false if the row has none left or there is no further row. */
    boolean next() {
        return row <= rows && ++column <= columns;
    }

    /** Ends a line, and with it a row that is full. */
    void endLine() {
        if (column >= columns) {
            row++;
            column = 0;
        }
    }

    boolean complete() {
        return row > rows || columns == 0;
    }

    /** Whether its values join vertices of two modes, and have no direction. */
    boolean twoMode() {
        return firstColumn > 0;
    }

    int from() {
        return row;
    }

    int to() {
        return firstColumn + column;
    }
}
