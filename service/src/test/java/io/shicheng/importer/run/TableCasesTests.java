package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.graph.DateRange;
import io.shicheng.importer.ImportNotice;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.notice.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files as people and programs make them, each with its right answer: {@code expected.md} beside the file. */
class TableCasesTests {
    @TempDir
    Path folder;

    private ImportDesk desk;

    @BeforeEach
    void openTheStore() {
        desk = new ImportDesk(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17-xlsx-chinese-date-format/people.xlsx",
                "18-xlsx-1904-and-extension/people.xlsx",
                "19-xlsx-escaped-return/people.xlsx",
                "20-xlsx-inline-text-and-value/people.xlsx",
                "21-xlsx-inline-text-before-value/people.xlsx",
                "24-gbk-traditional-characters/people.csv",
                "26-sep-line/people.csv",
                "27-sep-line-comma-bom/people.csv",
                "33-xlsx-strict/people.xlsx",
                "34-xlsx-stray-part/people.xlsx"
            })
    void holdsTheValuesOfTheReference(String path) {
        ImportReport report = load(path, null);
        assertThat(report.refused()).as("%s", report.notices()).isFalse();
        assertThat(report.rowsStored()).containsEntry("people", 2L);
        assertThat(report.notices()).noneMatch(notice -> notice.severity() != Severity.INFO);
        Path reference = path(path).resolveSibling("reference").resolve("people.csv");
        assertThat(Files.exists(reference)).isTrue();
        ImportReport again = run(reference, null, true, false);
        assertThat(again.rowsUnchanged()).containsEntry("people", 2L);
        assertThat(again.rowsStored()).doesNotContainKey("people");
        assertThat(again.noticeCounts()).doesNotContainKeys("conflicting_id", "unreadable_date");
    }

    @Test
    void showsTheChineseDate() {
        load("17-xlsx-chinese-date-format/people.xlsx", null);
        LocalDate day = LocalDate.of(1903, 6, 15);
        assertThat(Objects.requireNonNull(desk.person("t1")).born()).isEqualTo(new DateRange(day, day));
    }

    @Test
    void takesAnIdWithANoBreakSpaceForTheSameId() {
        ImportReport report = run(path("22-id-with-no-break-space/people.csv"), null, true, false);
        assertThat(report.rowsStored()).containsEntry("people", 2L);
        assertThat(report.noticeCounts()).containsEntry("repeated_row", 1L).containsEntry("id_folded", 1L);
        ImportNotice notice = report.notices().getFirst();
        assertThat(notice.row()).isEqualTo(4);
        assertThat(notice.message()).contains("U+00A0 NO-BREAK SPACE");
    }

    @Test
    void refusesRussianInsteadOfReadingItAsChinese() {
        ImportReport report = load("23-russian-csv/people.csv", null);
        assertThat(report.refused()).isTrue();
        assertThat(report.noticeCounts()).containsOnlyKeys("unknown_encoding");
        assertThat(report.notices().getFirst().remedy()).contains("UTF-8", "GB18030", "Windows-1251");
        assertThat(desk.store.changes).isEmpty();
    }

    @Test
    void readsAsChineseWhatWouldBeRubbishInUtf8AndSaysSo() {
        ImportReport report = load("25-gbk-that-is-also-utf8/people.csv", null);
        assertThat(report.refused()).isFalse();
        assertThat(report.noticeCounts()).containsOnlyKeys("read_as_gb18030", "encoding_doubtful");
        assertThat(desk.nameOf("b1")).isEqualTo("毛梅");
    }

    @ParameterizedTest
    @ValueSource(strings = {"28-xlsx-error-in-dropped-column", "30-xlsx-formula-never-calculated"})
    void looksAtNothingThatIsDropped(String name) {
        ImportReport report = run(path(name + "/register.xlsx"), path(name + "/mapping.yaml"), true, false);
        assertThat(report.refused()).as("%s", report.notices()).isFalse();
        assertThat(report.rowsStored()).containsEntry("people", 2L);
        assertThat(report.noticeCounts()).doesNotContainKeys("error_value", "formula_without_value");
    }

    @Test
    void refusesTheRowOfAnErrorAndNoOther() {
        Path file = path("29-xlsx-error-in-one-row/people.xlsx");
        ImportReport whole = run(file, null, true, false);
        assertThat(whole.refused()).isTrue();
        ImportNotice notice = whole.notices().stream()
                .filter(each -> each.code().equals("error_value"))
                .findFirst()
                .orElseThrow();
        assertThat(notice.file()).isEqualTo("people.xlsx#people");
        assertThat(notice.row()).isEqualTo(3);
        assertThat(notice.column()).isEqualTo("born");
        assertThat(notice.value()).isEqualTo("#N/A");
        ImportReport good = run(file, null, true, true);
        assertThat(good.refused()).isFalse();
        assertThat(good.rowsRead()).containsEntry("people", 2L);
        assertThat(good.rowsStored()).containsEntry("people", 1L);
        assertThat(good.rowsRefused()).containsEntry("people", 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-xlsx-hidden-list lists", "32-xlsx-very-hidden-list _options"})
    void namesTheHiddenSheetAndReadsTheOther(String nameAndSheet) {
        String[] words = nameAndSheet.split(" ");
        ImportReport report = run(path(words[0] + "/people.xlsx"), null, true, false);
        assertThat(report.refused()).as("%s", report.notices()).isFalse();
        assertThat(report.rowsStored()).containsEntry("people", 2L);
        assertThat(report.notices())
                .filteredOn(each -> each.code().equals("hidden_sheet_ignored"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.file()).isEqualTo("people.xlsx#" + words[1]);
                    assertThat(notice.severity()).isEqualTo(Severity.INFO);
                });
    }

    private ImportReport load(String path, @Nullable Path mapping) {
        return run(path(path), mapping, false, false);
    }

    private ImportReport run(Path file, @Nullable Path mapping, boolean dryRun, boolean skipBadRows) {
        return desk.importer.run(
                new ImportRequest(ImportDesk.ORIGIN, List.of(file), mapping, dryRun, skipBadRows, Locale.ENGLISH),
                RunControl.NONE);
    }

    private static Path path(String path) {
        return Stream.of("service", "src", "test", "resources", "io", "shicheng", "cases")
                .map(Path::of)
                .reduce(Path::resolve)
                .orElseThrow()
                .resolve(path);
    }
}
