package io.shicheng.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.tabular.xlsx.WrittenWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is called like a table and is none is refused by what it is. */
class ForeignFileTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people.xls | <html><body><table><tr><td>id</td></tr></table></body></html> | HTML",
                "people.xls | <!DOCTYPE html><p> | HTML",
                "people.csv | '  <table border=1><tr>' | HTML",
                "people.xls | <?xml version=\"1.0\"?><html xmlns=\"x\"/> | HTML",
                "people.xls | <?xml version=\"1.0\"?> <?mso-application progid=\"Excel.Sheet\"?><Workbook/> | XML Spreadsheet 2003",
                "people.csv | <?xml version=\"1.0\"?><people/> | XML",
                "people.csv | [{\"id\": 1}] | JSON",
                "people.csv | {\"id\": 1} | JSON",
                "people.csv | %PDF-1.7 | PDF",
                "people.csv | {\\rtf1 x} | RTF"
            })
    void refusesByItsNameWhatIsNoTable(String name, String content, String format) throws IOException {
        assertRefused(Files.writeString(folder.resolve(name), "\uFEFF" + content), format);
        assertRefused(Files.writeString(folder.resolve(name), content), format);
    }

    @Test
    void refusesPackedTables() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("id\n1\n".getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(Files.write(folder.resolve("people.csv.gz"), packed.toByteArray()), "gzip");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.bin, XLSB",
        "word/document.xml, DOCX",
        "ppt/presentation.xml, PPTX",
        "Index/Document.iwa, Numbers"
    })
    void refusesByItsNameWhatIsNoWorkbook(String part, String format) throws IOException {
        assertRefused(new WrittenWorkbook().part(part, "x").saveAs(folder.resolve("people.xlsx")), format);
    }

    @Test
    void refusesOpenDocumentByItsName() throws IOException {
        WrittenWorkbook book = new WrittenWorkbook().part("mimetype", "x").part("content.xml", "<x/>");
        assertRefused(book.saveAs(folder.resolve("people.ods")), "ODS (OpenDocument)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID;Person\n1;x\n",
                "[id],name\n1,x\n",
                "{id},name\n1,x\n",
                "<id>,name\n1,x\n",
                "Rare,name\n1,x\n"
            })
    void readsHeadingsThatLookStrange(String text) throws IOException {
        assertThat(RecordedTables.of(Files.writeString(folder.resolve("people.csv"), text)).all)
                .hasSize(3);
    }

    private static void assertRefused(Path file, String format) {
        assertThatThrownBy(() -> RecordedTables.of(file))
                .isInstanceOfSatisfying(MalformedTableFileException.class, e -> {
                    assertThat(e.code()).isEqualTo("other_format");
                    assertThat(e.value()).isEqualTo(format);
                    assertThat(e.message(Locale.ENGLISH)).contains(format);
                });
    }
}
