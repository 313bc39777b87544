package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.shicheng.importer.ImportReport;
import io.shicheng.schema.notice.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of living people, and on which ground. */
class GroundTests {
    private static final String CONSENTS = "person,scope,purpose,receiver,given_on,expires_on,how,evidence";
    private static final String TIES = "kind,from,to,basis,source";

    @TempDir
    Path folder;

    private ImportDesk desk;

    @BeforeEach
    void prepare() {
        desk = new ImportDesk(folder);
    }

    @ParameterizedTest
    @CsvSource({
        ",1912,true",
        ",2025-01-01,true",
        ",2026,false",
        ",before 1912,true",
        ",about 2020,false",
        ",after 1431,true",
        ",after 2000,false",
        "1900,,true",
        "1920,,false",
        "before 1900,,true",
        "after 1400,,false",
        "about 1910,,false",
        ",,false"
    })
    void namesTheDeadAndThoseBornLongAgoWithASource(String born, String died, boolean historical) {
        String dates = (born == null ? "" : born) + "," + (died == null ? "" : died);
        desk.file("people.csv", "id,name,born,died,source", "1,Zhang," + dates + ",A register", "2,Li," + dates + ",");
        ImportReport report = desk.load();
        assertThat(desk.nameOf("1")).isEqualTo(historical ? "Zhang" : null);
        assertThat(desk.person("1")).extracting("historical").isEqualTo(historical);
        assertThat(desk.nameOf("2")).isNull();
        assertThat(report.noticeCounts()).containsEntry("name_dropped", historical ? 1L : 2L);
        if (!historical) {
            assertThat(desk.person("1")).extracting("born", "died").containsOnlyNulls();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01,,true",
        "2026-01-15,,true",
        "2025-01-01,2026-01-16,true",
        "2025-01-01,2026-01-15,false",
        "2020-01-01,2021-01-01,false"
    })
    void namesThoseWhoConsentToday(String given, String expires, boolean named) {
        desk.file("people.csv", "id,name", "1,Zhang", "2,Li");
        desk.file(
                "consents.csv",
                CONSENTS,
                "1,named,visits,union," + given + "," + (expires == null ? "" : expires) + ",paper,Folder 7");
        ImportReport report = desk.load();
        assertThat(report.refused()).isFalse();
        assertThat(desk.nameOf("1")).isEqualTo(named ? "Zhang" : null);
        assertThat(desk.nameOf("2")).isNull();
        assertThat(report.noticeCounts().containsKey("consent_expired")).isEqualTo(!named);
    }

    @ParameterizedTest
    @CsvSource({
        "'9,named,visits,union,2025-01-01,,paper,F',unknown_person",
        "'1,spy,visits,union,2025-01-01,,paper,F',unknown_word",
        "'1,named,a purpose with blanks,union,2025-01-01,,paper,F',bad_code",
        "'1,named,visits,union,2025,,paper,F',unreadable_day",
        "'1,named,visits,union,2027-01-01,,paper,F',consent_in_future",
        "'1,named,visits,union,2025-01-01,2024-01-01,paper,F',expires_before_given",
        "'1,named,visits,union,2025-01-01,never,paper,F',unreadable_day",
        "'1,named,visits,union,2025-01-01,,by telepathy,F',unknown_term",
        "'1,named,visits,union,2025-01-01,,paper,',missing_value"
    })
    void refusesConsentsThatAreNone(String row, String code) {
        desk.file("people.csv", "id,name", "1,Zhang");
        desk.file("consents.csv", CONSENTS, row);
        ImportReport report = desk.load();
        assertThat(report.refused()).isTrue();
        assertThat(report.noticeCounts()).containsOnlyKeys(code, "name_dropped");
        assertThat(report.notices())
                .filteredOn(notice -> notice.code().equals(code))
                .extracting("severity")
                .containsExactly(Severity.ERROR);
        assertThat(desk.store.changes).isEmpty();
    }

    @Test
    void keepsTheNameWhenTheConsentCameBefore() {
        desk.file("people.csv", "id", "1");
        desk.file("consents.csv", CONSENTS, "1,contact,visits,union,2025-01-01,,paper,F")
                .load();
        desk.file("people.csv", "id,name", "1,Zhang");
        assertThat(desk.load().rowsStored()).containsEntry("people", 1L);
        assertThat(desk.nameOf("1")).isEqualTo("Zhang");
        assertThat(desk.load().rowsStored()).isEmpty();
        desk.file("people.csv", "id,name", "1,Wang");
        assertThat(desk.refusal("conflicting_id").toString()).contains("name").doesNotContain("Wang", "Zhang");
    }

