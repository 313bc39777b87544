package io.shicheng.exporter.cluster;

import io.shicheng.disclosure.overview.DisclosedClusters.Cell;
import io.shicheng.disclosure.overview.DisclosedClusters.Matrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cells of a matrix by row and column, of which the last of each are all others. */
final class Ties {
    private final Matrix matrix;
    private final Map<List<Integer>, Cell> cells = new HashMap<>();

    /** @param bothWays whether both ways are the same, so that a cell stands for two */
    Ties(Matrix matrix, boolean bothWays) {
        this.matrix = matrix;
        for (Cell cell : matrix.cells()) {
            cells.put(List.of(cell.row(), cell.column()), cell);
            if (bothWays) {
                cells.put(List.of(cell.column(), cell.row()), cell);
            }
        }
    }

    /** With all others. */
    int rows() {
        return matrix.rows().size() + 1;
    }

    /** With all others. */
    int columns() {
        return matrix.columns().size() + 1;
    }

    /** Null for all others. */
    @Nullable
    String row(int row) {
        return row < matrix.rows().size() ? matrix.rows().get(row) : null;
    }

    /** Null for all others. */
    @Nullable
    String column(int column) {
        return column < matrix.columns().size() ? matrix.columns().get(column) : null;
    }

    /** Null where there are no ties, or too few to say. */
    @Nullable
    Cell cell(int row, int column) {
        return cells.get(List.of(row, column));
    }
}
