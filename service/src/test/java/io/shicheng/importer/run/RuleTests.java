package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.importer.ImportNotice;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.notice.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One small folder per rule: what is wrong, where, and what became of the row. */
class RuleTests {
    private static final String TIES = "kind,from,to,basis,source";

    @TempDir
    Path folder;

    private ImportDesk desk;

    @BeforeEach
    void prepare() {
        desk = new ImportDesk(folder);
        desk.file("people.csv", "id,died,source", "a,1500,A list", "b,1510,A list", "c,1520,A list");
        desk.file(
                "organisations.csv",
                "id,kind,name,source",
                "s,studio,Kiln 4,",
                "p,platform,Crews,",
                "g,group,Friday,Its yearbook");
        desk.file("works.csv", "id,title,year", "w,Vase,1499");
    }

    private ImportNotice tieRefusal(String code, String... lines) {
        desk.file("ties.csv", lines);
        ImportNotice notice = desk.refusal(code);
        assertThat(notice.severity()).isEqualTo(Severity.ERROR);
        assertThat(notice.file()).isEqualTo("ties.csv");
        return notice;
    }

    @Test
    void storesGoodRows() {
        desk.file(
                "ties.csv",
                TIES + ",since,until,weight,confidence,role,department,level",
                "master_of,a,b,published,A list,1480,about 1485,2,0.5,,,",
                "合作,b,c,公开,A list,,,,,,,",
                "member_of,a,s,published,A list,,,,,,,",
                "credited_on,a,w,published,A list,,,,,画师,workshop,head");
        ImportReport report = desk.load();
        assertThat(report.noticeCounts()).isEmpty();
        assertThat(report.rowsStored())
                .containsEntry("people", 3L)
                .containsEntry("organisations", 3L)
                .containsEntry("works", 1L)
                .containsEntry("ties", 4L);
        assertThat(desk.store.ties.values())
                .extracting(tie -> tie.facts().role())
                .contains("painter");
    }

    @Test
    void refusesMissingAndUnknownColumnsByName() {
        desk.file("ties.csv", "kind,from,to,basis", "master_of,a,b,published");
        assertThat(desk.refusal("missing_column").column()).isEqualTo("source");
        desk.file("ties.csv", TIES + ",trust", "master_of,a,b,published,L,high");
        ImportNotice notice = desk.refusal("unknown_column");
        assertThat(notice.column()).isEqualTo("trust");
        assertThat(notice.severity()).isEqualTo(Severity.FATAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "party",
                "religion",
                "ethnicity",
                "notes",
                "remarks",
                "attitude",
                "reliability",
                "备注",
                "政治面貌",
                "民族",
                "宗教",
                "性格",
                "Weibo",
                "lat",
                "phone",
                "remark ",
                "tag"
            })
    void knowsNoColumnForOpinionsOrNotes(String column) {
        desk.file("people.csv", "id," + column, "a,x");
        assertThat(desk.refusal("unknown_column").column()).isEqualTo(column.strip());
        assertThat(desk.loadSkippingBadRows().refused()).isTrue();
    }

    @Test
    void refusesHeadingsThatRepeatOrAreMissing() {
        desk.file("people.csv", "id,born,生年", "a,1400,1401");
        assertThat(desk.refusal("repeated_column").column()).isEqualTo("生年");
        desk.file("people.csv", "id,", "a,secret");
        desk.refusal("column_without_heading");
        desk.file("people.csv", "id,born", "a,1400,1401");
        desk.refusal("cell_beyond_headings");
    }

    @Test
    void refusesARowWithoutARequiredValue() {
        assertThat(tieRefusal("missing_value", TIES, "master_of,a,b,published,\u3000")
                        .column())
                .isEqualTo("source");
        desk.file("ties.csv", TIES, "master_of,,b,published,L");
        assertThat(desk.refusal("missing_value").column()).isEqualTo("from");
    }

    @Test
    void refusesTiesToUnknownIds() {
        ImportNotice notice = tieRefusal("unknown_person", TIES, "master_of,a,x,published,L");
        assertThat(notice.row()).isEqualTo(2);
        assertThat(notice.column()).isEqualTo("to");
        assertThat(notice.value()).isEqualTo("x");
        tieRefusal("unknown_organisation", TIES, "member_of,a,x,published,L");
        tieRefusal("unknown_work", TIES, "credited_on,a,x,published,L");
        tieRefusal("self_tie", TIES, "worked_with,a,a,published,L");
    }

    @ParameterizedTest
    @CsvSource({"member_of,a,p", "member_of,a,b", "works_through,a,s", "credited_on,a,s", "master_of,s,a", "leads,a,w"})
    void refusesTheWrongKindOfEnd(String kind, String from, String to) {
        tieRefusal("wrong_end", TIES, kind + "," + from + "," + to + ",published,L");
    }

