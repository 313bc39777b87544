package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.importer.ImportNotice;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.notice.Severity;
import io.shicheng.tabular.xlsx.WrittenWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import says of the cells and sheets of a workbook that cannot be taken as they stand. */
class WorkbookNoticesTests {
    private static final String HEADINGS = row("id", "cluster", "source");

    @TempDir
    Path folder;

    private ImportDesk desk;

    @BeforeEach
    void openTheStore() {
        desk = new ImportDesk(folder);
    }

    @Test
    void refusesTheRowOfAFormulaThatWasNeverCalculated() throws IOException {
        ImportReport report =
                load(people(row("1", "", "A list"), "<row>" + text("2") + "<c/><c><f>A1</f></c></row>"), null);
        assertThat(report.rowsStored()).containsEntry("people", 1L);
        assertThat(report.rowsRefused()).containsEntry("people", 1L);
        assertNotice(report, "formula_without_value", Severity.ERROR, 3, "source");
    }

    @Test
    void warnsOfAnIdOfMoreDigitsThanAWorkbookKeeps() throws IOException {
        ImportReport report = load(people("<row><c><v>330106199001011230</v></c></row>"), null);
        assertThat(report.rowsStored()).containsEntry("people", 1L);
        assertNotice(report, "digits_lost", Severity.WARNING, 2, "id");
    }

    @Test
    void knowsPeopleByTheNumbersThatAreShown() throws IOException {
        String number = "<c s='%d'><v>%s</v></c>";
        WrittenWorkbook book = new WrittenWorkbook()
                .formats("000", "&quot;A&quot;0000", "0000", "00.0")
                .sheet("people", "", HEADINGS + "<row>" + number.formatted(0, 7) + "</row>" + row("007", "", ""), "")
                .sheet(
                        "works",
                        "",
                        row("id", "year") + "<row>" + number.formatted(1, 7) + number.formatted(2, 987) + "</row>",
                        "")
                .sheet(
                        "ties",
                        "",
                        row("kind", "from", "to", "basis", "source", "weight")
                                + "<row>" + text("credited_on") + number.formatted(0, 7) + text("A0007")
                                + text("published")
                                + text("A list") + number.formatted(0, 5) + "</row>",
                        "");
        ImportReport report = load(book, null);
        assertThat(report.rowsStored())
                .as("%s", report.notices())
                .containsEntry("people", 1L)
                .containsEntry("works", 1L);
        assertThat(report.noticeCounts())
                .containsEntry("repeated_row", 1L)
                .doesNotContainKeys("unknown_work", "bad_weight", "unreadable_date");
    }

    @Test
    void warnsOfAnIdThatASpreadsheetHasShortened() throws IOException {
        ImportReport report = load(people(row("3.30106E+17", "", ""), row("E+17", "", "")), null);
        assertThat(report.noticeCounts()).containsEntry("id_rounded", 1L);
        assertNotice(report, "id_rounded", Severity.WARNING, 2, "id");
    }

    @Test
    void warnsOfMergedCells() throws IOException {
        WrittenWorkbook book = new WrittenWorkbook()
                .sheet(
                        "people",
                        "",
                        HEADINGS + row("1", "", "A list") + row("2", "", ""),
                        "<mergeCells><mergeCell ref='C2:C3'/></mergeCells>");
        ImportReport report = load(book, null);
        assertThat(report.rowsStored()).containsEntry("people", 2L);
        assertThat(assertNotice(report, "merged_cells", Severity.WARNING, 3, "source")
                        .message())
                .contains("C2:C3");
    }

    @Test
    void warnsOfAHiddenSheetThatIsCalledLikeATable() throws IOException {
        WrittenWorkbook book = people(row("1", "", "")).sheet("人物", "state='hidden'", HEADINGS + row("2", "", ""), "");
        ImportReport report = load(book, null);
        assertThat(report.rowsStored()).containsEntry("people", 1L);
        assertNotice(report, "hidden_sheet_ignored", Severity.WARNING, 0, null);
    }

    @Test
    void readsAHiddenSheetThatAMappingNames() throws IOException {
        WrittenWorkbook book = new WrittenWorkbook()
                .sheet("shown", "", row("x"), "")
                .sheet("kept", "state='hidden'", HEADINGS + row("1", "", "A list"), "");
        Path mapping = Files.writeString(
                folder.resolve("m.yaml"),
                "tables: [{file: 'book.xlsx#kept', table: people, columns: {id: id, source: source}, drop: [cluster]}]");
        assertThat(load(book, mapping).rowsStored()).containsEntry("people", 1L);
    }

    @Test
    void passesOverRowsThatHoldSomethingOnlyInDroppedColumns() throws IOException {
        Path mapping = Files.writeString(
                folder.resolve("m.yaml"),
                "tables: [{file: 'book.xlsx#people', table: people, columns: {id: id}, drop: [cluster, source]}]");
        String formulas = "<row><c/><c><f>A1</f></c><c t='e'><v>#REF!</v></c></row>";
        ImportReport report = load(people(row("1", "", "") + formulas + formulas), mapping);
        assertThat(report.rowsRead()).containsEntry("people", 1L);
        assertThat(report.noticeCounts()).doesNotContainKeys("missing_value", "error_value", "formula_without_value");
    }

    private static ImportNotice assertNotice(
            ImportReport report, String code, Severity severity, long row, @Nullable String column) {
        ImportNotice notice = report.notices().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.notices()));
        assertThat(notice.severity()).isEqualTo(severity);
        assertThat(notice.file()).startsWith("book.xlsx#");
        assertThat(notice.row()).isEqualTo(row);
        assertThat(notice.column()).isEqualTo(column);
        return notice;
    }

    private ImportReport load(WrittenWorkbook book, @Nullable Path mapping) throws IOException {
        Path file = book.saveAs(folder.resolve("book.xlsx"));
        return desk.importer.run(
                new ImportRequest(ImportDesk.ORIGIN, List.of(file), mapping, false, true, Locale.ENGLISH),
                RunControl.NONE);
    }

    private static WrittenWorkbook people(String... rows) {
        return new WrittenWorkbook().sheet("people", "", HEADINGS + String.join("", rows), "");
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append(cell.isEmpty() ? "<c/>" : text(cell));
        }
        return row.append("</row>").toString();
    }

    private static String text(String cell) {
        return "<c t='inlineStr'><is><t>" + cell + "</t></is></c>";
    }
}
