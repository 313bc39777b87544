package io.shicheng.disclosure.plan;

import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.graph.tie.TieKind.MASTER_OF;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.AuditAction;
import io.shicheng.disclosure.ContactLists.Change;
import io.shicheng.disclosure.ContactLists.ContactList;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.Gates;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.PlanSummary;
import io.shicheng.disclosure.label.Label;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.fixture.MemoryFiles;
import io.shicheng.fixture.Network;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.message.RefusedException;
import io.shicheng.progress.RunControl;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staff do with a list besides confirming it: the next best comes, and everything can be taken back. */
class ListChangesTests {
    private static final PlanQuestion THREE =
            new PlanQuestion(3, null, Set.of(), 1, null, false, "insurance", "association");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    Path folder;

    private final Network network = new Network();
    private final MemoryAudit audit = new MemoryAudit();
    private final MemoryFiles files = new MemoryFiles();
    private KeptContactLists lists;

    /** Six who agreed, each with fewer of long ago than the one before; d knows most of a's. */
    @BeforeEach
    void people() {
        network.cluster("town").cluster("village");
        int known = 8;
        for (String id : List.of("a", "b", "c", "d", "e", "f")) {
            String place = id.compareTo("d") < 0 ? "town" : "village";
            network.person(id, place, id.equals("b") ? "porcelain" : "lacquer", false)
                    .consent(id, ConsentScope.CONTACT, "insurance", "association");
            for (int i = 0; i < known; i++) {
                network.historical(id + i, place).tie(id, id.equals("b") ? MASTER_OF : WORKED_WITH, id + i);
            }
            known--;
        }
        for (int i = 0; i < 6; i++) {
            network.tie("d", WORKED_WITH, "a" + i);
        }
        lists = at(NOON);
    }

    private KeptContactLists at(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new KeptContactLists(Gates.plans(network, folder, audit), new ListShelf(files, clock), audit, clock);
    }

    private ContactList make(PlanQuestion question) {
        return lists.make(STAFF, question, RunControl.NONE);
    }

    private ContactList change(ContactList list, Change change, Integer... rows) {
        return lists.change(STAFF, list.id(), change, Set.of(rows), RunControl.NONE);
    }

    private static List<String> people(ContactList list) {
        return list.plan().rows().stream()
                .map(row -> row.order() + " " + id(row.contact().label()))
                .toList();
    }

    private static String id(@Nullable Label label) {
        return label instanceof Label.Named named ? named.id() : "–";
    }

    private static List<DisclosedPlan.Contact> contacts(ContactList list) {
        return list.plan().rows().stream().map(DisclosedPlan.Row::contact).toList();
    }

    @Test
    void whoIsDeclinedIsReplacedAtOnceByWhoWasToldAndTheOthersKeepTheirRows() {
        ContactList list = make(THREE);
        assertThat(people(list)).containsExactly("1 d", "2 b", "3 c");
        assertThat(id(list.plan().rows().getFirst().contact().instead())).isEqualTo("a");

        ContactList after = change(list, Change.DECLINE, 1);

        assertThat(people(after)).containsExactly("2 b", "3 c", "4 a");
        assertThat(after.choices().declined())
                .hasEntrySatisfying(1, who -> assertThat(who.id()).isEqualTo("d"));
        ContactList fresh = make(THREE.choosing(List.of("b", "c"), List.of("d")));
        assertThat(contacts(after)).as("a list that was asked for so").isEqualTo(contacts(fresh));
        assertThat(after.plan().reached()).isEqualTo(fresh.plan().reached());
        assertThat(after.plan().candidates()).isEqualTo(fresh.plan().candidates());
        assertThat(after.plan().citation()).isEqualTo(fresh.plan().citation());
        assertThat(fresh.choices().kept()).containsExactlyInAnyOrder(1, 2);
        assertThat(fresh.choices().declined().values())
                .extracting(Label.Named::id)
                .containsExactly("d");
    }

    @Test
    void severalDeclinedOneAfterTheOtherAreAsIfDeclinedAtOnce() {
        ContactList one = change(change(make(THREE), Change.DECLINE, 1), Change.DECLINE, 2);
        ContactList both = change(make(THREE), Change.DECLINE, 1, 2);
        assertThat(contacts(one)).containsExactlyInAnyOrderElementsOf(contacts(both));
        assertThat(people(both)).containsExactly("3 c", "4 a", "5 e");
    }

