package io.shicheng.exporter;

import io.shicheng.disclosure.DisclosedRanking;
import io.shicheng.disclosure.Label;
import io.shicheng.tabular.Sheet;
import io.shicheng.tabular.Sheet.Column;
import io.shicheng.tabular.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a ranking as a table, with headings in English or Chinese. The same ranking gives the same bytes. The stream is not
 * closed.
 */
public final class RankingExporter {
    private RankingExporter() {}

    /** UTF-8, without the citation. */
    public static void csv(DisclosedRanking ranking, Locale locale, OutputStream out) throws IOException {
        TableWriter.csv(out, sheet(ranking, new Headings(locale)));
    }

    /** A workbook with the ranking, and a second sheet that says how to get it again. */
    public static void xlsx(DisclosedRanking ranking, Locale locale, OutputStream out) throws IOException {
        Headings headings = new Headings(locale);
        Sheet about = new About(headings)
                .add("population", ranking.population())
                .addCitation(ranking.citation())
                .sheet();
        TableWriter.xlsx(out, List.of(sheet(ranking, headings), about));
    }

    private static Sheet sheet(DisclosedRanking ranking, Headings headings) {
        List<Column> columns = List.of(
                Column.count(headings.text("rankFrom")),
                Column.count(headings.text("rankTo")),
                Column.text(headings.text("id"), 20),
                Column.text(headings.text("who"), 24),
                Column.text(headings.text("kind"), 20),
                Column.decimal(headings.text("score")),
                Column.count(headings.text("intervalBest")),
                Column.count(headings.text("intervalWorst")),
                Column.text(headings.text("cluster"), 20),
                Column.count(headings.text("people")),
                Column.text("k", 6));
        List<List<? extends @Nullable Object>> rows =
                new ArrayList<>(ranking.rows().size());
        for (DisclosedRanking.Row row : ranking.rows()) {
            rows.add(Arrays.asList(
                    row.rankFrom(),
                    row.rankTo(),
                    Labels.id(row.label()),
                    Labels.name(row.label()),
                    Labels.kind(row.label(), headings),
                    row.score(),
                    row.intervalBest(),
                    row.intervalWorst(),
                    row.clusterId(),
                    row.label() instanceof Label.Folded(int count) ? count : 1,
                    row.label() instanceof Label.Pseudonymous
                            ? ranking.citation().get("k")
                            : null));
        }
        return new Sheet(headings.text("ranking"), columns, rows);
    }
}