    @ParameterizedTest
    @CsvSource({
        "wrong_end,works_through,a,s,published,",
        "unknown_word,frobnicates,a,b,published,",
        "unknown_word,worked_with,a,b,rumoured,",
        "unknown_word,credited_on,a,w,published,emperor"
    })
    void namesKindsInTheLanguageOfTheReader(
            String code, String kind, String from, String to, String basis, @Nullable String level) {
        desk.file(
                "ties.csv",
                TIES + ",level",
                kind + "," + from + "," + to + "," + basis + ",L," + (level == null ? "" : level));
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            ImportNotice notice = desk.load(language).notices().getFirst();
            assertThat(notice.code()).isEqualTo(code);
            String text = notice.message() + notice.remedy();
            assertThat(text.replaceAll("[(（，,]\\s*[a-z_]+[)）]", "")).doesNotContainPattern("[a-z]+_[a-z]");
            assertThat(text).doesNotContain("[");
        }
        assertThat(desk.load(Locale.CHINESE).notices().getFirst().message()).doesNotContainPattern("studio|platform");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "Infinity", "1e400", "1e-9999", "many", "0x10", "1d", "1,5"})
    void refusesWeightsThatAreNone(String weight) {
        tieRefusal("bad_weight", TIES + ",weight", "master_of,a,b,published,L,\"" + weight + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.1", "1.01", "NaN", "certain"})
    void refusesConfidencesThatAreNone(String confidence) {
        tieRefusal("bad_confidence", TIES + ",confidence", "master_of,a,b,published,L," + confidence);
    }

    @Test
    void refusesATieThatEndsBeforeItBegins() {
        tieRefusal("since_after_until", TIES + ",since,until", "master_of,a,b,published,L,1490,1480");
        desk.file("ties.csv", TIES + ",since,until", "master_of,a,b,published,L,about 1490,1485");
        assertThat(desk.load().refused()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"kind,enemy_of,published", "basis,master_of,rumour"})
    void refusesUnknownWords(String column, String kind, String basis) {
        assertThat(tieRefusal("unknown_word", TIES, kind + ",a,b," + basis + ",L")
                        .column())
                .isEqualTo(column);
    }

    @Test
    void namesTheIdsOnACycleOfMasters() {
        ImportNotice notice = tieRefusal(
                "cycle_of_masters",
                TIES,
                "master_of,a,b,published,L",
                "master_of,b,c,published,L",
                "master_of,c,a,published,L");
        assertThat(notice.row()).isEqualTo(4);
        assertThat(notice.message()).contains("c → a → b → c");
        assertThat(desk.loadSkippingBadRows().rowsStored()).containsEntry("ties", 2L);
    }

    @Test
    void findsACycleThatTheStoreCloses() {
        desk.file("ties.csv", TIES, "master_of,a,b,published,L", "master_of,b,c,published,L")
                .load();
        desk.file("ties.csv", TIES, "master_of,c,a,published,L");
        assertThat(desk.refusal("cycle_of_masters").row()).isEqualTo(2);
    }

    @Test
    void tellsRepeatedFromContradictingRows() {
        desk.file("works.csv", "id,title,year", "w,Vase,1499", "w, Vase ,1499");
        assertThat(desk.load().noticeCounts()).containsOnlyKeys("repeated_row");
        desk = new ImportDesk(folder.resolve("2")).file("works.csv", "id,title", "w,Vase", "v,Cup", "w,Cup");
        ImportNotice notice = desk.refusal("conflicting_id");
        assertThat(notice.row()).isEqualTo(4);
        assertThat(notice.message()).contains("in row 2 of works.csv").contains("title");
    }

    @Test
    void tellsParallelFromContradictingTies() {
        desk.file(
                "ties.csv",
                TIES + ",weight",
                "worked_with,a,b,published,L,1",
                "worked_with,a,b,published,M,2",
                "worked_with,b,a,published,L,1");
        ImportReport report = desk.load();
        assertThat(report.noticeCounts()).containsOnlyKeys("repeated_row");
        assertThat(report.rowsStored()).containsEntry("ties", 2L);
        desk.file("ties.csv", TIES + ",weight", "worked_with,a,b,published,L,3");
        assertThat(desk.refusal("conflicting_tie").message()).contains("in the store");
    }

    @Test
    void refusesWhatContradictsTheStore() {
        desk.load();
        desk.file("people.csv", "id,died,source", "a,1501,A list");
        assertThat(desk.refusal("conflicting_id").message())
                .contains("in the store")
                .contains("died");
        desk.file("people.csv", "id,died,source,discipline", "a,1500,Another list,ceramics");
        assertThat(desk.load().rowsStored()).containsOnlyKeys("people");
        assertThat(desk.person("a")).extracting("discipline", "source").containsExactly("ceramics", "A list");
    }

    @Test
    void setsAsideUnreadableDatesTermsAndClusters() {
        desk.file(
                "people.csv",
                "id,cluster,discipline,born,died,source",
                "a,nowhere,troublemaker,soon,1500,L",
                "b,,,99999,1510,L",
                "c,,,,1520,\"" + "x".repeat(301) + "\"");
        ImportReport report = desk.load();
        assertThat(report.refused()).isFalse();
        assertThat(report.noticeCounts())
                .containsOnlyKeys(
                        "unknown_cluster",
                        "unknown_term",
                        "unreadable_date",
                        "implausible_date",
                        "text_too_long",
                        "dates_dropped");
        assertThat(report.notices())
                .filteredOn(notice -> notice.severity() == Severity.WARNING)
                .hasSize(5);
        assertThat(desk.person("a")).extracting("cluster", "discipline", "born").containsOnlyNulls();
    }

    @Test
    void setsBothDatesAsideOfSomebodyBornAfterTheyDied() {
        desk.file("people.csv", "id,born,died,source", "a,822,721,L");
        ImportReport report = desk.load();
        assertThat(report.noticeCounts()).containsOnlyKeys("born_after_died");
        assertThat(desk.person("a")).extracting("born", "died", "historical").containsExactly(null, null, false);
    }

    @Test
    void refusesALongSourceOfATieForItWouldBeANote() {
        assertThat(tieRefusal("text_too_long", TIES, "master_of,a,b,published," + "x".repeat(301))
                        .severity())
                .isEqualTo(Severity.ERROR);
        tieRefusal("control_character", TIES, "master_of,a,b,published,a\u0007b");
    }

    @Test
    void knowsClustersOfTheSameImportAndOfTheStore() {
        desk.file("聚落.csv", "编号,中文名,纬度,经度", "jdz,景德镇,29.27,200");
        desk.file("people.csv", "id,cluster", "a,jdz");
        assertThat(desk.load().noticeCounts()).containsOnlyKeys("bad_coordinate");
        desk = new ImportDesk(folder.resolve("2"));
        desk.file("clusters.csv", "id,name_zh", "jdz,景德镇").load();
        java.util.Objects.requireNonNull(desk.files().resolve("clusters.csv").toFile())
                .delete();
        desk.file("people.csv", "id,cluster", "a,jdz");
        assertThat(desk.load().noticeCounts()).isEmpty();
        assertThat(desk.person("a")).extracting("cluster").isNotNull();
    }

    @Test
    void storesNothingInADryRunAndReportsTheSame() {
        ImportReport dry = desk.load(true, false, null);
        assertThat(desk.store.changes).isEmpty();
        assertThat(folder.resolve("keys/people.keys")).as("no key of a person").hasSize(88);
        assertThat(dry.dryRun()).isTrue();
        assertThat(desk.load().rowsStored()).isEqualTo(dry.rowsStored());
    }

    @Test
    void changesNothingTheSecondTime() {
        desk.file("ties.csv", TIES, "master_of,a,b,published,L");
        ImportReport first = desk.load();
        ImportReport again = desk.load();
        assertThat(desk.store.changes).hasSize(1);
        assertThat(again.rowsStored()).isEmpty();
        assertThat(again.rowsUnchanged())
                .containsEntry("people", 3L)
                .containsEntry("organisations", 3L)
                .containsEntry("works", 1L)
                .containsEntry("ties", 1L);
        assertThat(again.revision()).isEqualTo(first.revision()).isPositive();
    }

    @Test
    void changesNothingWhenItIsCancelled() {
        for (String phase : List.of("read", "check", "store")) {
            RunControl control = new CancelledIn(phase);
            assertThatThrownBy(() -> desk.importer.run(
                            new ImportRequest(
                                    ImportDesk.ORIGIN, List.of(desk.files()), null, false, false, Locale.ENGLISH),
                            control))
                    .as(phase)
                    .isInstanceOf(CancellationException.class);
            assertThat(desk.store.changes).isEmpty();
        }
    }

    @Test
    void tellsItsPhases() {
        CancelledIn control = new CancelledIn("never");
        desk.importer.run(
                new ImportRequest(ImportDesk.ORIGIN, List.of(desk.files()), null, false, false, Locale.ENGLISH),
                control);
        assertThat(control.phases).containsExactly("read", "check", "store");
        assertThat(control.bytesRead).isEqualTo(control.bytes);
    }
}
