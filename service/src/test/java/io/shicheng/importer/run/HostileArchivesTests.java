package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.Allocated;
import io.shicheng.fixture.HostileInputs;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.progress.RunControl;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.TableWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks, graphs and mappings that would draw in other files or fill the memory end in a notice, and soon. */
@Tag("thorough")
class HostileArchivesTests {
    /** More than the largest of these files costs before it is refused, and far less than what it would unfold to. */
    private static final long MEMORY_MAX = 128L << 20;

    @TempDir
    Path folder;

    private ImportDesk desk;
    private Path secret;
    private int tried;

    @BeforeEach
    void prepare() throws IOException {
        desk = new ImportDesk(folder);
        secret = Files.writeString(folder.resolve("secret"), "SECRET");
    }

    private ImportReport load(String file, @Nullable Path mapping) {
        tried++;
        ImportRequest request = new ImportRequest(
                ImportDesk.ORIGIN, List.of(desk.files().resolve(file)), mapping, false, true, Locale.ENGLISH);
        AtomicReference<ImportReport> reported = new AtomicReference<>();
        long bytes = Allocated.bytes(() -> reported.set(desk.importer.run(request, RunControl.NONE)));
        assertThat(bytes).isLessThan(MEMORY_MAX);
        ImportReport report = reported.get();
        assertThat(report.notices().toString()).doesNotContain("SECRET");
        assertThat(desk.store.changes.toString()).doesNotContain("SECRET");
        return report;
    }

    /** @param codes those that there may be */
    private void refused(String what, ImportReport report, String... codes) {
        assertThat(report.refused()).as(what).isTrue();
        assertThat(codes).as(what).containsAll(report.noticeCounts().keySet());
        assertThat(desk.store.changes).as(what).isEmpty();
    }

