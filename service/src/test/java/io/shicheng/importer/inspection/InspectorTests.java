package io.shicheng.importer.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.shicheng.fixture.KeptByHand;
import io.shicheng.importer.inspection.column.ColumnGuess;
import io.shicheng.importer.inspection.column.ColumnRole;
import io.shicheng.importer.inspection.column.Spelling;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.term.Terms;
import io.shicheng.tabular.shape.RowKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("thorough")
class InspectorTests {
    @TempDir
    Path folder;

    private FileInspection inspect(Path file) {
        return new Inspector(Terms.standard(), LocalDate.of(2026, 1, 15), Locale.ENGLISH)
                .inspect(file, RunControl.NONE);
    }

    private FileInspection inspect(String... lines) throws IOException {
        return inspect(Files.write(folder.resolve("list.csv"), List.of(lines)));
    }

    private static List<ColumnRole> roles(SheetInspection sheet) {
        return sheet.columns().stream().map(ColumnGuess::role).toList();
    }

    @Test
    void readsARegisterWithATitleSumsAndNotes() {
        FileInspection file = inspect(KeptByHand.craftRegister(folder));
        assertThat(file.format()).isEqualTo("workbook");
        SheetInspection sheet = file.sheets().getFirst();
        assertThat(sheet.title()).startsWith("景德镇陶瓷工艺从业者登记表");
        assertThat(sheet.headings()).containsExactly(3L);
        assertThat(sheet.rows()).isEqualTo(7);
        assertThat(roles(sheet))
                .containsExactly(
                        ColumnRole.SERIAL,
                        ColumnRole.NAME,
                        ColumnRole.UNWANTED,
                        ColumnRole.BORN,
                        ColumnRole.MASTER,
                        ColumnRole.STUDIO,
                        ColumnRole.PLACE,
                        ColumnRole.DISCIPLINE,
                        ColumnRole.UNWANTED);
        assertThat(sheet.columns().get(3).confidence()).isGreaterThan(0.9);
        assertThat(sheet.columns().get(8).dropped()).contains("on purpose");
        assertThat(sheet.setAside())
                .extracting(SetAside::row, SetAside::kind)
                .containsExactly(tuple(8L, RowKind.TOTAL), tuple(12L, RowKind.TOTAL), tuple(13L, RowKind.NOTE));
        assertThat(sheet.fills())
                .containsExactly("people", "clusters", "ties:master_of", "organisations", "ties:member_of");
        Spelling studio = sheet.spellings().getFirst();
        assertThat(studio.values())
                .extracting(Spelling.Spelt::value)
                .containsExactlyInAnyOrder("德胜工作室", "德勝工作室", "德胜陶艺工作室");
        assertThat(studio.alike()).isFalse();
    }

    @Test
    void readsHeadingsOverTwoLinesUnitsAndMergedDepartments() {
        SheetInspection sheet = inspect(KeptByHand.filmCrew(folder)).sheets().getFirst();
        assertThat(sheet.headings()).containsExactly(2L, 3L);
        assertThat(sheet.columns())
                .extracting(ColumnGuess::heading)
                .containsExactly("部门", "姓名", "职务", "联系方式 手机", "联系方式 微信", "酬金");
        assertThat(roles(sheet))
                .containsExactly(
                        ColumnRole.DEPARTMENT,
                        ColumnRole.NAME,
                        ColumnRole.ROLE,
                        ColumnRole.CONTACT,
                        ColumnRole.CONTACT,
                        ColumnRole.NONE);
        assertThat(sheet.rows()).isEqualTo(5);
        // merged cells are true of each row that they cover
        assertThat(sheet.columns().getFirst().filled()).isEqualTo(5);
        assertThat(sheet.merged()).isEqualTo(2);
        assertThat(sheet.setAside())
                .extracting(SetAside::row, SetAside::kind)
                .containsExactly(
                        tuple(4L, RowKind.UNITS),
                        tuple(8L, RowKind.TOTAL),
                        tuple(11L, RowKind.TOTAL),
                        tuple(12L, RowKind.TOTAL),
                        tuple(13L, RowKind.NOTE));
    }