    @Test
    void aDeclineIsTakenBackAlsoBehindOthersAndNothingIsLeftOfIt() {
        ContactList list = make(THREE);
        ContactList back = change(change(list, Change.DECLINE, 1), Change.TAKE_BACK, 1);
        assertThat(back.plan())
                .isEqualTo(
                        make(THREE.choosing(List.of("d", "b", "c"), List.of())).plan());
        assertThat(contacts(back)).isEqualTo(contacts(list));
        assertThat(back.choices().declined()).isEmpty();

        ContactList chain = change(change(change(back, Change.DECLINE, 1), Change.DECLINE, 5), Change.TAKE_BACK, 1);
        assertThat(people(chain))
                .as("a came and was declined too; who came for a goes")
                .containsExactly("1 d", "2 b", "3 c");
        assertThat(chain.choices().declined().keySet()).containsExactly(5);
        assertThat(people(change(chain, Change.TAKE_BACK, 5))).containsExactly("1 d", "2 b", "3 c", "5 a");
    }

    @Test
    void whoCameInsteadAndWasConfirmedOrKeptStaysWhenTheDeclineIsTakenBack() {
        ContactList kept = change(change(make(THREE), Change.DECLINE, 1), Change.KEEP, 4);
        assertThat(people(change(kept, Change.TAKE_BACK, 1))).containsExactly("1 d", "2 b", "3 c", "4 a");
        ContactList confirmed = change(make(THREE), Change.DECLINE, 1);
        lists.confirm(STAFF, confirmed.id(), Set.of(4));
        assertThat(people(change(confirmed, Change.TAKE_BACK, 1))).containsExactly("1 d", "2 b", "3 c", "4 a");
    }

    @Test
    void aConfirmationIsTakenBackRowByRowOrWholeAndTheListIsAProposalAgainForAWeek() {
        ContactList list = lists.confirm(STAFF, make(THREE).id(), Set.of());
        assertThat(change(list, Change.UNCONFIRM, 2).confirmed()).containsExactlyInAnyOrder(1, 3);
        lists = at(NOON.plus(Duration.ofDays(30)));
        ContactList back = change(list, Change.UNCONFIRM);
        assertThat(back.confirmed()).isEmpty();
        assertThat(back.everConfirmed()).isFalse();
        assertThat(back.expires()).isEqualTo(NOON.plus(Duration.ofDays(37)));
        ContactList again = lists.confirm(STAFF, list.id(), Set.of(1));
        assertThat(again.confirmed()).containsExactly(1);
        assertThat(again.expires()).isEqualTo(NOON.plus(Duration.ofDays(365)));
    }

