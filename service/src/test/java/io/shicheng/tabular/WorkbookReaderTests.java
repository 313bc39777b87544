package io.shicheng.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.TableWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("thorough")
class WorkbookReaderTests {
    @TempDir
    Path folder;

    @Test
    void readsValuesAsTheyAreStored() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            row(book.createSheet("people"), 2, "id", "born", "weight", "ok", "sum", null);
            Row row = row(book.getSheet("people"), 4, "师承 & <x>", null, 0.1, true, null, null);
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("d/m/yy"));
            Cell born = row.createCell(1);
            born.setCellValue(LocalDate.of(1998, 5, 3));
            born.setCellStyle(date);
            row.createCell(4).setCellFormula("1+2");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            row(book.getSheet("people"), 6, 1355.0, 12345678901.0, -2.5, false, null, "   ");
            row(book.createSheet("unwanted"), 0, "x");
            row(book.getSheet("unwanted"), 1, "y");
            row(book.createSheet("关系"), 0, "kind");
            assertThat(RecordedTables.of(save(book)).all)
                    .containsExactly(
                            "[people] 3 [id, born, weight, ok, sum]",
                            "5 [师承 & <x>, 1998-05-03, 0.1, TRUE, 3]",
                            "7 [1355, 12345678901, -2.5, FALSE, ,    ]",
                            "[unwanted] 1 [x]",
                            "[关系] 1 [kind]");
        }
    }

    @Test
    void readsWhatTheWriterWrote() throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            TableWriter.xlsx(
                    out,
                    java.util.List.of(new Sheet(
                            "people",
                            java.util.List.of(
                                    Sheet.Column.text("id", 5), Sheet.Column.count("n"), Sheet.Column.date("since")),
                            java.util.List.of(Arrays.asList("=x", 5, LocalDate.of(2024, 1, 2))))));
        }
        assertThat(RecordedTables.of(file).all).containsExactly("[people] 1 [id, n, since]", "2 [=x, 5, 2024-01-02]");
    }

    @Test
    void refusesADoctypeInASheetAndInTheWorkbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            row(book.createSheet("people"), 0, "id");
            Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
            UnaryOperator<String> entity = xml -> xml.replace("<worksheet", doctype("worksheet", secret) + "<worksheet")
                    .replace("<sst", doctype("sst", secret) + "<sst")
                    .replaceAll("<t[^>]*>id</t>|<t>id</t>", "<t>&x;</t>");
            assertCode("doctype", edited(save(book), entity));
            UnaryOperator<String> inWorkbook =
                    xml -> xml.replace("<workbook", doctype("workbook", secret) + "<workbook");
            assertCode("doctype", edited(save(book), inWorkbook));
        }
    }

    @Test
    void refusesAZipBomb() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            row(book.createSheet("people"), 0, "id");
            Path file = edited(save(book), xml -> xml.replace("<sheetData>", "<sheetData>" + " ".repeat(200 << 20)));
            assertThat(Files.size(file)).isLessThan(1 << 20);
            assertCode("zip_bomb", file);
        }
    }

    @Test
    void refusesALongCellAndTooManyColumns() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            row(book.createSheet("people"), 0, "id", "PLACE");
            Path file = edited(save(book), xml -> xml.replace("PLACE", random(70_000)));
            assertCode("cell_too_long", file);
        }
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            row(book.createSheet("people"), 0, "id").createCell(5000).setCellValue("x");
            assertCode("too_many_columns", save(book));
        }
    }

    @Test
    void refusesAWorkbookThatHoldsNothing() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            row(book.createSheet("people"), 0, " ");
            book.createSheet("ties");
            assertCode("empty_file", save(book));
        }
    }

    private static String random(int length) {
        java.util.Random random = new java.util.Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static String doctype(String root, Path secret) {
        return "<!DOCTYPE " + root + " [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    }

    private static void assertCode(String code, Path file) {
        assertThatThrownBy(() -> RecordedTables.of(file))
                .isInstanceOfSatisfying(
                        TableFileException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Row row(XSSFSheet sheet, int number, @Nullable Object... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text) {
                row.createCell(i).setCellValue(text);
            } else if (values[i] instanceof Double value) {
                row.createCell(i).setCellValue(value);
            } else if (values[i] instanceof Boolean value) {
                row.createCell(i).setCellValue(value);
            }
        }
        return row;
    }

    private Path save(XSSFWorkbook book) throws IOException {
        Path file = Files.createTempFile(folder, "t", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    /** Writes the workbook again with the text of its XML parts changed. */
    private Path edited(Path file, UnaryOperator<String> edit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                copy(in, out, edit);
            }
        }
        return Files.write(file, bytes.toByteArray());
    }

    private static void copy(InputStream in, OutputStream out, UnaryOperator<String> edit) throws IOException {
        out.write(edit.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
    }
}
