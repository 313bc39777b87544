package io.shicheng.tabular.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.tabular.RecordedTables;
import io.shicheng.tabular.TableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks in the forms that programs give them, against ECMA-376. */
@Tag("thorough")
class WorkbookFormsTests {
    @TempDir
    Path folder;

    private List<String> read(WrittenWorkbook book) throws IOException {
        return RecordedTables.of(book.save(folder)).all;
    }

    /** The only cell below the heading. */
    private String cell(WrittenWorkbook book, String cell) throws IOException {
        return read(book.sheet("s", "<row>" + cell + "</row>")).getLast();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c t='inlineStr'><is><t>x</t></is></c> | 2 [x]",
                "<c t='inlineStr'><v>7</v><is><t>x</t></is></c> | 2 [x]",
                "<c t='inlineStr'><is><r><t>x</t></r><r><rPr/><t>y</t></r></is><v>0</v></c> | 2 [xy]",
                "<c t='inlineStr'><is><t>師</t><rPh sb='0' eb='1'><t>シ</t></rPh></is></c> | 2 [師]",
                "<c t='inlineStr'><is><t>_x0041__x005F_x0042_</t></is></c> | 2 [A_x0042_]",
                "<c><v>1.0</v></c> | 2 [1]",
                "<c><v>1E+05</v></c> | 2 [100000]",
                "<c><v>1234567890123456789</v></c> | 2 [1234567890123456800] {0=DIGITS_LOST}",
                "<c><v>123456789012345</v></c> | 2 [123456789012345]",
                "<c t='b'><v>1</v></c> | 2 [TRUE]",
                "<c t='e'><v>#N/A</v></c> | 2 [#N/A] {0=ERROR_VALUE}",
                "<c t='e'><f>A1/0</f><v>#DIV/0!</v></c> | 2 [#DIV/0!] {0=ERROR_VALUE}",
                "<c t='str'><f>A1</f><v>x_x000D_y</v></c> | '2 [x\ry]'",
                "<c><f>A1</f></c> | 2 [] {0=FORMULA_WITHOUT_VALUE}",
                "<c><f>A1</f><v/></c> | 2 [] {0=FORMULA_WITHOUT_VALUE}",
                "<c><f>A1</f><v>3</v></c> | 2 [3]",
                "<c t='d'><v>1903-06-15</v></c> | 2 [1903-06-15]",
                "<c t='d'><v>1903-06-15T00:00:00.000Z</v></c> | 2 [1903-06-15]",
                "<c t='s'><v>0</v></c> | 2 [shared]"
            })
    void readsACellAsItIsShown(String cell, String row) throws IOException {
        assertThat(cell(new WrittenWorkbook().texts("<si><r><t>sha</t></r><r><t>red</t></r></si>"), cell))
                .isEqualTo(row);
    }

    @Test
    void takesTheEmptyTextOfAFormulaForNothing() throws IOException {
        assertThat(read(new WrittenWorkbook().sheet("s", "<row><c t='str'><f>A1</f><v></v></c></row>")))
                .containsExactly("[s] 1 [a]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31 | 1262 | 1903-06-15",
                "27 | 1262 | 1903-06-15",
                "58 | 1262 | 1903-06-15",
                "14 | 1262.75 | 1903-06-15",
                "22 | 1262.75 | 1903-06-15T18:00",
                "22 | 1262 | 1903-06-15",
                "46 | 1.5 | 36:00:00",
                "20 | 0.5 | 12:00:00",
                "[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; | 1262 | 1903-06-15",
                "[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@ | 1262 | 1903-06-15",
                "[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot; | 1262 | 1903-06-15",
                "0 | 1262 | 1262",
                "0.00E+00 | 1262 | 1262",
                "14 | 0 | 1900-01-00",
                "14 | 59 | 1900-02-28",
                "14 | 60 | 1900-02-29",
                "14 | 61 | 1900-03-01",
                "14 | -3 | ########"
            })
    void readsADateByItsFormat(String format, String stored, String shown) throws IOException {
        assertThat(cell(new WrittenWorkbook().formats(format), "<c s='0'><v>" + stored + "</v></c>"))
                .isEqualTo("2 [" + shown + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "000000 | 7 | 000007",
                "000 | 1234 | 1234",
                "000 | 0 | 000",
                "00-000 | 1234 | 01-234",
                "0000\\-0000 | 12345678 | 1234-5678",
                "&quot;A&quot;0000 | 7 | A0007",
                "&quot;第&quot;0&quot;号&quot; | 7 | 第7号",
                "&quot;1;2-&quot;00 | 3 | 1;2-03",
                "\\K00 | 5 | K05",
                "##-## | 123 | 1-23",
                "000_);\\(000\\) | 7 | 007",
                "000;[Red]\\(000\\) | -7 | (007)",
                "000 | -7 | -007",
                "00000;;;@ | 7 | 00007",
                "[$-804]0000 | 7 | 0007",
                "[Blue]0000 | 7 | 0007",
                "[&lt;=9999999]###-####;(###) ###-#### | 5551234 | 555-1234",
                "[&lt;=9999999]###-####;(###) ###-#### | 2125551234 | (212) 555-1234",
                "000000000 | 1E+05 | 000100000"
            })
    void tellsHowTheNumberOfAThingIsShown(String format, String stored, String shown) throws IOException {
        String plain = new java.math.BigDecimal(stored).toPlainString();
        String row = cell(new WrittenWorkbook().formats(format), "<c s='0'><v>" + stored + "</v></c>");
        assertThat(row).isEqualTo("2 [" + plain + "]" + (shown.equals(plain) ? "" : " shown {0=" + shown + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 7",
                "0.00 | 7",
                "#,##0 | 1234",
                "&quot;€&quot;#,##0 | 7",
                "[$€-407]00 | 7",
                "00% | 7",
                "00E+00 | 7",
                "00 | 7.5",
                "$00 | 7",
                "General | 7",
                "[DBNum1]00 | 7",
                ";;; | 7",
                "# ?/? | 7"
            })
    void leavesAmountsAsTheyAreStored(String format, String stored) throws IOException {
        assertThat(cell(new WrittenWorkbook().formats(format), "<c s='0'><v>" + stored + "</v></c>"))
                .isEqualTo("2 [" + stored + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<workbookPr date1904='1'/> | 1907-06-16",
                "<workbookPr date1904='true'/> | 1907-06-16",
                "<workbookPr date1904='0'/> | 1903-06-15",
                "<workbookPr date1904='1'/><extLst><x:workbookPr xmlns:x='urn:x' date1904='0'/></extLst> | 1907-06-16",
                "<extLst><x:workbookPr xmlns:x='urn:x' date1904='1'/></extLst> | 1903-06-15"
            })
    void countsDaysFromTheEpochOfTheWorkbook(String properties, String day) throws IOException {
        WrittenWorkbook book = new WrittenWorkbook().formats("14").properties(properties);
        assertThat(cell(book, "<c s='0'><v>1262</v></c>")).isEqualTo("2 [" + day + "]");
    }

    @Test
    void readsStrictWorkbooks() throws IOException {
        WrittenWorkbook book = new WrittenWorkbook()
                .formats("14")
                .texts("<si><t>x</t></si>")
                .sheet("s", "<row><c t='s'><v>0</v></c><c s='0'><v>1262</v></c></row>")
                .complete();
        book.parts.replaceAll((name, xml) -> xml.replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        assertThat(read(book)).containsExactly("[s] 1 [a]", "2 [x, 1903-06-15]");
    }

    @Test
    void readsPrefixedElements() throws IOException {
        WrittenWorkbook book =
                new WrittenWorkbook().sheet("s", "<row><c><v>5</v></c></row>").complete();
        book.parts.replaceAll((name, xml) -> name.contains("rels")
                ? xml
                : xml.replaceAll("<(/?)([a-z])", "<$1x:$2").replace("xmlns=", "xmlns:x="));
        assertThat(read(book)).containsExactly("[s] 1 [a]", "2 [5]");
    }

    @Test
    void leavesHiddenSheetsToTheHandler() throws IOException {
        String row = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>";
        WrittenWorkbook book = new WrittenWorkbook()
                .sheet("lists", "state='hidden'", row, "")
                .sheet("wanted", "state='veryHidden'", row, "")
                .sheet("shown", "state='visible'", row, "");
        assertThat(read(book))
                .containsExactly("hidden lists", "hidden wanted", "[wanted] 1 [1]", "2 [2]", "[shown] 1 [1]", "2 [2]");
        assertCode("only_hidden_sheets", new WrittenWorkbook().sheet("lists", "state='hidden'", row, ""));
    }

    @Test
    void tellsWhichCellsAreMergedFromTheHeadingsOn() throws IOException {
        String rows = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>";
        String merged =
                "<mergeCells><mergeCell ref='A2:A3'/><mergeCell ref='A1:B1'/><mergeCell ref='A2'/></mergeCells>";
        assertThat(read(new WrittenWorkbook().sheet("s", "", rows, merged)))
                .containsExactly("[s] 1 [1]", "2 [2]", "merged A2:A3", "merged A1:B1");
    }

    @Test
    void placesCellsByTheirReferencesOrInTheirOrder() throws IOException {
        assertThat(read(new WrittenWorkbook()
                        .sheet(
                                "s",
                                "<row/><row r='5'><c r='C5'><v>1</v></c><c><v>2</v></c></row>"
                                        + "<row><c><v>3</v></c><c/><c><v>4</v></c></row>")))
                .containsExactly("[s] 1 [a]", "5 [, , 1, 2]", "6 [3, , 4]");
    }

    @Test
    void findsPartsWhereverTheyLie() throws IOException {
        WrittenWorkbook book = new WrittenWorkbook()
                .sheet("my sheet", "<row><c><v>5</v></c></row>")
                .complete();
        List<String> usual = read(book);
        for (String target : List.of(
                "/xl/worksheets/sheet1.xml",
                "./worksheets/sheet1.xml",
                "../xl/worksheets/Sheet1.xml",
                "worksheets\\sheet1.xml",
                "worksheets/sheet%31.xml")) {
            WrittenWorkbook other = copy(book);
            other.parts.computeIfPresent(
                    "xl/_rels/workbook.xml.rels",
                    (name, xml) -> xml.replace("'worksheets/sheet1.xml'", "'" + target + "'"));
            assertThat(read(other)).as(target).isEqualTo(usual);
        }
        Map<String, String> strokes = new LinkedHashMap<>();
        book.parts.forEach((name, xml) -> strokes.put(name.replace('/', '\\'), xml));
        assertThat(read(WrittenWorkbook.of(strokes))).isEqualTo(usual);
    }

    @Test
    void passesOverWhatNothingRefersTo() throws IOException {
        WrittenWorkbook book =
                new WrittenWorkbook().sheet("s", "<row><c><v>5</v></c></row>").complete();
        List<String> usual = read(book);
        for (String stray : List.of(
                ".DS_Store",
                "__MACOSX/xl/._workbook.xml",
                "docProps/thumbnail.jpeg",
                "xl/说明.txt",
                "Thumbs.db",
                "xl/worksheets/._sheet1.xml",
                "[trash]/0000.dat")) {
            assertThat(read(copy(book).part(stray, "\0\1not xml"))).as(stray).isEqualTo(usual);
        }
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertCode("empty_file", new WrittenWorkbook());
        assertCode("not_a_workbook", new WrittenWorkbook().sheet("s", "").part("xl/Worksheets/Sheet1.xml", "<x/>"));
        assertCode("not_a_workbook", new WrittenWorkbook().sheet("s", "").part("xl/workbook.xml", "<document/>"));
        assertCode("not_a_workbook", new WrittenWorkbook().sheet("s", "").part("_rels/.rels", "<Relationships/>"));
        assertCode("not_a_workbook", new WrittenWorkbook().sheet("s", "<row><c t='s'><v>9</v></c></row>"));
        assertCode("not_a_workbook", new WrittenWorkbook().sheet("s", "<row><c><v>x</v></c></row>"));
    }

    private static WrittenWorkbook copy(WrittenWorkbook book) {
        return WrittenWorkbook.of(book.parts);
    }

    private void assertCode(String code, WrittenWorkbook book) {
        assertThatThrownBy(() -> read(book))
                .isInstanceOfSatisfying(
                        TableFileException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
