package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.importer.ImportNotice;
import io.shicheng.importer.ImportReport;
import io.shicheng.schema.notice.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids that look alike are one id, in every table; a total is nobody. */
class LikeIdsTests {
    private static final String TIES = "kind,from,to,basis,source";

    @TempDir
    Path folder;

    private ImportDesk desk;

    @BeforeEach
    void openTheStore() {
        desk = new ImportDesk(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6\u00A0", "\u200B6", "６", "\uFEFF6", "6\u202F", "\u200E6", "6\u3000\u00AD"})
    void takesALikeIdForTheSamePersonAndSaysSo(String like) {
        ImportReport report = desk.file("people.csv", "id,source", "6,A list", "7,A list", like + ",A list")
                .load();
        assertThat(report.refused()).isFalse();
        assertThat(report.rowsStored()).containsEntry("people", 2L);
        assertThat(report.noticeCounts()).containsEntry("id_folded", 1L).containsEntry("repeated_row", 1L);
        ImportNotice notice = report.notices().stream()
                .filter(each -> each.code().equals("id_folded"))
                .findFirst()
                .orElseThrow();
        assertThat(notice.severity()).isEqualTo(Severity.INFO);
        assertThat(notice.row()).isEqualTo(4);
        assertThat(notice.column()).isEqualTo("id");
        assertThat(notice.message()).contains("U+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFFFD\uFFFD", "M\uFFFDller", "锟斤拷"})
    void setsAsideWhatWasLost(String name) {
        ImportReport report = desk.file("people.csv", "id,name,died,source", "6," + name + ",1850,A list")
                .load();
        assertThat(report.rowsStored()).containsEntry("people", 1L);
        assertThat(report.noticeCounts()).containsEntry("control_character", 1L);
        assertThat(desk.nameOf("6")).isNull();
    }

    @Test
    void findsPeopleByLikeIdsInAllTables() {
        ImportReport report = desk.file("clusters.csv", "id,name_en", "town,Town")
                .file("people.csv", "id,cluster", "６,ｔown", "7\u00A0,town\u200B", "8,")
                .file("works.csv", "id,title", "w１,Film")
                .file(
                        "ties.csv",
                        TIES,
                        "worked_with,6\u200B,７,published,A list",
                        "credited_on,８,w1\u00A0,published,A list")
                .file(
                        "consents.csv",
                        "person,scope,purpose,receiver,given_on,how,evidence",
                        "\uFEFF6,named,training,association,2025-01-01,online form,Form 1")
                .load();
        assertThat(report.refused()).as("%s", report.notices()).isFalse();
        assertThat(report.noticeCounts()).doesNotContainKeys("unknown_person", "unknown_cluster", "unknown_work");
        assertThat(report.rowsStored()).containsEntry("ties", 2L).containsEntry("consents", 1L);
        assertThat(desk.person("6")).isNotNull();
        assertThat(desk.person("７")).isNull();
    }

    @Test
    void findsHeadingsAndTermsAsTheyAreSeen() {
        ImportReport report = desk.file(
                        "people.csv",
                        "\u200Bid,discipline\u00A0,bo\u00ADrn",
                        "1,paint\u200Bing\u00A0,１９０３\u00A0",
                        "2,\u00A0,\u200B")
                .load();
        assertThat(report.noticeCounts()).doesNotContainKeys("unknown_column", "unknown_term", "unreadable_date");
        assertThat(report.rowsStored()).containsEntry("people", 2L);
    }

    @Test
    void findsColumnsAndValuesOfAMappingAsTheyAreSeen() throws IOException {
        Path mapping = Files.writeString(folder.resolve("m.yaml"), """
                tables:
                - file: list.csv
                  table: people
                  columns: {id: key}
                  values: {id: {"６": "six"}}
                  skip: {id: [x]}
                  drop: [other]
                """);
        ImportReport report = desk.file("list.csv", "key\u00A0,o\u200Bther", "6,1", "\u00A0x,2", "7,3")
                .loadWith(mapping);
        assertThat(report.refused()).as("%s", report.notices()).isFalse();
        assertThat(desk.person("six")).isNotNull();
        assertThat(report.noticeCounts()).containsEntry("row_skipped", 1L);
        assertThat(report.rowsStored()).containsEntry("people", 2L);
    }

    @Test
    void passesOverCellsAndHeadingsThatShowNothing() {
        ImportReport report = desk.file(
                        "people.csv", "id,name,\u00A0", "1,,\u200B", "\u00A0,\u00A0,", "2,,", "3,,,\u00A0")
                .load();
        assertThat(report.noticeCounts()).isEmpty();
        assertThat(report.rowsStored()).containsEntry("people", 3L);
    }

    @Test
    void takesTheDayOfATime() {
        ImportReport report = desk.file("people.csv", "id,died,source", "1,1903-06-15 12:30:00,L", "2,1903/6/15 8:05,L")
                .file(
                        "consents.csv",
                        "person,scope,purpose,receiver,given_on,how,evidence",
                        "1,named,training,association,2025-01-01T18:00:00.123+08:00,online form,Form 1")
                .load();
        assertThat(report.noticeCounts()).doesNotContainKeys("unreadable_date", "unreadable_day");
        assertThat(report.rowsStored()).containsEntry("people", 2L).containsEntry("consents", 1L);
    }

    @Test
    void readsUnicodeTextOfASpreadsheetProgram() {
        byte[] text = "\uFEFF编号\t出处\r\n1\t名录\r\n".getBytes(StandardCharsets.UTF_16LE);
        ImportReport report =
                desk.file("人物.txt", text).file("readme.txt", "Notes").load();
        assertThat(report.rowsStored()).containsEntry("people", 1L);
        assertThat(report.noticeCounts()).containsOnlyKeys("file_ignored");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计,,,,",
                "总计,2,,,",
                "小 计,,,3,",
                "合计：2人,,,,",
                "Total,,,,",
                "Grand total:,12,,,",
                "subtotal,,,,5",
                ",合计,,,",
                "9,总计,,,",
                "合計,2,,1,",
                "共 2 人,,,,",
                "ＴＯＴＡＬ,,,,"
            })
    void takesNoTotalForAPerson(String row) {
        ImportReport report = desk.file("people.csv", "id,name,cluster,born,died", "1,,,,", row)
                .load();
        assertThat(report.refused()).isFalse();
        assertThat(report.rowsStored()).containsEntry("people", 1L);
        assertThat(report.notices())
                .filteredOn(notice -> notice.code().equals("totals_row"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.severity()).isEqualTo(Severity.WARNING);
                    assertThat(notice.row()).isEqualTo(3);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total,Ann,,1900,",
                "7,Sum,,1903,1950",
                "合计,张三,,,",
                "t1,Total,,1900,",
                "totalitarian,,,,",
                "合一,,,,",
                "5,,,,"
            })
    void takesSomebodyWhoHasMoreThanATotalForAPerson(String row) {
        ImportReport report = desk.file("people.csv", "id,name,cluster,born,died", "1,,,,", row)
                .load();
        assertThat(report.noticeCounts()).doesNotContainKey("totals_row");
        assertThat(report.rowsStored()).containsEntry("people", 2L);
    }

    @Test
    void takesAWorkThatIsCalledTotalForAWork() {
        ImportReport report =
                desk.file("works.csv", "id,title,year", "1,Total,1999").load();
        assertThat(report.rowsStored()).containsEntry("works", 1L);
    }
}
