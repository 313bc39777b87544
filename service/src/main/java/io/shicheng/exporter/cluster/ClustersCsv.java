package io.shicheng.exporter.cluster;

import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.overview.DisclosedClusters;
import io.shicheng.disclosure.overview.DisclosedClusters.Bridge;
import io.shicheng.disclosure.overview.DisclosedClusters.Bridging;
import io.shicheng.disclosure.overview.DisclosedClusters.Cell;
import io.shicheng.disclosure.overview.DisclosedClusters.Cluster;
import io.shicheng.disclosure.overview.DisclosedClusters.Matrix;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.Sheet.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The overview as one table for programs, whose parts are told apart by the column {@code list}. Each two clusters, and
 * each cluster with each craft, have a row, whether their ties are told or not.
 */
final class ClustersCsv {
    /** What {@code told} says. */
    private static final String ALL = "all";

    private static final String BY_NAME = "by_name";
    private static final String NOTHING = "none_or_too_few";

    private static final List<String> TEXTS = List.of("list", "cluster", "other", "craft");
    private static final List<String> NUMBERS = List.of("people", "studios", "platforms", "groups", "works");
    private static final List<String> OF_TIES = List.of("ties", "named", "unnamed");
    private static final List<String> PERSON = List.of("id", "name", "contacts");

    private final DisclosedClusters overview;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<? extends @Nullable Object>> rows = new ArrayList<>();

    ClustersCsv(DisclosedClusters overview) {
        this.overview = overview;
        TEXTS.forEach(this::column);
        NUMBERS.forEach(this::column);
        column("density");
        overview.spans().forEach(span -> column("began_" + span.from() + "_" + span.to()));
        OF_TIES.forEach(this::column);
        PERSON.forEach(this::column);
        column("told");
    }

    private void column(String heading) {
        columns.add(Column.text(heading, 20));
    }

    Sheet sheet() {
        overview.clusters().forEach(this::addCluster);
        addTies("places", "other", overview.places(), true);
        addTies("crafts", "craft", overview.crafts(), false);
        overview.bridges().forEach(this::addBridge);
        return new Sheet("clusters", columns, rows);
    }

    /** A row of these cells; what is null stays empty. */
    private void add(Map<String, ? extends @Nullable Object> cells) {
        List<@Nullable Object> row = new ArrayList<>();
        columns.forEach(column -> row.add(cells.get(column.heading())));
        rows.add(row);
    }

    private void addCluster(Cluster cluster) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        cells.put("list", "cluster");
        cells.put("cluster", cluster.id());
        cells.put("people", cluster.people());
        cells.put("studios", cluster.studios());
        cells.put("platforms", cluster.platforms());
        cells.put("groups", cluster.groups());
        cells.put("works", cluster.works());
        cells.put("density", cluster.density());
        for (int span = 0; span < cluster.began().size(); span++) {
            cells.put(
                    "began_" + overview.spans().get(span).from() + "_"
                            + overview.spans().get(span).to(),
                    told(cluster.began().get(span)));
        }
        cells.put("told", cluster.people() == null ? NOTHING : ALL);
        add(cells);
    }

    /** A number of which 0 says none, or too few to say. */
    private static @Nullable Integer told(int number) {
        return number == 0 ? null : (Integer) number;
    }

    private void addTies(String list, String columnsAre, Matrix matrix, boolean bothWays) {
        Ties ties = new Ties(matrix, bothWays);
        for (int row = 0; row < ties.rows(); row++) {
            for (int column = bothWays ? row : 0; column < ties.columns(); column++) {
                Cell cell = ties.cell(row, column);
                Map<String, @Nullable Object> cells = new HashMap<>();
                cells.put("list", list);
                cells.put("cluster", ties.row(row));
                cells.put(columnsAre, ties.column(column));
                cells.put("ties", cell == null ? null : (Integer) cell.ties());
                cells.put("named", cell == null ? null : (Integer) cell.named());
                cells.put("told", cell == null ? NOTHING : cell.partial() ? BY_NAME : ALL);
                add(cells);
            }
        }
    }

    /** All who lead there, then each by name. */
    private void addBridge(Bridge bridge) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("list", "bridge");
        all.put("cluster", bridge.from());
        all.put("other", bridge.to());
        all.put("ties", bridge.ties());
        all.put("named", bridge.named());
        all.put("unnamed", told(bridge.unnamed()));
        all.put("told", bridge.unnamed() == 0 ? BY_NAME : ALL);
        add(all);
        for (Bridging each : bridge.people()) {
            Map<String, @Nullable Object> cells = new HashMap<>();
            cells.put("list", "bridging");
            cells.put("cluster", bridge.from());
            cells.put("other", bridge.to());
            if (each.person() instanceof Label.Named named) {
                cells.put("id", named.id());
                cells.put("name", named.name());
            }
            cells.put("contacts", each.contacts());
            add(cells);
        }
    }
}
