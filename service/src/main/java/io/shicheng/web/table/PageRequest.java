package io.shicheng.web.table;

import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A page of a long list.
 *
 * @param number from 1
 * @param size rows on a page
 */
public record PageRequest(int number, int size) {
    public static final int LARGEST = 1000;
    private static final int LAST = 1_000_000;

    /**
     * Reads what was asked for.
     *
     * @param usual the size where none is given
     * @throws ApiException naming the parameter that is out of bounds
     */
    public static PageRequest of(@Nullable Integer page, @Nullable Integer size, int usual) {
        return new PageRequest(
                page == null ? 1 : between("page", page, LAST), size == null ? usual : between("size", size, LARGEST));
    }

    private static int between(String field, int number, int most) {
        if (number < 1 || number > most) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, field, Integer.toString(number), "1 … " + most);
        }
        return number;
    }

    /** Rows before the page. */
    public int skipped() {
        return (number - 1) * size;
    }
}
