package io.shicheng.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.tabular.reader.TableReader;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTests {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparator(String separator) throws IOException {
        RecordedTables tables =
                read("id#name\n1#\"a,b;c\td\"\n".replace("#", separator).getBytes(StandardCharsets.UTF_8));
        assertThat(tables.all).containsExactly("UTF-8", "[] 1 [id, name]", "2 [1, a,b;c\td]");
    }

    @Test
    void namesTheLineOnWhichARowBegins() throws IOException {
        RecordedTables tables =
                read("\r\nid,name\r\n1,\"two\r\nlines\"\r\n\r\n2,x\r,\n3\n4,5,6".getBytes(StandardCharsets.UTF_8));
        assertThat(tables.all)
                .containsExactly("UTF-8", "[] 2 [id, name]", "3 [1, two\r\nlines]", "6 [2, x]", "8 [3]", "9 [4, 5, 6]");
    }

    @Test
    void readsUtf8WithAByteOrderMark() throws IOException {
        assertThat(read("\uFEFFid\n宋庄\n".getBytes(StandardCharsets.UTF_8)).all)
                .containsExactly("UTF-8", "[] 1 [id]", "2 [宋庄]");
    }

    @Test
    void readsGb18030() throws IOException {
        assertThat(read("编号,姓名\n1,师承\n2,𧧌震\n".getBytes(GB18030)).all)
                .containsExactly("GB18030", "[] 1 [编号, 姓名]", "2 [1, 师承]", "3 [2, 𧧌震]");
    }

    @Test
    void tellsBrokenUtf8FromGb18030() throws IOException {
        byte[] whole = "id,name\n1,景德镇的师傅\n2,横店\n".getBytes(StandardCharsets.UTF_8);
        for (int cut = whole.length - 7; cut < whole.length - 1; cut++) {
            if ((whole[cut] & 0xC0) == 0x80) {
                byte[] half = Arrays.copyOf(whole, cut);
                assertThatThrownBy(() -> read(half)).isInstanceOfSatisfying(MalformedTableFileException.class, e -> {
                    assertThat(e.code()).isEqualTo("broken_utf8");
                    assertThat(e.row()).isEqualTo(3);
                });
            }
        }
    }

    @Test
    void namesByteAndLineOfHalfACharacterInAnAsciiFile() {
        byte[] text = "id,name\n1,ab\u00E4\u00BD\n2,c\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(MalformedTableFileException.class)
                .hasMessage("The file t.csv is UTF-8 that is broken at byte 12, in line 2: a character is cut or"
                        + " overwritten there. Export the file again; if it was cut at a fixed size, cut it between"
                        + " lines.");
    }

    @Test
    void refusesWhatIsNeitherUtf8NorGb18030() {
        assertCode("unknown_encoding", 2, "id\nJos\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void refusesWhatIsNoText() {
        assertCode("nul_byte", 2, "id\na\0b\n".getBytes(StandardCharsets.UTF_8));
        assertCode("utf16_text", 0, "id,name\n1,a\n".getBytes(StandardCharsets.UTF_16LE));
        assertCode("utf16_text", 0, "id,name\n1,a\n".getBytes(StandardCharsets.UTF_16BE));
        assertCode("broken_utf16", 0, new byte[] {(byte) 0xFF, (byte) 0xFE, 'i', 0, 0, (byte) 0xD8, '\n', 0});
        assertCode("old_excel_file", 0, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
        assertCode("not_a_workbook", 0, new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9});
        assertCode("empty_file", 0, new byte[0]);
        assertCode("empty_file", 0, "\n \n,,\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesQuotationMarksThatDoNotPair() {
        assertCode("unclosed_quote", 3, "id,name\n1,a\n2,\"b\n3,c\n".getBytes(StandardCharsets.UTF_8));
        assertCode("text_after_quote", 2, "id,name\n1,\"a\"b\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesTooManyColumns() {
        assertCode("too_many_columns", 1, ",x".repeat(2000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesACellOf300MegabytesWithoutHoldingIt() throws IOException {
        Path file = folder.resolve("t.csv");
        byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("id,name\n1,\"".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 300; i++) {
                out.write(block);
            }
            out.write("\"\n".getBytes(StandardCharsets.UTF_8));
        }
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> TableReader.read(
                        file, ReadLimits.defaults(), new RecordedTables(), io.shicheng.progress.RunControl.NONE))
                .isInstanceOfSatisfying(UnsafeTableFileException.class, e -> {
                    assertThat(e.code()).isEqualTo("cell_too_long");
                    assertThat(e.row()).isEqualTo(2);
                });
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(16 << 20);
    }

    @Test
    void refusesWhatIsNoFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("gone.csv"));
        assertThatThrownBy(() -> RecordedTables.of(link))
                .isInstanceOfSatisfying(
                        UnreachableTableFileException.class,
                        e -> assertThat(e.code()).isEqualTo("file_not_found"));
        assertThatThrownBy(() -> RecordedTables.of(folder))
                .isInstanceOfSatisfying(
                        UnreachableTableFileException.class,
                        e -> assertThat(e.code()).isEqualTo("not_a_file"));
    }

    @Test
    void readsWhatTheWriterWrote() throws IOException {
        Path file = folder.resolve("t.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            TableWriter.csv(
                    out,
                    new Sheet("t", List.of(Sheet.Column.text("a", 5)), List.of(List.of("x\"y\n,z"))),
                    TableWriter.ByteOrderMark.UTF_8);
        }
        assertThat(RecordedTables.of(file).all).containsExactly("UTF-8", "[] 1 [a]", "2 [x\"y\n,z]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsUtf16WithAByteOrderMark(String name) throws IOException {
        String text = "\uFEFFid\tname\r\n1\t宋庄 𧧌\r\n" + "2\t师承\r\n".repeat(20_000);
        assertThat(read(text.getBytes(Charset.forName(name))).all)
                .startsWith(name, "[] 1 [id, name]", "2 [1, 宋庄 𧧌]", "3 [2, 师承]")
                .hasSize(20_003);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "\uFEFFsep=;\n", "SEP=;\r", "\"sep=;\"\n"})
    void takesTheSeparatorThatALineNames(String line) throws IOException {
        assertThat(read((line + "id;name\n1;a,b\n").getBytes(StandardCharsets.UTF_8)).all)
                .containsExactly("UTF-8", "[] 2 [id, name]", "3 [1, a,b]");
    }

    @Test
    void takesAnySeparatorThatALineNames() throws IOException {
        for (String separator : List.of(",", "\t", "|", "^", "~", " ")) {
            String text = "sep=" + separator + "\nid" + separator + "name\n1" + separator + "a\n";
            assertThat(read(text.getBytes(StandardCharsets.UTF_8)).all)
                    .as(separator)
                    .containsExactly("UTF-8", "[] 2 [id, name]", "3 [1, a]");
        }
    }

    @Test
    void takesTheSeparatorByWhichRowsAreAsWideAsTheirHeadings() throws IOException {
        assertThat(read("name, first;id\nMu, A;1\nLi;2\nHe;3\n".getBytes(StandardCharsets.UTF_8)).all)
                .contains("[] 1 [name, first, id]");
        assertThat(read("id|name\n1|a, b, c\n".getBytes(StandardCharsets.UTF_8)).all)
                .contains("[] 1 [id, name]", "2 [1, a, b, c]");
        assertThat(read("id;lat\n1;29,3\n2;30,1\n".getBytes(StandardCharsets.UTF_8)).all)
                .contains("[] 1 [id, lat]", "2 [1, 29,3]");
        assertThat(read("\"a;b;c\",d\n1,2\n".getBytes(StandardCharsets.UTF_8)).all)
                .contains("[] 1 [a;b;c, d]", "2 [1, 2]");
    }

    @Test
    void readsCarriageReturnsAlone() throws IOException {
        assertThat(read("id,name\r1,a\r2,\"b\rc\"\r".getBytes(StandardCharsets.UTF_8)).all)
                .containsExactly("UTF-8", "[] 1 [id, name]", "2 [1, a]", "3 [2, b\rc]");
    }

    private void assertCode(String code, long row, byte[] bytes) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(TableFileException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.row()).isEqualTo(row);
            assertThat(e.file()).isEqualTo("t.csv");
            for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                assertThat(e.message(language)).isNotBlank().doesNotContain("{");
                assertThat(e.remedy(language)).isNotBlank().doesNotContain("{");
            }
            assertThat(e.remedy(Locale.CHINESE)).isNotEqualTo(e.remedy(Locale.ENGLISH));
        });
    }

    private RecordedTables read(byte[] bytes) throws IOException {
        return RecordedTables.of(Files.write(folder.resolve("t.csv"), bytes));
    }
}