    @Test
    void aRowThatIsDeclinedIsNotConfirmedAnyMore() {
        ContactList list = lists.confirm(STAFF, make(THREE).id(), Set.of());
        ContactList after = change(list, Change.DECLINE, 2);
        assertThat(after.confirmed()).containsExactlyInAnyOrder(1, 3);
        assertThat(change(after, Change.TAKE_BACK, 2).confirmed()).containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void whoWithdrawsLeavesAHoleThatTheNextBestFills() {
        ContactList list = make(THREE);
        network.withdraw("b");
        ContactList hole = lists.read(STAFF, list.id());
        assertThat(people(hole)).containsExactly("1 d", "3 c");
        assertThat(hole.choices().holes()).containsExactly(2);
        assertThat(id(hole.plan().next())).isEqualTo("e");

        ContactList filled = change(hole, Change.FILL, 2);

        assertThat(people(filled)).containsExactly("1 d", "3 c", "4 e");
        assertThat(filled.choices().holes()).isEmpty();
        assertThat(filled.gone()).as("earlier copies are still wrong").containsExactly(2);
        assertThat(filled.taken()).isEqualTo(1);
        assertReason(Reason.UNKNOWN_ROW, () -> change(filled, Change.FILL, 2));
    }

    /** Not even the key stays of somebody who was declined and then withdrew; their row is given to nobody else. */
    @Test
    void whoWasDeclinedAndWithdrawsIsForgotten() {
        ContactList list = change(make(THREE), Change.DECLINE, 1);
        network.withdraw("d");
        ContactList after = lists.read(STAFF, list.id());
        assertThat(after.choices().declined()).isEmpty();
        assertThat(new String(
                        Objects.requireNonNull(files.files.get("contact-lists/" + list.id())), StandardCharsets.UTF_8))
                .doesNotContain(network.key("d").value());
        assertReason(Reason.UNKNOWN_ROW, () -> change(after, Change.TAKE_BACK, 1));
        assertThat(people(change(after, Change.DECLINE, 4))).containsExactly("2 b", "3 c", "5 e");
    }

    @Test
    void whoWasToldAsTheNextBestAndWithdrawsIsTakenOffTheListToo() {
        ContactList list = make(THREE);
        network.withdraw("a");
        ContactList after = lists.read(STAFF, list.id());
        assertThat(after.taken()).as("a copy of it names them").isEqualTo(1);
        assertThat(after.toString()).doesNotContain("Name of a,", "id=a,");
        assertThat(id(after.plan().rows().getFirst().contact().instead())).isEqualTo("e");
    }

    @Test
    void contactsAreKeptToAPlaceAndACraftWhoeverTheyReach() {
        assertThat(people(make(THREE.from("village", null)))).containsExactly("1 d", "2 e", "3 f");
        assertThat(people(make(THREE.from(null, "PORCELAIN")))).containsExactly("1 b");
        assertThat(people(make(THREE.from("town", "lacquer").choosing(List.of("f"), List.of("c")))))
                .as("own choices may be of elsewhere")
                .containsExactly("1 f", "2 a");
        assertRefused("of this place and craft", THREE.from("village", "porcelain"));
        assertRefused("They work in: lacquer, porcelain", THREE.from(null, "weaving"));
        assertRefused("no cluster called", THREE.from("nowhere", null));
    }

    private void assertRefused(String text, PlanQuestion question) {
        assertThatThrownBy(() -> make(question))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(text);
    }

    @Test
    void nobodyIsToldWhetherSomebodyIsThereWhoCanBeNoContact() {
        for (String id : List.of("a1", "nobody", "studio:x")) {
            assertRefused("Nobody by the id " + id, THREE.choosing(List.of(id), List.of()));
            assertRefused("Nobody by the id " + id, THREE.choosing(List.of(), List.of(id)));
        }
        assertRefused("to be kept and to be left out", THREE.choosing(List.of("a"), List.of("a")));
        assertRefused("fewer than the 4 people", THREE.choosing(List.of("a", "b", "c", "d"), List.of()));
    }

    @Test
    void aRowSaysWhatMakesItsContactKnownWhereTheyAre() {
        DisclosedPlan.Contact taught = contacts(make(THREE)).get(1);
        assertThat(taught.taught()).isEqualTo(7);
        assertThat(taught.leads()).isZero();
        assertThat(taught.discipline()).isEqualTo("porcelain");
        assertThat(contacts(make(THREE)).getFirst().taught()).isZero();
    }

    @Test
    void aListIsCalledAfterWhatItIsForAndOtherwiseOnlyByWhatThereIsToChoose() {
        ContactList first = make(THREE.from("town", "lacquer"));
        assertThat(first.choices().name()).isEqualTo(new PlanSummary.Name("town", "lacquer", "2026-06", 1));
        ContactList second = make(THREE.from("town", "Lacquer"));
        assertThat(second.choices().name()).isEqualTo(new PlanSummary.Name("town", "lacquer", "2026-06", 2));

        PlanSummary.Name other = new PlanSummary.Name("village", null, "2026-07", 9);
        assertThat(lists.rename(STAFF, first.id(), other).choices().name()).isEqualTo(other);
        assertThat(at(NOON).all(STAFF)).extracting(PlanSummary::name).contains(other);
        for (PlanSummary.Name bad : List.of(
                new PlanSummary.Name("difficult", null, "2026-07", 1),
                new PlanSummary.Name(null, "drinks", "2026-07", 1),
                new PlanSummary.Name(null, null, "owes us", 1),
                new PlanSummary.Name(null, null, "9999-01", 1),
                new PlanSummary.Name(null, null, "2026-07", 100))) {
            assertThatThrownBy(() -> lists.rename(STAFF, first.id(), bad)).isInstanceOf(DisclosureException.class);
        }
    }

    @Test
    void aListIsDeletedByItsOwnerAlone() {
        String id = make(THREE).id();
        assertReason(Reason.UNKNOWN_LIST, () -> lists.delete(new Viewer.Staff("other"), id));
        lists.delete(STAFF, id);
        assertThat(lists.all(STAFF)).isEmpty();
        assertThat(files.names("contact-lists")).isEmpty();
        assertThat(at(NOON).lost(STAFF)).isEmpty();
        assertReason(Reason.UNKNOWN_LIST, () -> lists.read(STAFF, id));
    }

    @Test
    void whoIsNoStaffChangesNothingAndAStudyStaysAsItIs() {
        String id = make(THREE).id();
        String study = lists.make(
                        STAFF, new PlanQuestion(3, null, Set.of(), 1, null, true, null, null), RunControl.NONE)
                .id();
        assertThat(lists.read(STAFF, study).choices().name()).isNull();
        assertThat(lists.read(STAFF, study).choices().changeable()).isFalse();
        for (Change change : Change.values()) {
            assertReason(Reason.UNKNOWN_LIST, () -> lists.change(RESEARCHER, id, change, Set.of(), RunControl.NONE));
            assertReason(Reason.STUDY_LIST, () -> lists.change(STAFF, study, change, Set.of(), RunControl.NONE));
        }
    }

    @Test
    void everyChangeIsRecordedWithWhomItConcerns() {
        ContactList list = make(THREE);
        audit.events.clear();
        change(list, Change.DECLINE, 1);
        change(list, Change.TAKE_BACK, 1);
        change(list, Change.KEEP, 2);
        lists.confirm(STAFF, list.id(), Set.of());
        change(list, Change.UNCONFIRM);
        lists.rename(STAFF, list.id(), new PlanSummary.Name(null, null, "2026-06", 3));
        lists.delete(STAFF, list.id());
        assertThat(audit.events)
                .filteredOn(event -> event.action() != AuditAction.CONTACTS_LISTED)
                .extracting(event -> event.action() + " " + event.people().size())
                .containsExactly(
                        "CONTACTS_DECLINED 1",
                        "CONTACTS_TAKEN_BACK 1",
                        "CONTACTS_CHOSEN 1",
                        "CONTACTS_CONFIRMED 3",
                        "CONTACTS_UNCONFIRMED 3",
                        "CONTACT_LIST_NAMED 0",
                        "CONTACT_LIST_DELETED 0");
        assertThat(audit.events.getFirst().people()).containsExactly(network.key("d"));
    }

    /** As lists were kept before anything but confirming was possible. */
    @Test
    void aListFromBeforeIsReadAsItWasAndSaysThatItCannotBeChanged() {
        ContactList list = make(THREE);
        String file = "contact-lists/" + list.id();
        String json = new String(Objects.requireNonNull(files.files.get(file)), StandardCharsets.UTF_8)
                .replaceAll("\"question\":\\{[^}]*\\}\\},\"name\":\\{[^}]*\\},", "")
                .replaceAll(",\"aims\":null", "")
                .replaceAll("\"choices\":\\{[^}]*\\}[^}]*\\},", "")
                .replaceAll(",\"taught\":\\[[^\\]]*\\],\"leads\":\\[[^\\]]*\\]", "")
                .replaceAll(",\"proposed\":null", "");
        assertThat(json).doesNotContain("question", "choices", "taught", "proposed", "aims", "\"name\"");
        files.files.put(file, json.getBytes(StandardCharsets.UTF_8));
        KeptContactLists later = at(NOON);
        ContactList old = later.read(STAFF, list.id());
        assertThat(people(old)).containsExactly("1 d", "2 b", "3 c");
        assertThat(old.choices().changeable()).isFalse();
        assertThat(later.confirm(STAFF, list.id(), Set.of(1)).confirmed()).containsExactly(1);
        assertThatThrownBy(() -> later.change(STAFF, list.id(), Change.DECLINE, Set.of(1), RunControl.NONE))
                .hasMessageContaining("Ask for a new one");
    }

    private static void assertReason(Reason reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        DisclosureException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
