package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.Organisation;
import io.shicheng.importer.ImportReport;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What self-organised groups are called is kept only with a ground: it often tells who gathers them. */
class GroupNameTests {
    private static final String CONSENTS = "person,scope,purpose,receiver,given_on,expires_on,how,evidence";
    private static final String TIES = "kind,from,to,basis,source";

    @TempDir
    Path folder;

    private ImportDesk desk;

    @BeforeEach
    void prepare() {
        desk = new ImportDesk(folder);
        desk.file("people.csv", "id,name,died,source", "old,Zhang,1500,A register", "one,Li,,", "two,Wang,,");
        desk.file("organisations.csv", "id,kind,name", "fridays,group,Friday Tea", "kiln,studio,Kiln 4");
    }

    private Organisation organisation(String id) {
        NodeKey key = desk.vault.nodeKey("organisation", "", id);
        return Objects.requireNonNull(desk.store.organisations.get(key), id);
    }

    private void isNamed(String name) {
        assertThat(organisation("fridays")).extracting("name", "sourceId").containsExactly(name, "fridays");
    }

    private void isNameless() {
        assertThat(organisation("fridays")).extracting("name", "sourceId").containsExactly(null, "");
        assertThat(desk.store.organisations.values())
                .allSatisfy(each -> assertThat(each.toString()).doesNotContain("Friday", "fridays"));
    }

    @ParameterizedTest
    @CsvSource({
        "convenes,old,,,true",
        "founded,old,,,true",
        "convenes,one,,,false",
        "founded,one,,,false",
        "convenes,one,published,2025-01-01,false", // it waits for a second steward
        "convenes,one,named,2025-01-01,true",
        "founded,one,named,2025-01-01,true",
        "convenes,one,contact,2025-01-01,false",
        "convenes,one,named,2020-01-01,false",
        "member_of,old,,,false",
        "member_of,one,published,2025-01-01,false"
    })
    void aGroupIsNamedWhereSomebodyGathersItWhoMayBe(
            String tie, String person, @Nullable String scope, @Nullable String given, boolean named) {
        desk.file("ties.csv", TIES, tie + "," + person + ",fridays,published,Register 1");
        if (scope != null && given != null) {
            String expires = given.startsWith("2020") ? "2021-01-01" : "";
            desk.file(
                    "consents.csv",
                    CONSENTS,
                    person + "," + scope + ",visits,union," + given + "," + expires + ",paper,F");
        }
        ImportReport report = desk.load();
        assertThat(report.refused()).isFalse();
        if (named) {
            isNamed("Friday Tea");
            assertThat(report.noticeCounts()).doesNotContainKey("group_name_dropped");
        } else {
            isNameless();
            assertThat(report.noticeCounts()).containsEntry("group_name_dropped", 1L);
        }
        assertThat(desk.load().rowsStored()).as("the same files change nothing").isEmpty();
        assertThat(organisation("kiln").name()).as("studios are as before").isEqualTo("Kiln 4");
    }

    @Test
    void itsOwnPublicationIsAGround() {
        desk.file("organisations.csv", "id,kind,name,source", "fridays,group,Friday Tea,\"Friday Tea: Yearbook, 2019\"")
                .load();
        isNamed("Friday Tea");
    }

    @Test
    void theNoticeCountsNamesAndQuotesNone() {
        desk.file("organisations.csv", "id,kind,name", "g1,group,Quiet Kiln", "g2,group,Night Kiln", "g3,group,");
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            ImportReport report = desk.load(language);
            assertThat(report.noticeCounts()).containsEntry("group_name_dropped", 2L);
            assertThat(report.notices())
                    .isNotEmpty()
                    .allSatisfy(notice -> assertThat(notice.toString()).doesNotContain("Quiet", "Night"));
        }
    }

    @Test
    void theNameComesWhenAFileBringsAGroundAndGoesWithItsGround() {
        desk.file("ties.csv", TIES, "convenes,one,fridays,published,Register 1").load();
        isNameless();
        desk.file("consents.csv", CONSENTS, "one,named,visits,union,2025-01-01,,paper,F")
                .load();
        isNamed("Friday Tea");
        desk.store.consents.clear(); // as if the consent was withdrawn, and nothing else had happened since
        desk.file("consents.csv", CONSENTS);
        desk.load();
        isNameless();
    }

    @Test
    void aNameThatAnOlderStoreHoldsGoesWhenTheGroupIsReadAgain() {
        NodeKey key = desk.vault.nodeKey("organisation", "", "fridays");
        desk.file("organisations.csv", "id,kind,name", "kiln,studio,Kiln 4").load();
        desk.store.organisations.put(
                key, new Organisation(key, NodeKind.GROUP, null, "fridays", "Friday Tea", null, null));
        desk.file("organisations.csv", "id,kind,name", "fridays,group,").load();
        isNameless();
    }
}
