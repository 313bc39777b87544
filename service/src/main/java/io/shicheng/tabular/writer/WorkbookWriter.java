package io.shicheng.tabular.writer;

import io.shicheng.tabular.CellRange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the parts of a workbook (ECMA-376, transitional) straight into the zip. POI's streaming writer would put the
 * rows into temporary files and the time into the zip; names may not rest in the one, and the other changes the bytes.
 */
final class WorkbookWriter {
    /** The first moment a zip can name. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int SHEET_NAME_MAX = 31;

    private final ZipOutputStream zip;
    private final Writer xml;

    private WorkbookWriter(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        xml = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    }

    static void write(OutputStream out, List<Sheet> sheets) throws IOException {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("A workbook needs a sheet.");
        }
        new WorkbookWriter(out).write(sheets);
    }

    private void write(List<Sheet> sheets) throws IOException {
        part("[Content_Types].xml", contentTypes(sheets.size()));
        part(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation("rId1", OFFICE + "/officeDocument", "xl/workbook.xml")
                        + "</Relationships>");
        part("xl/_rels/workbook.xml.rels", relations(sheets.size()));
        part("xl/styles.xml", WorkbookStyles.XML);
        List<String> names = sheetNames(sheets);
        StringBuilder defined = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            begin("xl/worksheets/sheet" + (i + 1) + ".xml");
            SheetXmlWriter writer = new SheetXmlWriter(xml, MAIN);
            writer.write(sheets.get(i));
            end();
            if (sheets.get(i).use() == Sheet.Use.PAPER) {
                defined.append(printed(i, names.get(i), sheets.get(i), writer.lastRow()));
            }
        }
        part("xl/workbook.xml", workbook(names, sheets, defined.toString()));
        zip.finish();
        zip.flush();
    }

    private void part(String name, String content) throws IOException {
        begin(name);
        xml.write(content);
        end();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        xml.write(HEAD);
    }

    private void end() throws IOException {
        xml.flush();
        zip.closeEntry();
    }

    private static String contentTypes(int sheets) {
        StringBuilder text = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/xl/workbook.xml", "sheet.main+xml")
                + override("/xl/styles.xml", "styles+xml"));
        for (int i = 1; i <= sheets; i++) {
            text.append(override("/xl/worksheets/sheet" + i + ".xml", "worksheet+xml"));
        }
        return text.append("</Types>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(int sheets) {
        StringBuilder text = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 1; i <= sheets; i++) {
            text.append(relation("rId" + i, OFFICE + "/worksheet", "worksheets/sheet" + i + ".xml"));
        }
        return text.append(relation("rId" + (sheets + 1), OFFICE + "/styles", "styles.xml"))
                .append("</Relationships>")
                .toString();
    }

    /** What a sheet prints, which of it on every page, and what its filter is over. */
    private static String printed(int index, String name, Sheet sheet, int lastRow) {
        int heading = SheetXmlWriter.headingRow(sheet);
        String cells = "'" + name + "'!";
        String last = "$" + CellRange.letters(sheet.columns().size() - 1) + "$" + lastRow;
        return defined("_FilterDatabase", index, " hidden=\"1\"", cells + "$A$" + heading + ":" + last)
                + defined("Print_Area", index, "", cells + "$A$1:" + last)
                + defined("Print_Titles", index, "", cells + "$" + heading + ":$" + heading);
    }

    private static String defined(String name, int sheet, String more, String range) {
        return "<definedName name=\"_xlnm." + name + "\" localSheetId=\"" + sheet + "\"" + more + ">"
                + XmlText.escaped(range) + "</definedName>";
    }

    private static String workbook(List<String> names, List<Sheet> sheets, String defined) {
        StringBuilder text = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int i = 1; i <= names.size(); i++) {
            text.append("<sheet name=\"")
                    .append(XmlText.escaped(names.get(i - 1)))
                    .append("\" sheetId=\"" + i + "\"" + state(sheets.get(i - 1)) + " r:id=\"rId" + i + "\"/>");
        }
        text.append("</sheets>");
        if (!defined.isEmpty()) {
            text.append("<definedNames>").append(defined).append("</definedNames>");
        }
        return text.append("</workbook>").toString();
    }

    private static String state(Sheet sheet) {
        return sheet.use() == Sheet.Use.HIDDEN ? " state=\"hidden\"" : "";
    }

    /** Names as a workbook allows them: without {@code []:*?/\}, at most 31 characters, no two alike. */
    private static List<String> sheetNames(List<Sheet> sheets) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Sheet sheet : sheets) {
            String clean = sheet.name().replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
            String name = shortened(clean.isEmpty() ? "Sheet" : clean, "");
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = shortened(clean, " " + i);
            }
            names.add(name);
        }
        return names;
    }

    private static String shortened(String name, String ending) {
        int room = SHEET_NAME_MAX - ending.length();
        return (name.length() > room ? name.substring(0, room) : name) + ending;
    }
}
