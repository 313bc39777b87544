package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.KeptByHand;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.importer.Importer.Loaded;
import io.shicheng.importer.NameGrounds;
import io.shicheng.importer.inspection.FileInspection;
import io.shicheng.importer.inspection.Inspector;
import io.shicheng.importer.inspection.proposal.Proposal;
import io.shicheng.importer.inspection.proposal.Proposal.Known;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.term.Terms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as people keep them, imported by what they are taken for. */
@Tag("thorough")
class KeptByHandTests {
    private static final String CITATION = "Yearbook of crafts 2024, p. 7";

    @TempDir
    Path folder;

    private ImportDesk desk;

    @BeforeEach
    void prepare() {
        desk = new ImportDesk(folder);
    }

    private Proposal proposal(@Nullable String citation, Path... files) {
        Inspector inspector = new Inspector(Terms.standard(), LocalDate.of(2026, 1, 15), Locale.ENGLISH);
        List<FileInspection> all = new ArrayList<>();
        for (Path file : files) {
            all.add(inspector.inspect(file, RunControl.NONE));
        }
        return Proposal.of(all, Known.of("kilns", citation));
    }

    private Loaded load(@Nullable String citation, boolean dryRun, Path... files) throws IOException {
        Path mapping = Files.writeString(
                folder.resolve("m.yaml"), proposal(citation, files).yaml());
        return desk.importer.load(
                new ImportRequest(ImportDesk.ORIGIN, List.of(files), mapping, dryRun, true, Locale.ENGLISH),
                RunControl.NONE);
    }

    private List<Tie> ties(TieKind kind) {
        return desk.store.ties.values().stream()
                .filter(tie -> tie.kind() == kind)
                .toList();
    }

    @Test
    void aRegisterGivesPeopleStudiosPlacesAndTies() throws IOException {
        Loaded done = load(CITATION, false, KeptByHand.craftRegister(folder));
        assertThat(done.report().refused()).isFalse();
        assertThat(desk.store.people).hasSize(7);
        assertThat(desk.store.clusters).hasSize(2);
        // 德勝 is 德胜; whether 德胜陶艺 is, too, is for a steward to say
        assertThat(desk.store.organisations).hasSize(3);
        // 王德胜 taught three, 李文秀 and 张建国 one; 周隐 has no row, and there are two 王芳
        assertThat(ties(TieKind.MASTER_OF)).hasSize(5);
        assertThat(done.report().noticeCounts())
                .containsEntry("name_unknown", 1L)
                .containsEntry("name_ambiguous", 1L)
                .containsEntry("row_set_aside", 3L);
        assertThat(ties(TieKind.MEMBER_OF)).hasSize(6);
    }

    @Test
    void tellsFirstWhoseNamesAreKept() throws IOException {
        NameGrounds names =
                load(CITATION, true, KeptByHand.craftRegister(folder)).names();
        assertThat(names.named()).isEqualTo(7);
        assertThat(names.historical()).isEqualTo(1);
        assertThat(names.missing()).hasSize(6);
        assertThat(names.missing()).extracting(NameGrounds.Missing::row).startsWith(5L, 6L, 7L, 9L);
        assertThat(desk.store.changes).isEmpty();
        // without a source nobody is historical
        assertThat(load(null, true, KeptByHand.craftRegister(folder)).names().kept())
                .isZero();
    }

    @Test
    void storesNoTieThatNobodyPublishedOrStated() throws IOException {
        Loaded done = load(null, false, KeptByHand.craftRegister(folder));
        assertThat(done.report().noticeCounts()).containsKey("tie_without_ground");
        assertThat(desk.store.ties).isEmpty();
    }