    @Test
    void keepsContactDetailsOnlyWithConsentToBeContacted() {
        desk.file("people.csv", "id,name", "1,Zhang", "2,Li", "3,Wang");
        desk.file(
                "consents.csv",
                CONSENTS,
                "1,contact,visits,union,2025-01-01,,paper,F",
                "2,named,visits,union,2025-01-01,,paper,F",
                "3,contact,visits,union,2020-01-01,2021-01-01,paper,F");
        desk.file("contacts.csv", "person,channel,value", "1,电话,555-1", "2,phone,555-2", "3,phone,555-3");
        ImportReport report = desk.load();
        assertThat(report.noticeCounts()).containsEntry("contact_without_consent", 2L);
        assertThat(desk.store.contacts).hasSize(1);
        assertThat(desk.load().rowsStored()).isEmpty();
        desk.file("contacts.csv", "person,channel,value", "1,phone,555-9");
        assertThat(desk.load().noticeCounts()).containsKey("contact_replaced");
        desk.file("contacts.csv", "person,channel,value", "1,phone,555-9", "1,phone,555-8");
        ImportReport conflict = desk.load();
        assertThat(conflict.noticeCounts()).containsKey("conflicting_contact");
        assertThat(conflict.notices().toString()).doesNotContain("555");
        assertThat(desk.store.contacts.values())
                .flatExtracting(contact -> desk.vault.openContact(contact.person(), contact.value()).stream()
                        .toList())
                .containsExactly("555-9");
    }

    @Test
    void keepsStatedTiesOnlyWithTheConsentOfAnEnd() {
        desk.file("people.csv", "id", "1", "2", "3");
        desk.file("consents.csv", CONSENTS, "1,named,visits,union,2025-01-01,,paper,F");
        desk.file(
                "ties.csv",
                TIES,
                "worked_with,2,1,stated,Interview 4",
                "worked_with,2,3,stated,Interview 4",
                "worked_with,2,3,published,Credits of Vase");
        ImportReport report = desk.loadSkippingBadRows();
        assertThat(report.noticeCounts()).containsOnlyKeys("tie_without_ground");
        assertThat(report.rowsStored()).containsEntry("ties", 2L);
        assertThat(report.rowsRefused()).containsEntry("ties", 1L);
    }

    @Test
    void keepsStatedTiesAmongThePeopleOfLongAgo() {
        desk.file("people.csv", "id,died,source", "1,1500,L", "2,1510,L");
        desk.file("ties.csv", TIES, "master_of,1,2,stated,Vasari");
        assertThat(desk.load().noticeCounts()).isEmpty();
    }

    @Test
    void leavesNoDroppedNameBehindInACitation() {
        desk.file("people.csv", "id,name,source", "1,张三丰,访谈张三丰", "2,Li Si,A list");
        desk.file("ties.csv", TIES, "worked_with,1,2,published,Interview with Li Si");
        ImportReport report = desk.loadSkippingBadRows();
        assertThat(report.noticeCounts()).containsEntry("name_in_source", 2L);
        assertThat(desk.person("1")).extracting("source").isNull();
        assertThat(desk.store.ties).isEmpty();
    }

