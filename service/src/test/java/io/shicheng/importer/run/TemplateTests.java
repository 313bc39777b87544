package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.importer.ImportReport;
import io.shicheng.importer.template.Template;
import io.shicheng.schema.Table;
import io.shicheng.schema.notice.Severity;
import io.shicheng.schema.term.Terms;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks to be filled in are filled in, and imported. */
@Tag("thorough")
class TemplateTests {
    @TempDir
    Path folder;

    private static XSSFWorkbook template(Locale language, Table... tables) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Template.write(out, List.of(tables), language, Terms.standard());
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    @ParameterizedTest
    @CsvSource({"zh, 人物, 关系, 绘画, 师徒, 公开", "en, people, ties, painting, master of, published"})
    void whatIsFilledInIsImported(
            String language, String people, String ties, String painting, String master, String published)
            throws IOException {
        try (XSSFWorkbook book = template(Locale.forLanguageTag(language), Table.PEOPLE, Table.TIES)) {
            row(book.getSheet(people), 1, "1", "Ada Linden", null, painting, "1851", null, "A register");
            row(book.getSheet(people), 2, "2", "Bert Moor", null, painting, "1871", null, "A register");
            row(book.getSheet(ties), 1, master, "1", "2", published, "A register");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            ImportDesk desk = new ImportDesk(folder).file("filled.xlsx", out.toByteArray());
            ImportReport report = desk.load();
            assertThat(report.notices()).noneMatch(notice -> notice.severity() != Severity.INFO);
            assertThat(report.rowsStored()).containsEntry("people", 2L).containsEntry("ties", 1L);
            assertThat(desk.store.people.values()).allMatch(person -> "painting".equals(person.discipline()));
        }
    }

    @Test
    void offersAllWordsOfEachClosedList() throws IOException {
        for (Table table : Table.values()) {
            try (XSSFWorkbook book = template(Locale.CHINESE, table)) {
                XSSFSheet sheet = book.getSheetAt(0);
                assertThat(sheet.getSheetName()).isEqualTo(table.chinese());
                assertThat(sheet.getRow(0).getPhysicalNumberOfCells())
                        .isEqualTo(table.columns().size());
                long closed = table.columns().stream()
                        .filter(column -> switch (column.content()) {
                            case WORD, TERM -> true;
                            default -> false;
                        })
                        .count();
                assertThat(sheet.getDataValidations()).hasSize((int) closed);
                for (DataValidation rule : sheet.getDataValidations()) {
                    assertThat(rule.getRegions().getCellRangeAddresses()[0].getLastRow())
                            .isGreaterThan(500);
                    assertThat(rule.getValidationConstraint().getFormula1()).startsWith("'lists'!$");
                }
                assertThat(book.getNumberOfSheets()).isEqualTo(closed == 0 ? 1 : 2);
                assertThat(closed == 0 || book.isSheetHidden(1)).isTrue();
            }
        }
    }

    private static void row(XSSFSheet sheet, int number, @Nullable String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }
}
