package io.shicheng.web.inspection;

import io.shicheng.importer.inspection.column.ColumnRole;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a column may hold.
 *
 * @param dropped whether a column that holds it is left out
 * @param once whether only one column of a sheet can hold it
 */
record ColumnRoleView(String code, boolean dropped, boolean once) {
    static final List<ColumnRoleView> ALL = Arrays.stream(ColumnRole.values())
            .map(role -> new ColumnRoleView(role.code(), role.dropped(), role.once()))
            .toList();

    static String codes() {
        return ALL.stream().map(ColumnRoleView::code).collect(Collectors.joining(", "));
    }
}
