package io.shicheng.tabular.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("thorough")
class TableWriterTests {
    private static final List<Sheet.Column> COLUMNS =
            List.of(Sheet.Column.text("name", 20), Sheet.Column.count("students"), Sheet.Column.date("since"));

    @Test
    void writesCsvWithNumbersAsNumbers() throws IOException {
        Sheet sheet = new Sheet(
                "list",
                COLUMNS,
                List.of(
                        Arrays.asList("a \"quoted\", name", -3, LocalDate.of(1998, 5, 3)),
                        Arrays.asList(null, 2.50, null)));

        assertThat(csv(sheet))
                .isEqualTo("name,students,since\r\n\"a \"\"quoted\"\", name\",-3,1998-05-03\r\n,2.5,\r\n");
    }

    @Test
    void beginsCsvForExcelWithAByteOrderMark() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.csv(out, new Sheet("list", COLUMNS, List.of()), TableWriter.ByteOrderMark.UTF_8);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\uFEFFname");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠a",
                "  =1",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF=1"
            })
    void writesNoTextThatStartsAFormula(String text) throws IOException {
        Sheet sheet = new Sheet("list", List.of(Sheet.Column.text(text, 9)), List.of(List.of(text)));

        assertThat(csv(sheet).replace("\"", "")).isEqualTo("'" + text + "\r\n'" + text + "\r\n");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx(List.of(sheet))))) {
            var cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void writesAWorkbookThatReadsBack() throws IOException {
        Sheet first = new Sheet(
                "a/b", "Who teaches", COLUMNS, List.of(Arrays.asList("师 & <承>\u0001", 7, LocalDate.of(2024, 2, 29))));
        Sheet second = new Sheet("A b", COLUMNS, List.of());

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx(List.of(first, second))))) {
            assertThat(book.getSheetName(0)).isEqualTo("a b");
            assertThat(book.getSheetName(1)).isEqualTo("A b 2");
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Who teaches");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("students");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("师 & <承>\uFFFD");
            assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(7);
            assertThat(sheet.getRow(3).getCell(2).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2024, 2, 29));
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
            assertThat(sheet.getColumnWidth(0)).isEqualTo(20 * 256);
        }
    }

    @Test
    void writesTheSameBytesAgain() throws Exception {
        Sheet sheet = new Sheet("list", COLUMNS, List.of(Arrays.asList("x", 1, null)));
        byte[] first = xlsx(List.of(sheet));
        Thread.sleep(2100);
        assertThat(xlsx(List.of(sheet))).isEqualTo(first);
    }

    @Test
    void refusesARowThatDoesNotFit() {
        assertThatThrownBy(() -> csv(new Sheet("list", COLUMNS, List.of(List.of("x")))))
                .hasMessage("A row of 1 cells does not fit the 3 columns of the table list.");
    }

    private static String csv(Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.csv(out, sheet);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<Sheet> sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.xlsx(out, sheets);
        return out.toByteArray();
    }

    @Test
    void aSheetForPaperIsOnePageWideWithItsHeadingsOnEachPageAndRoomToWrite() throws IOException {
        Sheet sheet = new Sheet(
                "Who's [next]",
                "Visits",
                "A proposal",
                List.of(
                        Sheet.Column.text("name", 20),
                        Sheet.Column.date("on"),
                        Sheet.Column.choice("result", 12, List.of("found", "not <found> & gone"))),
                List.of(Arrays.asList("=1+1\nline", null, null), Arrays.asList("two", null, null)),
                Sheet.Use.PAPER);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.xlsx(out, List.of(new Sheet("first", COLUMNS, List.of()), sheet));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet paper = book.getSheetAt(1);
            assertThat(paper.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(paper.getPrintSetup().getLandscape()).isTrue();
            assertThat(paper.getFitToPage()).isTrue();
            assertThat(paper.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(paper.getPrintSetup().getFitHeight()).isZero();
            assertThat(book.getPrintArea(1)).isEqualTo("'" + paper.getSheetName() + "'!$A$1:$C$5");
            assertThat(paper.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(paper.getDataValidations()).singleElement().satisfies(rule -> {
                assertThat(rule.getRegions().getCellRangeAddresses()[0].formatAsString())
                        .isEqualTo("C4:C5");
                assertThat(rule.getValidationConstraint().getExplicitListValues())
                        .containsExactly("found", "not <found> & gone");
            });
            assertThat(paper.getRow(3).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(paper.getRow(3).getCell(0).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(paper.getRow(3).getCell(0).getCellStyle().getWrapText()).isTrue();
            assertThat(paper.getRow(3).getCell(2).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(paper.getRow(3).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("yyyy\\-mm\\-dd");
            assertThat(book.getSheetAt(0).getPrintSetup().getLandscape()).isFalse();
            assertThat(book.getPrintArea(0)).isNull();
        }
    }

    @Test
    void choicesThatAWorkbookCannotOfferAreRefused() {
        for (List<String> choices : List.of(List.of("a, b"), List.of("say \"a\""), List.of("x".repeat(256)))) {
            assertThatThrownBy(() -> Sheet.Column.choice("result", 12, choices))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("result");
        }
    }
}