    /** Declarations of a document type, each with an entity that a parser might follow. */
    private Map<String, String> doctypes(String root) {
        Map<String, String> doctypes = new LinkedHashMap<>();
        String uri = secret.toUri().toString();
        doctypes.put("internal", "<!DOCTYPE " + root + " [<!ENTITY x \"SECRET\">]>");
        doctypes.put("external", "<!DOCTYPE " + root + " [<!ENTITY x SYSTEM \"" + uri + "\">]>");
        doctypes.put("public", "<!DOCTYPE " + root + " [<!ENTITY x PUBLIC \"-//x\" \"" + uri + "\">]>");
        doctypes.put("parameter", "<!DOCTYPE " + root + " [<!ENTITY % p SYSTEM \"" + uri + "\"> %p;]>");
        doctypes.put("subset", "<!DOCTYPE " + root + " SYSTEM \"" + uri + "\">");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE " + root + " [<!ENTITY x0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY x")
                    .append(i)
                    .append(" \"")
                    .append(("&x" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        doctypes.put("laughs", laughs + "<!ENTITY x \"&x11;\">]>");
        doctypes.put("quadratic", "<!DOCTYPE " + root + " [<!ENTITY x \"" + "a".repeat(100_000) + "\">]>");
        doctypes.put("attributes", "<!DOCTYPE " + root + " [<!ATTLIST " + root + " a CDATA \"SECRET\">]>");
        return doctypes;
    }

    @Test
    void noPartOfAWorkbookDeclaresItsType() throws IOException {
        Map<String, byte[]> parts = parts();
        assertThat(parts.keySet()).contains("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml");
        for (String part : parts.keySet()) {
            String xml = new String(parts.get(part), StandardCharsets.UTF_8);
            int root = xml.indexOf('<', xml.startsWith("<?") ? xml.indexOf("?>") : 0);
            String name = xml.substring(root + 1).split("[ >/]")[0];
            for (Map.Entry<String, String> doctype : doctypes(name).entrySet()) {
                Map<String, byte[]> changed = new LinkedHashMap<>(parts);
                String hostile = xml.substring(0, root)
                        + doctype.getValue()
                        + xml.substring(root).replace(">id<", ">&x;<");
                changed.put(part, hostile.getBytes(StandardCharsets.UTF_8));
                desk.file("all.xlsx", zip(changed));
                refused(part + " " + doctype.getKey(), load("all.xlsx", null), "doctype", "not_a_workbook");
            }
        }
        HostileInputs.tried("document types in workbooks", tried);
    }

    @Test
    void noGraphDeclaresItsTypeOrIncludesAnother() throws IOException {
        Path mapping = Files.write(
                folder.resolve("m.yaml"),
                List.of(
                        "tables:",
                        "- {file: g.graphml, table: people, columns: {id: id}}",
                        "- {file: g.gexf, table: people, columns: {id: id}, drop: [label]}"));
        for (String root : List.of("graphml", "gexf")) {
            desk.file("g.graphml", "<graphml><graph/></graphml>").file("g.gexf", "<gexf><graph/></gexf>");
            for (Map.Entry<String, String> doctype : doctypes(root).entrySet()) {
                String node = "<node id=\"&x;\"/>";
                desk.file(
                        "g." + root,
                        doctype.getValue() + "<" + root + "><graph>"
                                + (root.equals("gexf") ? "<nodes>" + node + "</nodes>" : node) + "</graph></" + root
                                + ">");
                refused(
                        root + " " + doctype.getKey(),
                        loadAll(mapping),
                        "doctype",
                        "mapped_column_missing",
                        "dropped_column_missing");
            }
            String include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                    + secret.toUri() + "\"/>";
            desk.file("g." + root, "<" + root + "><graph>" + include + "</graph></" + root + ">");
            assertThat(loadAll(mapping).rowsStored().values()).allMatch(rows -> rows == 0);
            desk.file(
                    "g." + root,
                    "<?xml-stylesheet href=\"" + secret.toUri() + "\"?><" + root + "><graph/></" + root + ">");
            assertThat(loadAll(mapping).rowsStored().values()).allMatch(rows -> rows == 0);
        }
        HostileInputs.tried("document types and inclusions in graphs", tried);
    }

    private ImportReport loadAll(Path mapping) {
        tried++;
        ImportReport report = desk.importer.run(
                new ImportRequest(
                        ImportDesk.ORIGIN,
                        List.of(desk.files().resolve("g.graphml"), desk.files().resolve("g.gexf")),
                        mapping,
                        false,
                        true,
                        Locale.ENGLISH),
                RunControl.NONE);
        assertThat(report.notices().toString() + desk.store.changes).doesNotContain("SECRET");
        return report;
    }

    @Test
    void workbooksThatLieAboutThemselvesAreRefusedSoon() throws IOException {
        Map<String, byte[]> parts = parts();
        String sheet = "xl/worksheets/sheet1.xml";
        assertThat(parts).containsKey(sheet);
        String types = "[Content_Types].xml";
        byte[] spaces = " ".repeat(200 << 20).getBytes(StandardCharsets.US_ASCII);
        for (String part : List.of(sheet, types, "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels")) {
            refused("blanks in " + part, bomb(parts, part, spaces), "zip_bomb", "not_a_workbook");
        }
        byte[] noise = noise(40 << 20);
        for (String part : List.of(types, "_rels/.rels", "xl/_rels/workbook.xml.rels")) {
            refused("noise in " + part, bomb(parts, part, noise), "zip_bomb", "not_a_workbook");
        }
        byte[] whole = zip(parts);
        refused("cut off", broken(java.util.Arrays.copyOf(whole, whole.length / 2)), "not_a_workbook");
        refused("without its directory", broken(java.util.Arrays.copyOf(whole, whole.length - 40)), "not_a_workbook");
        refused("100,000 entries", many(parts, 100_000), "zip_bomb", "not_a_workbook");
        refused("only a beginning", broken("PK\3\4".getBytes(StandardCharsets.US_ASCII)), "not_a_workbook");
        refused(
                "a workbook in a workbook",
                broken(zip(Map.of("people.xlsx", whole))),
                "not_a_workbook",
                "unrecognised_file");
        HostileInputs.tried("workbooks that lie", tried);
    }

    /**
     * A size that is not true, and entries that all lie on the same bytes: what is read is counted, not what is said.
     */
    @Test
    void sizesAndPlacesThatAreNotTrueDoNoHarm() throws IOException {
        byte[] whole = zip(parts());
        byte[] overlapping = whole.clone();
        everyDirectoryEntry(overlapping, (bytes, at) -> bytes.putInt(at + 42, 0));
        refused("all in one place", broken(overlapping), "not_a_workbook", "zip_bomb", "doctype");
        for (int size : new int[] {0, 1, Integer.MAX_VALUE, -2}) {
            byte[] lying = whole.clone();
            everyDirectoryEntry(lying, (bytes, at) -> bytes.putInt(at + 24, size));
            broken(lying);
        }
        HostileInputs.tried("workbooks with sizes and places that are not true", tried);
    }

    @FunctionalInterface
    private interface Forgery {
        void at(ByteBuffer bytes, int position);
    }

    private static void everyDirectoryEntry(byte[] zip, Forgery forgery) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 < zip.length; i++) {
            if (bytes.getInt(i) == 0x02014b50) {
                forgery.at(bytes, i);
            }
        }
    }

    private ImportReport bomb(Map<String, byte[]> parts, String part, byte[] filling) throws IOException {
        String xml = new String(parts.get(part), StandardCharsets.UTF_8);
        int end = xml.lastIndexOf("</");
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        filled.writeBytes(xml.substring(0, end).getBytes(StandardCharsets.UTF_8));
        filled.writeBytes(filling);
        filled.writeBytes(xml.substring(end).getBytes(StandardCharsets.UTF_8));
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(part, filled.toByteArray());
        return broken(zip(changed));
    }

    private ImportReport many(Map<String, byte[]> parts, int entries) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>(parts);
        for (int i = 0; i < entries; i++) {
            all.put("x" + i, new byte[0]);
        }
        return broken(zip(all));
    }

