package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.importer.ImportReport;
import io.shicheng.importer.MarkedWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedWorkbookTests {
    @TempDir
    Path folder;

    @Test
    void rowsOfNoticesAreMarkedInTheUsersOwnFile() throws IOException {
        ImportDesk desk = new ImportDesk(folder);
        desk.file("people.csv", "id,name,born,source", "1,=Adam,1400,L", "2,Eve,soon,L");
        ImportReport report = desk.load(Locale.CHINESE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MarkedWorkbook.write(out, List.of(desk.files().resolve("people.csv")), report, Locale.CHINESE);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("问题");
            assertThat(sheet.getRow(2).getCell(1)).isNull();
            assertThat(sheet.getRow(2).getCell(4).getStringCellValue()).isEqualTo("=Adam");
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).contains("soon");
            assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).contains("请");
            assertThat(sheet.getRow(3).getCell(4).getStringCellValue()).isEqualTo("Eve");
            assertThat(sheet.getRow(3).getCell(4).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.SOLID_FOREGROUND);
        }
    }
}
