package io.shicheng.snapshot.take;

import java.util.function.IntUnaryOperator;

/** Sorting by counting. */
final class Sorting {
    private Sorting() {}

    /** The first {@code size} numbers sorted by their row, those of one row in the order in which they stood. */
    static int[] stable(int[] numbers, int size, int rowCount, IntUnaryOperator rowOf) {
        int[] starts = new int[rowCount + 1];
        for (int i = 0; i < size; i++) {
            starts[rowOf.applyAsInt(numbers[i]) + 1]++;
        }
        for (int row = 0; row < rowCount; row++) {
            starts[row + 1] += starts[row];
        }
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[starts[rowOf.applyAsInt(numbers[i])]++] = numbers[i];
        }
        return sorted;
    }
}
