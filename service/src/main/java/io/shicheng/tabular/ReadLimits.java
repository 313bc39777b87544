package io.shicheng.tabular;

/**
 * How much of a file is taken before it is refused.
 *
 * @param cellBytes bytes of one cell; characters in a workbook
 * @param columns columns of one row that hold something
 * @param unpackedBytes bytes of a workbook, unpacked
 */
public record ReadLimits(int cellBytes, int columns, long unpackedBytes) {
    public ReadLimits {
        if (cellBytes < 1 || columns < 1 || unpackedBytes < 1) {
            throw new IllegalArgumentException("The limits (" + cellBytes + " bytes a cell, " + columns + " columns, "
                    + unpackedBytes + " bytes unpacked) must all be at least 1.");
        }
    }

    /** 64 KiB a cell, 1,000 columns, 2 GiB unpacked. */
    public static ReadLimits defaults() {
        return new ReadLimits(64 << 10, 1000, 2L << 30);
    }
}