    private ImportReport broken(byte[] workbook) {
        desk.file("all.xlsx", workbook);
        return load("all.xlsx", null);
    }

    /** Elements of random names: they pack badly, so that no ratio gives them away. */
    private static byte[] noise(int length) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(length + 64);
        while (text.length() < length) {
            text.append('<')
                    .append((char) ('a' + random.nextInt(26)))
                    .append(Long.toString(random.nextLong() >>> 1, 36))
                    .append("/>");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static Map<String, byte[]> parts() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Sheet sheet = new Sheet("people", List.of(Sheet.Column.text("id", 9)), List.of(List.of("1")));
        TableWriter.xlsx(bytes, List.of(sheet));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void mappingsThatExplodeAreRefusedSoon() throws IOException {
        desk.file("n.csv", "key", "1");
        Map<String, byte[]> mappings = new LinkedHashMap<>();
        StringBuilder laughs = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append(("*a" + (i - 1) + ",").repeat(9))
                    .append("x]\n");
        }
        mappings.put("aliases", utf8(laughs + "tables: *a39\n"));
        mappings.put("itself", utf8("tables: &t [*t]\n"));
        mappings.put("itself as a table", utf8("tables: [&t {file: *t, table: *t}]\n"));
        mappings.put("deep lists", utf8("tables: " + "[".repeat(10_000)));
        mappings.put("deep maps", utf8("{a: ".repeat(10_000)));
        mappings.put("deep blocks", utf8("- ".repeat(10_000) + "x"));
        mappings.put("long", utf8("tables:\n" + "# x\n".repeat(3_000_000)));
        mappings.put("long key", utf8("x".repeat(4_000_000) + ": y"));
        mappings.put("many tables", utf8("tables:\n" + "- {file: n.csv, table: none}\n".repeat(20_000)));
        for (String tag :
                List.of("!!javax.script.ScriptEngineManager", "!!java.net.URL", "!!python/object/apply:os.system")) {
            mappings.put(tag, utf8("tables: " + tag + " [\"http://127.0.0.1:1/\"]\n"));
        }
        mappings.put("merge", utf8("x: &x {file: n.csv}\ntables: [{<<: *x, table: people}]\n"));
        mappings.put("two documents", utf8("tables: []\n---\ntables: []\n"));
        mappings.put("not UTF-8", new byte[] {'a', ':', ' ', (byte) 0xff, (byte) 0xfe});
        mappings.put("NUL", utf8("tables: \0"));
        mappings.put("nothing", new byte[0]);
        mappings.put("XML", utf8("<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a>&x;</a>"));
        for (Map.Entry<String, byte[]> mapping : mappings.entrySet()) {
            ImportReport report = load("n.csv", Files.write(folder.resolve("m.yaml"), mapping.getValue()));
            assertThat(report.refused()).as(mapping.getKey()).isTrue();
            assertThat(report.noticeCounts().keySet())
                    .as(mapping.getKey())
                    .allMatch(code -> code.startsWith("mapping_"));
        }
        assertThat(desk.store.changes).isEmpty();
        HostileInputs.tried("mappings that explode", tried);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
