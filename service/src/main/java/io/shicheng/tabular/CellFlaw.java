package io.shicheng.tabular;

/** Why a cell of a workbook does not hold the value that it seems to hold. */
public enum CellFlaw {
    /** An error such as {@code #N/A}. */
    ERROR_VALUE,
    /** A formula that no spreadsheet program has calculated since it was written. */
    FORMULA_WITHOUT_VALUE,
    /** A number of more than 15 digits, of which a workbook keeps only the first 15. */
    DIGITS_LOST
}
