package io.shicheng.exporter;

import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.answer.DisclosedRanking.ClassRow;
import io.shicheng.disclosure.answer.DisclosedRanking.WithoutSource;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.Sheet.Column;
import io.shicheng.tabular.writer.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes a ranking as one table: people by name, then classes, then those who are only counted, told apart by the
 * column {@code list}. The same ranking gives the same bytes. The stream is not closed.
 */
public final class RankingExporter {
    private static final List<Column> COLUMNS = List.of(
            Column.text("list", 10),
            Column.count("rank_from"),
            Column.count("rank_to"),
            Column.text("id", 20),
            Column.text("namespace", 12),
            Column.text("source_id", 14),
            Column.text("name", 24),
            Column.text("detail", 24),
            Column.decimal("score"),
            Column.count("interval_best"),
            Column.count("interval_worst"),
            Column.text("certainty", 10),
            Column.count("block"),
            Column.count("unnamed_ahead_from"),
            Column.count("unnamed_ahead_to"),
            Column.count("rank_without_source"),
            Column.text("source", 20),
            Column.count("source_ties"),
            Column.count("own_ties"),
            Column.decimal("concentration"),
            Column.text("cluster", 20),
            Column.count("people"));

    private RankingExporter() {}

    /** UTF-8, without the citation; the same headings in every language. */
    public static void csv(DisclosedRanking ranking, OutputStream out) throws IOException {
        TableWriter.csv(out, new Sheet("ranking", COLUMNS, rows(ranking, list -> list, code -> code, score -> score)));
    }

    /** A workbook with the ranking in words of the language, and a second sheet that says how to get it again. */
    public static void xlsx(DisclosedRanking ranking, Locale locale, OutputStream out) throws IOException {
        Headings headings = new Headings(locale);
        List<Column> columns = COLUMNS.stream()
                .map(column ->
                        new Column(headings.text("rank." + column.heading()), column.type(), column.widthCharacters()))
                .toList();
        Sheet sheet = new Sheet(
                headings.text("ranking"),
                columns,
                rows(
                        ranking,
                        list -> headings.text("rank.list." + list),
                        code -> headings.text("rank.certainty." + code),
                        RankingExporter::readable));
        Sheet about = new About(headings)
                .add("population", ranking.population())
                .add("kMeaning", headings.text("kMeaning." + meaningOfK(ranking)))
                .addCitation(ranking.citation())
                .sheet();
        TableWriter.xlsx(out, List.of(sheet, about));
    }

    /** Six significant digits: more say nothing to people. */
    private static double readable(double score) {
        return Double.isFinite(score)
                ? new BigDecimal(score).round(new MathContext(6)).doubleValue()
                : score;
    }

    /** What k counts: of classes, of people who are only counted, or that everybody has a name. */
    private static String meaningOfK(DisclosedRanking ranking) {
        String k = ranking.citation().getOrDefault("k", "0");
        if (k.equals("0")) {
            return "named";
        }
        return k.equals(String.valueOf(ranking.unnamed())) ? "counted" : "classes";
    }

    private static List<List<? extends @Nullable Object>> rows(
            DisclosedRanking ranking,
            UnaryOperator<String> wordOfList,
            UnaryOperator<String> wordOfCertainty,
            DoubleUnaryOperator digits) {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        for (DisclosedRanking.Row row : ranking.rows()) {
            WithoutSource without = row.withoutSource();
            rows.add(Arrays.asList(
                    wordOfList.apply("named"),
                    row.rankFrom(),
                    row.rankTo(),
                    row.person().id(),
                    row.person().namespace(),
                    row.person().sourceId(),
                    row.person().name(),
                    row.person().detailText(),
                    row.score() == null ? null : digits.applyAsDouble(row.score()),
                    row.intervalBest(),
                    row.intervalWorst(),
                    row.certainty() == null ? null : wordOfCertainty.apply(row.certainty()),
                    row.block(),
                    row.unnamedAheadFrom(),
                    row.unnamedAheadTo(),
                    without == null ? null : (Integer) without.rankWithout(),
                    without == null ? null : without.source(),
                    without == null ? null : without.sourceTies(),
                    without == null ? null : without.ownTies(),
                    without == null ? null : without.concentration(),
                    row.cluster(),
                    1));
        }
        for (ClassRow row : ranking.classes()) {
            rows.add(Arrays.asList(
                    wordOfList.apply("class"),
                    row.rankFrom(),
                    row.rankTo(),
                    String.join(" ", row.pseudonyms()),
                    null,
                    null,
                    null,
                    null,
                    null,
                    row.intervalBest(),
                    row.intervalWorst(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    row.cluster(),
                    row.people()));
        }
        if (ranking.outside() != null) {
            rows.add(counted(wordOfList.apply("outside"), ranking.outside()));
        }
        if (ranking.none().people() > 0) {
            rows.add(counted(wordOfList.apply("none"), ranking.none().people()));
        }
        return rows;
    }

    /** A row of people of whom only the number is told. */
    private static List<@Nullable Object> counted(String list, int people) {
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        row.add(list);
        while (row.size() < COLUMNS.size() - 1) {
            row.add(null);
        }
        row.add(people);
        return row;
    }
}
