package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.Actor;
import io.shicheng.fixture.HostileHeadings;
import io.shicheng.fixture.HostileInputs;
import io.shicheng.importer.TermLists.Term;
import io.shicheng.importer.TermRefusedException;
import io.shicheng.importer.TermRefusedException.Reason;
import io.shicheng.store.folder.FileManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short terms that an admin keeps. */
class TermListsTests {
    private static final Actor ADMIN = Actor.operator();

    @TempDir
    Path folder;

    private ImportDesk desk;
    private KeptTerms terms;

    @BeforeEach
    void open() {
        desk = new ImportDesk(folder);
        terms = new KeptTerms(folder.resolve("terms.yaml"), desk.store, desk.audit, FileManifest.NONE);
    }

    private void refused(Reason reason, ThrowingCallable change) throws IOException {
        Path file = folder.resolve("terms.yaml");
        String before = Files.exists(file) ? Files.readString(file) : "";
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        TermRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(Files.exists(file) ? Files.readString(file) : "").isEqualTo(before);
    }

    @Test
    void aTermThatIsAddedCanBeImportedAtOnceByItsWords() {
        terms.add("discipline", "kite_painting", List.of("鸢画", "kite painter"), ADMIN);
        terms.add("discipline", "kite_painting", List.of("风筝彩绘"), ADMIN);
        terms.add("channel", "phone", List.of("座机"), ADMIN);
        desk.file("people.csv", "id,discipline", "1,鸢画", "2,Kite-Painter", "3,风筝彩绘");
        assertThat(desk.load().noticeCounts()).isEmpty();
        assertThat(desk.store.people.values())
                .allSatisfy(person -> assertThat(person.discipline()).isEqualTo("kite_painting"));
        assertThat(terms.all())
                .contains(new Term(
                        "discipline",
                        "kite_painting",
                        List.of("kite painter", "风筝彩绘", "鸢画"),
                        "鸢画",
                        false,
                        List.of("鸢画", "kite painter", "风筝彩绘")));
        assertThat(terms.all())
                .filteredOn(term -> term.list().equals("channel") && term.code().equals("phone"))
                .singleElement()
                .satisfies(phone -> {
                    assertThat(phone.standard()).isTrue();
                    assertThat(phone.added()).containsExactly("座机");
                    assertThat(phone.chinese()).isEqualTo("电话");
                });
        assertThat(terms.all()).filteredOn(Term::standard).hasSizeGreaterThan(100);
        assertThat(desk.audit.events.stream().map(event -> event.reason())).contains("added discipline kite_painting");
    }

    @Test
    void aTermStaysWhileSomethingHasIt() throws IOException {
        terms.add("discipline", "kite_painting", List.of(), ADMIN);
        terms.add("role", "kite_master", List.of(), ADMIN);
        desk.file("people.csv", "id,discipline", "1,kite_painting", "2,")
                .file(
                        "ties.csv",
                        "kind,from,to,basis,source,role",
                        "worked_with,1,2,published,A catalogue,kite_master");
        desk.load();
        refused(Reason.IN_USE_BY_FEW, () -> terms.remove("discipline", "kite_painting", ADMIN));
        refused(Reason.IN_USE_BY_FEW, () -> terms.remove("role", "kite_master", ADMIN));
        desk.store.people.clear();
        desk.store.ties.clear();
        terms.remove("discipline", "kite_painting", ADMIN);
        terms.remove("role", "kite_master", ADMIN);
        assertThat(terms.all()).allMatch(Term::standard);
    }

    @Test
    void whatComesWithTheSoftwareStays() throws IOException {
        refused(Reason.NOT_ADDED, () -> terms.remove("discipline", "ceramics", ADMIN));
        terms.add("discipline", "ceramics", List.of("陶工"), ADMIN);
        terms.remove("discipline", "ceramics", ADMIN);
        assertThat(terms.all()).anyMatch(term -> term.code().equals("ceramics") && term.standard());
    }

    @Test
    void saysHowManyHaveATermOnlyFromTenOn() {
        terms.add("discipline", "kite_painting", List.of(), ADMIN);
        for (int people : new int[] {9, 10}) {
            List<String> rows = new ArrayList<>(List.of("id,discipline"));
            for (int i = 0; i < people; i++) {
                rows.add(i + ",kite_painting");
            }
            desk.file("people.csv", rows.toArray(String[]::new)).load();
            assertThatThrownBy(() -> terms.remove("discipline", "kite_painting", ADMIN))
                    .isInstanceOfSatisfying(
                            TermRefusedException.class,
                            refused -> assertThat(refused.values())
                                    .isEqualTo(
                                            people < 10 ? List.of("kite_painting") : List.of("kite_painting", "10")));
        }
    }

    @Test
    void refusesWhatIsNoShortTerm() throws IOException {
        refused(Reason.UNKNOWN_LIST, () -> terms.add("hobby", "kites", List.of(), ADMIN));
        refused(Reason.CLOSED_LIST, () -> terms.add("tie", "dislikes", List.of(), ADMIN));
        refused(Reason.CLOSED_LIST, () -> terms.add("channel", "pigeon", List.of(), ADMIN));
        refused(Reason.KNOWN_WORD, () -> terms.add("discipline", "kite_painting", List.of("陶瓷"), ADMIN));
        for (String code : List.of("", "Kite", "kite painting", "a_b_c_d", "x".repeat(41), "kite__x", "_kite")) {
            refused(Reason.NOT_SHORT, () -> terms.add("discipline", code, List.of(), ADMIN));
        }
        for (String word : List.of(
                "",
                "always comes too late",
                "他从来不按时到场而且经常喝酒",
                "kite\npainter",
                "kite: painter",
                "kite, painter",
                "=1+1",
                "kite\u202Epainter",
                "x".repeat(41))) {
            refused(Reason.NOT_SHORT, () -> terms.add("discipline", "kite_painting", List.of(word), ADMIN));
        }
        terms.add("discipline", "x".repeat(40), List.of("a b c", "一二三四五六七八九十一二"), ADMIN);
    }

    @Test
    void refusesOpinionsReligionHealthAndTheLikeAsTermsAndAsWords() throws IOException {
        int tried = 0;
        for (String heading : HostileHeadings.all()) {
            for (String list : List.of("discipline", "role", "department", "how")) {
                assertThatThrownBy(() -> terms.add(list, "kite_painting", List.of(heading), ADMIN))
                        .as(heading)
                        .isInstanceOf(TermRefusedException.class);
                tried++;
            }
        }
        refused(Reason.UNWANTED, () -> terms.add("discipline", "religion", List.of(), ADMIN));
        refused(Reason.UNWANTED, () -> terms.add("role", "party_member", List.of(), ADMIN));
        HostileInputs.tried("words added to the lists of terms", tried);
    }

    @Test
    void aFileThatWasEditedByHandIsHeldToTheSameRules() throws IOException {
        Path file = folder.resolve("terms.yaml");
        desk.file("people.csv", "id", "1");
        for (String text : List.of(
                "discipline:\n  religion: []\n",
                "discipline:\n  kite_painting: [病史]\n",
                "discipline:\n  kite_painting: [always comes too late]\n",
                "role:\n  one_who_is_often_late: []\n")) {
            Files.writeString(file, text);
            desk.refusal("terms_unusable");
            refused(Reason.FILE_UNUSABLE, () -> terms.add("discipline", "kites", List.of(), ADMIN));
        }
    }
}