    @Test
    void leavesTheNameOfAConsentingPersonOutOfCitationsForItMustBeErasable() {
        desk.file("people.csv", "id,name,died,source", "1,Zhang San,,", "2,Li Si,1500,Life of Li Si");
        desk.file("consents.csv", CONSENTS, "1,named,visits,union,2025-01-01,,paper,F");
        desk.file(
                "ties.csv",
                TIES,
                "worked_with,1,2,published,Interview with Zhang San",
                "worked_with,1,2,published,Life of Li Si");
        ImportReport report = desk.loadSkippingBadRows();
        assertThat(report.noticeCounts()).containsOnlyKeys("name_in_source");
        assertThat(desk.store.ties.values()).extracting("facts.source").containsExactly("Life of Li Si");
        assertThat(desk.nameOf("1")).isEqualTo("Zhang San");
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë Straßer,interview with ZOE STRASSER,true",
        "Zhang Weiwei,'Weiwei, Zhang: a life',true",
        "Zhang Weiwei,letter of ZhangWeiwei,true",
        "ZhangWeiwei,letter of Zhang Weiwei,true",
        "Zhang Weiwei,letter of Ｚｈａｎｇ　Ｗｅｉｗｅｉ,true",
        "诸葛孔明,访谈 诸葛 孔明,true",
        "诸葛孔明,诸葛·孔明的口述,true",
        "Li,an interview with Li,true",
        "Li,list of Lihua street,false",
        "Zhang Weiwei,Zhang register of Weifang,false"
    })
    void findsANameInACitationHoweverItIsSpelt(String name, String source, boolean found) {
        desk.file("people.csv", "id,name,source", "1,\"" + name + "\",\"" + source + "\"");
        ImportReport report = desk.load();
        assertThat(report.noticeCounts().containsKey("name_in_source")).isEqualTo(found);
        assertThat(desk.person("1")).extracting("source").isEqualTo(found ? null : source);
    }

    @Test
    void leavesTheNameOfSomebodyElseOutOfACitation() {
        desk.file(
                "people.csv",
                "id,name,died,source",
                "1,Zhang Weiwei,,",
                "2,诸葛孔明,,",
                "3,Li Si,1500,told by Zhang Weiwei",
                "4,Wang,,told by 诸葛孔明",
                "5,Zhu,1500,Annals of Zhu");
        desk.file("ties.csv", TIES, "worked_with,4,5,published,Weiwei Zhang in a talk");
        ImportReport report = desk.loadSkippingBadRows();
        assertThat(report.noticeCounts()).containsEntry("name_in_source", 3L);
        assertThat(desk.store.people.values()).extracting("source").containsOnly(null, "Annals of Zhu");
        assertThat(desk.person("3")).extracting("historical").isEqualTo(false);
        assertThat(desk.store.ties).isEmpty();
    }

    @Test
    void leavesANameThatIsInTheStoreOutOfWhatComesLater() {
        desk.file("people.csv", "id,name", "1,Li");
        desk.file("consents.csv", CONSENTS, "1,named,visits,union,2025-01-01,,paper,F")
                .load();
        desk.file("people.csv", "id,source", "1,interview with Li", "2,A list");
        desk.file("consents.csv", CONSENTS, "1,contact,visits,union,2025-01-01,,paper,form of Li");
        desk.file("ties.csv", TIES, "worked_with,1,2,published,LI in a talk");
        ImportReport report = desk.loadSkippingBadRows();
        assertThat(report.noticeCounts()).containsEntry("name_in_source", 3L);
        assertThat(desk.person("1")).extracting("source").isNull();
        assertThat(desk.store.ties).isEmpty();
        assertThat(desk.store.consents).hasSize(1);
    }

    @Test
    void leavesTheNamesOfTheLivingOutOfWhatOrganisationsAndWorksAreCalled() {
        desk.file("people.csv", "id,name,died,source", "1,诸葛孔明,,", "2,Zhu Da,1705,Annals");
        desk.file(
                "organisations.csv",
                "id,kind,name,source",
                "a,studio,诸葛孔明工作室,Founded by 诸葛孔明",
                "诸葛孔明,studio,Cloud kiln,",
                "b,studio,Zhu Da hall,Annals of Zhu Da");
        desk.file("works.csv", "id,title,source", "w,诸葛孔明像,Catalogue");
        desk.file("clusters.csv", "id,name_zh,lat,lon", "home,诸葛孔明家,29.268431,117.178422", "诸葛孔明,,,");
        ImportReport report = desk.loadSkippingBadRows();
        assertThat(desk.store.clusters.values())
                .extracting("nameZh", "latitude", "longitude")
                .containsExactly(tuple(null, 29.27, 117.18));
        assertThat(report.noticeCounts()).containsEntry("name_in_title", 5L).containsEntry("name_in_source", 1L);
        assertThat(desk.store.changes.toString()).doesNotContain("诸葛孔明").contains("Zhu Da hall", "Catalogue");
        assertThat(report.rowsRefused()).containsEntry("organisations", 1L);
        assertThat(report.toString()).doesNotContain("诸葛孔明");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zhang Weiwei", "诸葛孔明"})
    void writesNoDroppedNameToDiskOrIntoTheChange(String name) throws IOException {
        desk.file("people.csv", "id,name,born", "secret-" + name + "," + name + ",1990");
        desk.file("contacts.csv", "person,channel,value", "secret-" + name + ",phone," + name);
        ImportReport report = desk.load();
        assertThat(report.refused()).isFalse();
        assertThat(desk.store.changes.toString()).doesNotContain(name);
        assertThat(report.toString()).doesNotContain(name);
        try (var files = Files.walk(folder.resolve("keys"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (var charset :
                        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                    assertThat(bytes).doesNotContain(new String(name.getBytes(charset), StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    @Test
    void putsNoNameOrDetailIntoANotice() {
        desk.file("people.csv", "id,name", "7,Zhang\u0001Wei", "8," + "Wang Wu".repeat(100), "9,Li", "9,Liu Bei");
        desk.file("contacts.csv", "person,channel,value", "7,phone,555\u0007123", "7,phone,555");
        String notices = desk.load().notices().toString();
        assertThat(notices)
                .doesNotContain("Zhang", "Wei", "Wang", "Liu Bei", "555")
                .contains("conflicting_id");
    }
}
