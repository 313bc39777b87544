package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.importer.ImportNotice;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.progress.RunControl;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.TableWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken or made to do harm end in a notice with its place, and the store stays as it was. */
@Tag("thorough")
class HostileFilesTests {
    @TempDir
    Path folder;

    private ImportDesk desk;

    @BeforeEach
    void fillTheStore() {
        desk = new ImportDesk(folder);
        desk.file("people.csv", "id,name,died,source", "1,Adam,1500,A list").load();
        assertThat(desk.store.changes).hasSize(1);
    }

    @Test
    void refusesACellOf300MegabytesInLittleMemory() throws IOException {
        byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(desk.files().resolve("people.csv"))) {
            out.write("id,name\n1,".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 300; i++) {
                out.write(block);
            }
        }
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        ImportNotice notice = desk.refusal("cell_too_long");
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(32L << 20);
        assertThat(notice.file()).isEqualTo("people.csv");
        assertThat(notice.row()).isEqualTo(2);
    }

    @Test
    void refusesNulBytesHalfCharactersAndOpenQuotes() {
        byte[] text = "id,name\n1,师承\n2,横店\n".getBytes(StandardCharsets.UTF_8);
        desk.file("people.csv", Arrays.copyOf(text, text.length - 2));
        assertThat(desk.refusal("broken_utf8").row()).isEqualTo(3);
        desk.file("people.csv", "id,name\n1,a\0b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(desk.refusal("nul_byte").row()).isEqualTo(2);
        desk.file("people.csv", "id,name", "1,\"a", "2,b");
        assertThat(desk.refusal("unclosed_quote").row()).isEqualTo(2);
        desk.file("people.csv", new byte[0]);
        desk.refusal("empty_file");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        desk.file("people.csv", "id", "1");
        workbook("more.xlsx", xml -> xml.replace("<sheetData>", "<sheetData>" + " ".repeat(150 << 20)));
        assertThat(desk.refusal("zip_bomb").file()).isEqualTo("more.xlsx");
    }

    @Test
    void drawsInNoOtherFileThroughAWorkbook() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
        workbook(
                "more.xlsx",
                xml -> xml.replace(
                                "<worksheet ",
                                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><worksheet ")
                        .replace(">id<", ">&x;<"));
        ImportNotice notice = desk.refusal("doctype");
        assertThat(notice.toString()).doesNotContain("SECRET");
    }

    @Test
    void refusesAGraphWithADoctype() throws IOException {
        desk.file(
                "net.graphml",
                "<!DOCTYPE graphml [<!ENTITY x \"x\">]>",
                "<graphml><graph edgedefault=\"directed\"><node id=\"a\"/></graph></graphml>");
        Path mapping = mapping("tables:", "- {file: net.graphml, table: people, columns: {id: id}}");
        ImportReport report = desk.loadWith(mapping);
        assertThat(report.refused()).isTrue();
        assertThat(report.noticeCounts()).containsKey("doctype");
        assertThat(desk.store.changes).hasSize(1);
    }

    @Test
    void saysThatAGraphNeedsAMapping() {
        desk.file("net.gexf", "<gexf/>");
        desk.refusal("mapping_needed");
    }

    @Test
    void saysWhichPathIsMissing() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("people.csv"), folder.resolve("gone.csv"));
        ImportReport report = desk.importer.run(
                new ImportRequest(ImportDesk.ORIGIN, List.of(link), null, false, true, Locale.ENGLISH),
                RunControl.NONE);
        assertThat(report.refused()).isTrue();
        assertThat(report.noticeCounts()).containsOnlyKeys("file_not_found");
        Path brokenLink = Files.createSymbolicLink(desk.files().resolve("ties.csv"), folder.resolve("gone.csv"));
        assertThat(desk.refusal("file_not_found").file()).isEqualTo(String.valueOf(brokenLink.getFileName()));
    }

    @Test
    void saysWhichFolderMayNotBeRead() throws IOException {
        Files.setPosixFilePermissions(desk.files(), PosixFilePermissions.fromString("---------"));
        try {
            Assumptions.assumeFalse(Files.isReadable(desk.files()), "This user may read everything.");
            assertThat(desk.refusal("folder_not_readable").file()).isEqualTo("files");
        } finally {
            Files.setPosixFilePermissions(desk.files(), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void refusesADeviceInPlaceOfAFile() {
        ImportReport report = desk.importer.run(
                new ImportRequest(ImportDesk.ORIGIN, List.of(Path.of("/dev/zero")), null, false, true, Locale.ENGLISH),
                RunControl.NONE);
        assertThat(report.refused()).isTrue();
        assertThat(report.noticeCounts()).containsOnlyKeys("unrecognised_file");
    }

    @Test
    void refusesAnUnrecognisedFileAndTellsOfWhatItIgnores() {
        desk.file("notes.csv", "a", "b");
        assertThat(desk.refusal("unrecognised_file").remedy()).contains(".csv", "people");
        desk = new ImportDesk(folder.resolve("other"));
        desk.file("people.csv", "id", "1").file("readme.txt", "x").file(".hidden.csv", "x");
        assertThat(desk.load().noticeCounts()).containsEntry("file_ignored", 2L).hasSize(1);
    }

    @Test
    void readsGb18030AndSaysSo() {
        desk = new ImportDesk(folder.resolve("other"));
        desk.file("人物.csv", "编号,姓名,去世,出处\n1,师承,1912年前,方志\n".getBytes(Charset.forName("GB18030")));
        assertThat(desk.load().noticeCounts()).containsOnlyKeys("read_as_gb18030");
        assertThat(desk.nameOf("1")).isEqualTo("师承");
    }

    @Test
    void putsNoNameIntoANoticeOrAnException() {
        desk.file("people.csv", "id,name,secret", "7,Zhang\u0001Wei,Li Si", "8,Wang Wu,");
        desk.file("contacts.csv", "person,channel,value", "1,phone,555\u0007123");
        assertThat(desk.load().notices().toString()).doesNotContain("Zhang", "Wei", "Li Si", "Wang", "555");
    }

    private Path mapping(String... lines) throws IOException {
        return Files.write(folder.resolve("mapping.yaml"), List.of(lines));
    }

    private void workbook(String name, java.util.function.UnaryOperator<String> edit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Sheet sheet = new Sheet("people", List.of(Sheet.Column.text("id", 9)), List.of(List.of("1")));
        TableWriter.xlsx(bytes, List.of(sheet));
        ByteArrayOutputStream edited = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
                ZipOutputStream out = new ZipOutputStream(edited)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(edit.apply(xml).getBytes(StandardCharsets.UTF_8));
            }
        }
        desk.file(name, edited.toByteArray());
    }
}
