package io.shicheng.tabular.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook part by part, as programs write it or spoil it. */
public final class WrittenWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private String properties = "";
    private int count;
    private boolean complete;

    public WrittenWorkbook() {
        link("styles", "styles.xml");
        link("sharedStrings", "sharedStrings.xml");
        parts.put("xl/styles.xml", "<styleSheet xmlns='" + MAIN + "'/>");
        parts.put("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'/>");
    }

    /** A sheet with the heading {@code a} and these rows under it. */
    public WrittenWorkbook sheet(String name, String rows) {
        return sheet(name, "", "<row><c t='inlineStr'><is><t>a</t></is></c></row>" + rows, "");
    }

    public WrittenWorkbook sheet(String name, String attributes, String rows, String behind) {
        String part = "sheet" + ++count + ".xml";
        sheets.append("<sheet name='%s' sheetId='%d' r:id='%s' %s/>".formatted(name, count, part, attributes));
        link("worksheet", "worksheets/" + part);
        parts.put(
                "xl/worksheets/" + part,
                "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>");
        return this;
    }

    public WrittenWorkbook properties(String xml) {
        properties = xml;
        return this;
    }

    public WrittenWorkbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** Number formats, each with a style of its index. */
    public WrittenWorkbook formats(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            boolean builtIn = codes[i].matches("0|[1-9]\\d?");
            int id = builtIn ? Integer.parseInt(codes[i]) : 164 + i;
            if (!builtIn) {
                formats.append("<numFmt numFmtId='%d' formatCode='%s'/>".formatted(id, codes[i]));
            }
            styles.append("<xf numFmtId='%d'/>".formatted(id));
        }
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts>" + formats + "</numFmts><cellXfs>" + styles
                        + "</cellXfs></styleSheet>");
    }

    public WrittenWorkbook texts(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    /** These parts and no others. */
    static WrittenWorkbook of(Map<String, String> parts) {
        WrittenWorkbook book = new WrittenWorkbook();
        book.parts.clear();
        book.parts.putAll(parts);
        book.complete = true;
        return book;
    }

    private void link(String kind, String target) {
        links.append("<Relationship Id='%s' Type='%s' Target='%s'/>"
                .formatted(target.substring(target.indexOf('/') + 1), OFFICE + "/" + kind, target));
    }

    /** With the parts that say where the others are, unless they were written. */
    public WrittenWorkbook complete() {
        if (complete) {
            return this;
        }
        complete = true;
        parts.putIfAbsent(
                "_rels/.rels",
                "<Relationships xmlns='" + PACKAGE + "'><Relationship Id='r' Type='" + OFFICE
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        parts.putIfAbsent(
                "xl/_rels/workbook.xml.rels", "<Relationships xmlns='" + PACKAGE + "'>" + links + "</Relationships>");
        parts.putIfAbsent(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'>" + properties + "<sheets>" + sheets
                        + "</sheets></workbook>");
        return this;
    }

    public Path save(Path folder) throws IOException {
        return saveAs(Files.createTempFile(folder, "t", ".xlsx"));
    }

    public Path saveAs(Path file) throws IOException {
        complete();
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