    @Test
    void noNoticeAndNoFileHoldsANameWithoutAGround() throws IOException {
        Path file = KeptByHand.craftRegister(folder);
        Loaded done = load(CITATION, false, file);
        String told = done.report().notices() + done.names().missing().toString();
        for (String name : List.of("李文秀", "王芳", "张建国", "刘海燕", "陈志强", "周隐")) {
            assertThat(told).doesNotContain(name);
            assertThat(proposal(CITATION, file).yaml()).doesNotContain(name);
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            try (var files = Files.walk(folder.resolve("keys"))) {
                for (Path each : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1))
                            .doesNotContain(new String(bytes, StandardCharsets.ISO_8859_1));
                }
            }
        }
        assertThat(desk.store.people.values())
                .filteredOn(person -> person.identity() != null)
                .hasSize(1)
                .allMatch(Person::historical);
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        load(CITATION, false, KeptByHand.craftRegister(folder));
        int changes = desk.store.changes.size();
        Loaded again = load(CITATION, false, KeptByHand.craftRegister(folder));
        assertThat(again.report().rowsStored().values()).allMatch(count -> count == 0);
        assertThat(desk.store.changes).hasSize(changes);
    }

    @Test
    void aCorrectedFileChangesWhatWasCorrected() throws IOException {
        Path file = folder.resolve("list.csv");
        Files.write(file, List.of("姓名,出生,工种,师傅", "王德胜,1880,拉坯,", "李文秀,1905,利坯,王德胜"));
        load(CITATION, false, file);
        Set<Object> keys = new HashSet<>(desk.store.people.keySet());
        Files.write(file, List.of("姓名,出生,工种,师傅", "王德胜,1880年,拉坯,", "李文秀,１９０５,青花,王 德胜"));
        Loaded again = load(CITATION, false, file);
        assertThat(desk.store.people.keySet()).isEqualTo(keys);
        assertThat(again.report().rowsStored()).containsEntry("people", 1L);
        assertThat(desk.store.people.values()).extracting(Person::discipline).contains("porcelain_painting");
        assertThat(ties(TieKind.MASTER_OF)).hasSize(1);
    }

    @Test
    void whoTurnsOutToBeLivingLosesTheName() throws IOException {
        Path file = folder.resolve("list.csv");
        Files.write(file, List.of("会员号,姓名,出生", "H-01,王德胜,1880", "H-02,李文秀,1890"));
        load(CITATION, false, file);
        assertThat(desk.nameOf("H-01", "kilns")).isEqualTo("王德胜");
        Files.write(file, List.of("会员号,姓名,出生", "H-01,王德胜,1980", "H-02,李文绣,1890"));
        load(CITATION, false, file);
        assertThat(desk.nameOf("H-01", "kilns")).isNull();
        assertThat(desk.nameOf("H-02", "kilns")).isEqualTo("李文绣");
    }

    @Test
    void aListOfACrewGivesCreditsOnTheWorkOfItsTitle() throws IOException {
        load(CITATION, false, KeptByHand.filmCrew(folder));
        assertThat(desk.store.people).hasSize(5);
        assertThat(desk.store.works.values()).extracting("title").containsExactly("长江边");
        assertThat(ties(TieKind.CREDITED_ON))
                .extracting(tie -> tie.facts().department())
                .containsExactlyInAnyOrder("camera", "camera", "camera", "lighting", "lighting");
        assertThat(desk.store.contacts).isEmpty();
    }

    @Test
    void aTextBelowTitlesIsReadAsItsWorkbookWas() throws IOException {
        Path file = folder.resolve("crew.csv");
        String text = "剧组通讯录\n片名：《归途》 2023年\n部门\t职务\t姓名\t身份证号\n"
                + "导演组\t导演\t张三丰\t110101199001010011\n\t副导演\t李四光\t\n"
                + "摄影组\t摄影指导\t王五一\t\n\t\t合计人数：3\t\n";
        Files.write(file, text.getBytes(java.nio.charset.Charset.forName("GB18030")));
        load(CITATION, false, file);
        assertThat(desk.store.people).hasSize(3);
        assertThat(desk.store.works.values()).extracting("title").containsExactly("归途");
        assertThat(ties(TieKind.CREDITED_ON))
                .extracting(tie -> tie.facts().department())
                .containsExactlyInAnyOrder("direction", "direction", "camera");
    }

    @Test
    void aListOfMembersKeepsItsOwnIds() throws IOException {
        load(CITATION, false, KeptByHand.painters(folder));
        assertThat(desk.store.people).hasSize(3);
        assertThat(desk.store.people).containsKey(desk.vault.personKey("kilns", "RP-001"));
        assertThat(ties(TieKind.NOMINATES)).hasSize(2);
        assertThat(ties(TieKind.MEMBER_OF)).hasSize(3);
    }

    @Test
    void aTextInGb18030GivesTheSame() throws IOException {
        load(CITATION, false, KeptByHand.studentsInGb18030(folder));
        assertThat(desk.store.people).hasSize(3);
        assertThat(ties(TieKind.MASTER_OF)).hasSize(2);
        assertThat(desk.store.organisations).hasSize(1);
    }

    @Test
    void consentsGoByTheIdsThatWereMade() throws IOException {
        Path register = KeptByHand.craftRegister(folder);
        String id = load(CITATION, true, register).names().missing().getFirst().id();
        Path consents = Files.write(
                folder.resolve("consents.csv"),
                List.of(
                        "person,scope,purpose,receiver,given_on,how,evidence,file,row",
                        id + ",named,visits,union,2025-01-01,paper,Folder 7,x,5"));
        Loaded done = load(CITATION, false, register, consents);
        assertThat(done.names().consenting()).isEqualTo(1);
        assertThat(desk.nameOf(id, "kilns")).isEqualTo("李文秀");
    }

    @Test
    void aGroupHasNoNameBecauseAListWasPublished() throws IOException {
        Path file = Files.write(folder.resolve("list.csv"), List.of("姓名,出生,所属小组", "李文秀,1987,虹社画友", "张建国,1962,虹社画友"));
        Loaded done = load(CITATION, false, file);
        assertThat(done.report().noticeCounts()).containsEntry("group_name_dropped", 1L);
        assertThat(desk.store.organisations.values()).extracting("name").containsOnlyNulls();
    }

    @Test
    void peopleWhomNothingTellsApartAreNotMadeOne() throws IOException {
        Path file = Files.write(folder.resolve("list.csv"), List.of("姓名,工种", "王芳,青花", "王芳,施釉", "李文秀,拉坯"));
        load(CITATION, false, file);
        assertThat(desk.store.people).hasSize(3);
    }
}
