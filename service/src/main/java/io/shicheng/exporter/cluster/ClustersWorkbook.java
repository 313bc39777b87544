package io.shicheng.exporter.cluster;

import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.overview.DisclosedClusters;
import io.shicheng.disclosure.overview.DisclosedClusters.Bridge;
import io.shicheng.disclosure.overview.DisclosedClusters.Cell;
import io.shicheng.disclosure.overview.DisclosedClusters.Cluster;
import io.shicheng.disclosure.overview.DisclosedClusters.Matrix;
import io.shicheng.exporter.Headings;
import io.shicheng.message.Words;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.Sheet.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The overview as sheets for people. */
final class ClustersWorkbook {
    /** Stands where there are none, or too few to say. */
    private static final String UNTOLD = "–";

    private final DisclosedClusters overview;
    private final Headings headings;
    private final Words words;

    ClustersWorkbook(DisclosedClusters overview, Locale locale, Words words) {
        this.overview = overview;
        this.headings = new Headings(locale);
        this.words = words;
    }

    List<Sheet> sheets() {
        return List.of(
                clusters(),
                matrix("clusters.places", "cluster", overview.places(), true),
                matrix("clusters.crafts", "discipline", overview.crafts(), false),
                bridges(),
                about());
    }

    private Sheet about() {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        for (String key : List.of("clusters.untold", "clusters.partial", "clusters.tens")) {
            rows.add(List.of(headings.text(key), headings.text(key + ".text")));
        }
        overview.citation().forEach((name, value) -> rows.add(List.of(name, value)));
        return new Sheet(
                headings.text("about"),
                List.of(Column.text(headings.text("name"), 36), Column.text(headings.text("value"), 80)),
                rows);
    }

    /** All others have no code. */
    private String word(String list, @Nullable String code) {
        return code == null ? headings.text("clusters.elsewhere") : words.of(list, code);
    }

    private static Object told(@Nullable Integer number) {
        return number == null || number == 0 ? UNTOLD : number;
    }

    private Sheet clusters() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(headings.text("cluster"), 24));
        columns.add(Column.text(headings.text("id"), 16));
        columns.add(Column.count(headings.text("people")));
        for (String kind : List.of("studios", "platforms", "groups", "works")) {
            columns.add(Column.count(headings.text("clusters." + kind)));
        }
        columns.add(Column.decimal(headings.text("clusters.density")));
        overview.spans()
                .forEach(span -> columns.add(Column.count(headings.text("clusters.began", span.from(), span.to()))
                        .wide(18)));
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        for (Cluster cluster : overview.clusters()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(word("cluster", cluster.id()));
            row.add(cluster.id());
            row.add(told(cluster.people()));
            row.addAll(List.of(cluster.studios(), cluster.platforms(), cluster.groups(), cluster.works()));
            row.add(cluster.density() == null ? UNTOLD : cluster.density());
            cluster.began().forEach(number -> row.add(told(number)));
            rows.add(row);
        }
        return new Sheet(headings.text("clusters"), headings.text("clusters.untold.text"), columns, rows);
    }

    private Sheet matrix(String name, String columnsAre, Matrix matrix, boolean bothWays) {
        Ties ties = new Ties(matrix, bothWays);
        List<Column> columns = new ArrayList<>(List.of(Column.text(headings.text("cluster"), 24)));
        for (int column = 0; column < ties.columns(); column++) {
            columns.add(Column.count(word(columnsAre, ties.column(column))));
        }
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < ties.rows(); row++) {
            List<Object> cells = new ArrayList<>(List.of(word("cluster", ties.row(row))));
            for (int column = 0; column < ties.columns(); column++) {
                cells.add(ties(ties.cell(row, column)));
            }
            rows.add(cells);
        }
        return new Sheet(headings.text(name), headings.text("clusters.untold.text"), columns, rows);
    }

    private static Object ties(@Nullable Cell cell) {
        return cell == null ? UNTOLD : ties(cell.ties(), cell.partial());
    }

    /** Of ties by name alone with a sign that there may be others. */
    private static Object ties(int ties, boolean partial) {
        return partial ? ties + "+" : (Object) ties;
    }

    private Sheet bridges() {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        for (Bridge bridge : overview.bridges()) {
            rows.add(List.of(
                    word("cluster", bridge.from()),
                    word("cluster", bridge.to()),
                    ties(bridge.ties(), bridge.partial()),
                    bridge.people().stream()
                            .map(each -> named(each.person(), each.contacts()))
                            .collect(Collectors.joining("; ")),
                    bridge.named(),
                    told(bridge.unnamed())));
        }
        return new Sheet(
                headings.text("clusters.bridges"),
                headings.text("clusters.untold.text"),
                List.of(
                        Column.text(headings.text("clusters.from"), 24),
                        Column.text(headings.text("clusters.to"), 24),
                        Column.count(headings.text("clusters.ties")),
                        Column.text(headings.text("clusters.people"), 48),
                        Column.count(headings.text("clusters.named")).wide(18),
                        Column.count(headings.text("clusters.unnamed")).wide(18)),
                rows);
    }

    private static String named(Label label, @Nullable Integer contacts) {
        String name = label instanceof Label.Named named ? (named.name() == null ? named.id() : named.name()) : UNTOLD;
        return contacts == null ? name : name + " (" + contacts + ")";
    }
}