    @Test
    void readsAListOfMembersInEnglish() {
        FileInspection file = inspect(KeptByHand.painters(folder));
        SheetInspection sheet = file.sheets().getFirst();
        assertThat(file.sheets()).extracting(SheetInspection::hidden).containsExactly(false, true);
        assertThat(sheet.headings()).containsExactly(4L);
        assertThat(roles(sheet))
                .containsExactly(
                        ColumnRole.SERIAL,
                        ColumnRole.ID,
                        ColumnRole.NAME,
                        ColumnRole.BORN,
                        ColumnRole.DISCIPLINE,
                        ColumnRole.STUDIO,
                        ColumnRole.PLACE,
                        ColumnRole.JOINED,
                        ColumnRole.NOMINATOR,
                        ColumnRole.CONTACT,
                        ColumnRole.UNWANTED,
                        ColumnRole.NONE);
        assertThat(sheet.sections()).isTrue();
        assertThat(sheet.columns().getLast().examples()).containsExactly("Section of oil painting", "Section of print");
        assertThat(sheet.rows()).isEqualTo(3);
    }

    @Test
    void tellsEncodingAndDelimiterAndReadsPinyin() {
        FileInspection file = inspect(KeptByHand.studentsInGb18030(folder));
        assertThat(file)
                .extracting(FileInspection::encoding, FileInspection::delimiter, FileInspection::byteOrderMark)
                .containsExactly("GB18030", ";", false);
        assertThat(roles(file.sheets().getFirst()))
                .containsExactly(
                        ColumnRole.NAME, ColumnRole.MASTER, ColumnRole.STUDIO, ColumnRole.PLACE, ColumnRole.BORN);
    }

    @Test
    void tellsTheMarksOfUnicode() throws IOException {
        Path file = folder.resolve("list.csv");
        Files.write(file, "\uFEFFname\tborn\nAda Linden\t1901\n".getBytes(StandardCharsets.UTF_8));
        assertThat(inspect(file))
                .extracting(FileInspection::encoding, FileInspection::delimiter, FileInspection::byteOrderMark)
                .containsExactly("UTF-8", "\t", true);
        Files.write(file, "\uFEFFname\tborn\nAda Linden\t1901\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(inspect(file).encoding()).isEqualTo("UTF-16LE");
    }

    @Test
    void takesAHeadingAtItsValues() throws IOException {
        // who is headed so is known by the values alone; an address is finer than a place; a serial is no id
        SheetInspection sheet = inspect(
                        "编号,会员,地点,年龄,师承", "1,李文秀,景德镇市新厂西路12号,34,王德胜", "2,王德胜,景德镇市珠山路3号,80,", "3,张建国,浮梁县城北街7号,55,王德胜")
                .sheets()
                .getFirst();
        assertThat(roles(sheet))
                .containsExactly(
                        ColumnRole.SERIAL, ColumnRole.NAME, ColumnRole.ADDRESS, ColumnRole.NONE, ColumnRole.MASTER);
        assertThat(sheet.columns().get(2).dropped()).contains("finer");
    }

    @Test
    void knowsItsOwnTables() throws IOException {
        Path file = Files.write(folder.resolve("people.csv"), List.of("id,name,born", "1,Ada Linden,1901"));
        assertThat(inspect(file).sheets().getFirst().table()).isEqualTo("people");
    }

    @Test
    void saysWhyAFileCannotBeRead() throws IOException {
        Path file = Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        FileInspection inspected = inspect(file);
        assertThat(inspected.problem()).isNotBlank();
        assertThat(inspected.remedy()).isNotBlank();
        assertThat(inspected.sheets()).isEmpty();
    }

    @Test
    void takesHeadingsThatSomebodySetByHand() throws IOException {
        Path file = Files.write(folder.resolve("list.csv"), List.of("a,b", "Wer,Wo", "Ada Linden,Riverton"));
        SheetInspection sheet = new Inspector(Terms.standard(), LocalDate.of(2026, 1, 15), Locale.CHINESE)
                .inspect(file, _ -> SheetChoice.ofHeadings(List.of(2L)), RunControl.NONE)
                .sheets()
                .getFirst();
        assertThat(sheet.headings()).containsExactly(2L);
        assertThat(sheet.rows()).isEqualTo(1);
        assertThat(sheet.columns().getFirst().role()).isEqualTo(ColumnRole.NAME);
        assertThat(sheet.columns().getFirst().reasons().getFirst()).contains("人名");
    }
}
