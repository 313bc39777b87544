package io.shicheng.importer.inspection;

import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.inspection.column.ColumnGuess;
import io.shicheng.importer.inspection.column.ColumnRole;
import io.shicheng.schema.Table;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which tables a sheet of such columns fills. */
final class Fills {
    private Fills() {}

    private static final Pattern WORK = Pattern.compile("《[^》]{1,60}》");

    /** @param title of the sheet, which may name the work that all of its people worked on */
    static List<String> of(List<ColumnGuess> columns, String title) {
        Set<ColumnRole> roles = EnumSet.noneOf(ColumnRole.class);
        columns.stream().filter(column -> column.filled() > 0).forEach(column -> roles.add(column.role()));
        Set<String> fills = new LinkedHashSet<>();
        if (!roles.contains(ColumnRole.NAME) && !roles.contains(ColumnRole.ID)) {
            return List.of();
        }
        fills.add(Table.PEOPLE.code());
        for (ColumnRole role : roles) {
            switch (role) {
                case PLACE -> fills.add(Table.CLUSTERS.code());
                case STUDIO, GROUP, PLATFORM -> fills.add(Table.ORGANISATIONS.code());
                case WORK -> fills.add(Table.WORKS.code());
                default -> {}
            }
            TieKind kind = tie(role);
            if (kind != null) {
                fills.add(Table.TIES.code() + ":" + kind.code());
            }
        }
        if (!roles.contains(ColumnRole.WORK) && WORK.matcher(title).find()) {
            fills.add(Table.WORKS.code());
            fills.add(Table.TIES.code() + ":" + TieKind.CREDITED_ON.code());
        }
        return List.copyOf(fills);
    }

    /** The kind of tie between the person of a row and what a column holds; null if it holds no end of a tie. */
    static @org.jspecify.annotations.Nullable TieKind tie(ColumnRole role) {
        return switch (role) {
            case MASTER, APPRENTICE -> TieKind.MASTER_OF;
            case LEADER -> TieKind.LEADS;
            case COLLEAGUE -> TieKind.WORKED_WITH;
            case PARTNER -> TieKind.PARTNER_OF;
            case NOMINATOR -> TieKind.NOMINATES;
            case STUDIO, GROUP -> TieKind.MEMBER_OF;
            case PLATFORM -> TieKind.WORKS_THROUGH;
            case FOUNDER -> TieKind.FOUNDED;
            case WORK -> TieKind.CREDITED_ON;
            default -> null;
        };
    }
}
