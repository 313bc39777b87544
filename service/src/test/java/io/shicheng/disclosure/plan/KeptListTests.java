package io.shicheng.disclosure.plan;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.disclosure.Gates.STEWARD;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.AuditAction;
import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.retention.RetentionDone;
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
import io.shicheng.progress.RunControl;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that staff keep: who is taken off, who is told, and what is left after a restart. */
class KeptListTests {
    private static final PlanQuestion INSURANCE =
            new PlanQuestion(10, null, Set.of(), 1, null, false, "insurance", "association");
    private static final PlanQuestion STUDY = new PlanQuestion(10, null, Set.of(), 1, null, true, null, null);
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    Path folder;

    private final Network network = new Network();
    private final MemoryAudit audit = new MemoryAudit();
    private final MemoryFiles files = new MemoryFiles();

    /** Three who agreed to be contacted, whom two reach who agreed to be named; and one of long ago. */
    @BeforeEach
    void people() {
        for (String id : List.of("a", "b", "c")) {
            network.living(id, "town")
                    .consent(id, ConsentScope.NAMED, "insurance", "association")
                    .consent(id, ConsentScope.CONTACT, "insurance", "association")
                    .consent(id, ConsentScope.CONTACT, "survey", "association");
        }
        network.cluster("town").living("named", null).consent("named", ConsentScope.NAMED, "insurance", "association");
        network.living("silent", null)
                .living("quiet", null)
                .living("quiet 2", null)
                .living("quiet 3", null)
                .living("quiet 4", null)
                .living("quiet 5", null)
                .historical("old", null)
                .tie("a", WORKED_WITH, "old")
                .tie("a", WORKED_WITH, "named")
                .tie("b", WORKED_WITH, "silent")
                .tie("c", WORKED_WITH, "quiet");
    }

    private KeptContactLists at(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new KeptContactLists(Gates.plans(network, folder, audit), new ListShelf(files, clock), audit, clock);
    }

    private static int orderOf(ContactList list, String who) {
        return list.plan().rows().stream()
                .filter(row -> row.contact().label() instanceof Label.Named named
                        && named.id().equals(who))
                .findFirst()
                .orElseThrow()
                .order();
    }

    /** Somebody who withdraws while the list is read is counted once, and not even their key stays. */
    @ParameterizedTest
    @ValueSource(strings = {"b", "named"})
    void whoWithdrawsWhileTheListIsReadIsTakenOffOnce(String who) {
        KeptContactLists lists = at(NOON);
        String id = lists.make(STAFF, INSURANCE, RunControl.NONE).id();
        audit.meanwhile = () -> {
            network.withdraw(who);
            tell(lists, who);
        };
        assertThat(lists.read(STAFF, id).taken()).isEqualTo(1);
        assertThat(new String(files.files.get("contact-lists/" + id), StandardCharsets.UTF_8))
                .doesNotContain(network.key(who).value());
        assertThat(lists.read(STAFF, id).taken()).isEqualTo(1);
    }

    private void tell(KeptContactLists lists, String who) {
        lists.groundsChanged(new GroundsChanged(Set.of(network.key(who))));
    }

    @Test
    void whoWithdrewIsOffAConfirmedListAndItsOwnerIsTold() {
        KeptContactLists lists = at(NOON);
        String id = lists.make(STAFF, INSURANCE, RunControl.NONE).id();
        ContactList before = lists.confirm(STAFF, id, Set.of());
        assertThat(before.confirmed()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(before.taken()).isZero();
        int gone = orderOf(before, "b");

        network.withdraw("b");
        tell(lists, "b");

        assertThat(lists.all(STAFF)).singleElement().satisfies(flag -> {
            assertThat(flag.taken()).isEqualTo(1);
            assertThat(flag.confirmed()).isEqualTo(2);
            assertThat(flag.flaggedAt()).isEqualTo(NOON);
        });
        ContactList after = lists.read(STAFF, id);
        assertThat(after.gone()).containsExactly(gone);
        assertThat(after.plan().rows())
                .extracting(DisclosedPlan.Row::order)
                .doesNotContain(gone)
                .hasSize(2);
        assertThat(after.confirmed()).hasSize(2).doesNotContain(gone);
        assertThat(after.plan().toString()).doesNotContain("Name of b");
        assertThat(after.taken()).as("read twice").isEqualTo(1);
    }

    @Test
    void aRunningPlanIsFlaggedForSomebodyWhoItNamesAsReachedToo() {
        KeptContactLists lists = at(NOON);
        String id = lists.make(STAFF, INSURANCE, RunControl.NONE).id();

        network.withdraw("named");
        tell(lists, "named");

        ContactList after = lists.read(STAFF, id);
        assertThat(after.taken()).isEqualTo(1);
        assertThat(after.gone()).isEmpty();
        assertThat(after.plan().toString()).doesNotContain("Name of named");
    }

    @Test
    void whoTakesBackSomethingElseStaysAndNobodyIsTold() {
        KeptContactLists lists = at(NOON);
        String id = lists.make(STAFF, INSURANCE, RunControl.NONE).id();

        tell(lists, "a");
        tell(lists, "old");

        ContactList after = lists.read(STAFF, id);
        assertThat(after.taken()).isZero();
        assertThat(after.flaggedAt()).isNull();
        assertThat(after.plan().rows()).hasSize(3);
    }

    @Test
    void whoObjectsIsTakenOffOnTheNextReadAlsoWhereNobodyTold() {
        KeptContactLists lists = at(NOON);
        String id = lists.make(STAFF, INSURANCE, RunControl.NONE).id();
        network.object("c");
        assertThat(lists.all(STAFF).getFirst().taken()).isEqualTo(1);
        assertThat(lists.read(STAFF, id).plan().toString()).doesNotContain("Name of c");
    }

    @Test
    void aListOutlivesTheProcessByKeysAloneAndWhoIsTakenOffLeavesNotEvenThat() {
        KeptContactLists lists = at(NOON);
        String id = lists.make(STAFF, INSURANCE, RunControl.NONE).id();
        ContactList before = lists.confirm(STAFF, id, Set.of(1, 2));
        network.withdraw("c");
        tell(lists, "c");

        assertThat(files.names("contact-lists")).hasSize(1);
        assertThat(keptText())
                .doesNotContain("Name of", "+86")
                .contains(network.key("a").value())
                .doesNotContain(network.key("c").value());
        ContactList after = at(NOON.plusSeconds(60)).read(STAFF, id);
        assertThat(after.taken()).isEqualTo(1);
        assertThat(after.flaggedAt()).isEqualTo(NOON);
        assertThat(after.made()).isEqualTo(before.made());
        assertThat(after.plan().rows()).allSatisfy(row -> {
            DisclosedPlan.Row same = before.plan().rows().stream()
                    .filter(one -> one.order() == row.order())
                    .findFirst()
                    .orElseThrow();
            assertThat(row).isEqualTo(same);
        });
        assertThat(after.plan().citation()).isEqualTo(before.plan().citation());
    }

    @Test
    void whoIsErasedLeavesNoKeyAmongThoseReachedByNameOrNot() {
        KeptContactLists lists = at(NOON);
        String id = lists.make(STAFF, INSURANCE, RunControl.NONE).id();
        assertThat(keptText())
                .contains(network.key("named").value(), network.key("silent").value());

        network.withdraw("named");
        tell(lists, "named");
        tell(lists, "silent");

        assertThat(keptText())
                .doesNotContain(network.key("named").value())
                .doesNotContain(network.key("silent").value());
        ContactList after = lists.read(STAFF, id);
        assertThat(after.taken()).as("who stood there by name").isEqualTo(1);
        assertThat(after.plan().rows()).hasSize(3);
    }

    private String keptText() {
        return files.files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("contact-lists/"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNotConfirmedGoesAfterAWeekAndWhatIsAfterAYear() {
        KeptContactLists lists = at(NOON);
        String proposal = lists.make(STAFF, INSURANCE, RunControl.NONE).id();
        String confirmed = lists.make(STAFF, INSURANCE, RunControl.NONE).id();
        ContactList made = lists.confirm(STAFF, confirmed, Set.of(1));
        assertThat(made.expires()).isEqualTo(NOON.plus(Duration.ofDays(365)));

        KeptContactLists later = at(NOON.plus(Duration.ofDays(7)));
        assertThatThrownBy(() -> later.read(STAFF, proposal)).isInstanceOf(DisclosureException.class);
        assertThat(later.read(STAFF, confirmed).confirmed()).containsExactly(1);
        assertThat(files.names("contact-lists"))
                .as("hidden, and there if the clock is wrong")
                .hasSize(2);
        retentionDone(NOON.plus(Duration.ofDays(7)));
        assertThat(files.names("contact-lists")).as("on the day").hasSize(2);
        retentionDone(NOON.plus(Duration.ofDays(8)));
        assertThat(files.names("contact-lists")).hasSize(1);
        assertThat(at(NOON.plus(Duration.ofDays(365))).all(STAFF)).isEmpty();
        retentionDone(NOON.plus(Duration.ofDays(366)));
        assertThat(files.names("contact-lists")).isEmpty();
    }

    private void retentionDone(Instant now) {
        ListShelf shelf = new ListShelf(files, Clock.fixed(now, ZoneOffset.UTC));
        shelf.retentionDone(new RetentionDone(LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }

    @Test
    void aListIsItsOwnersAloneAndOnlyStaffConfirm() {
        KeptContactLists lists = at(NOON);
        String id = lists.make(STAFF, INSURANCE, RunControl.NONE).id();
        for (Viewer other : List.of(new Viewer.Staff("other"), STEWARD, PUBLIC, RESEARCHER)) {
            assertReason(Reason.UNKNOWN_LIST, () -> lists.read(other, id));
            assertReason(Reason.UNKNOWN_LIST, () -> lists.confirm(other, id, Set.of()));
            assertThat(lists.all(other)).isEmpty();
        }
        assertReason(Reason.UNKNOWN_ROW, () -> lists.confirm(STAFF, id, Set.of(9)));
        String study = lists.make(STAFF, STUDY, RunControl.NONE).id();
        assertReason(Reason.STUDY_LIST, () -> lists.confirm(STAFF, study, Set.of()));
        assertThat(files.names("contact-lists")).as("a study is in no file").hasSize(1);
    }

    @Test
    void somebodyWhoLooksWithoutARoleSeesNoListOfLists() {
        KeptContactLists lists = at(NOON);
        String id = lists.make(PUBLIC, STUDY, RunControl.NONE).id();
        assertThat(lists.all(PUBLIC)).isEmpty();
        assertThat(lists.read(PUBLIC, id).plan().study()).isTrue();
    }

    @Test
    void confirmingAndExportingAreRecordedAsThat() {
        KeptContactLists lists = at(NOON);
        String id = lists.make(STAFF, INSURANCE, RunControl.NONE).id();
        lists.confirm(STAFF, id, Set.of(1));
        lists.export(STAFF, id);
        assertThat(audit.events)
                .extracting(event -> event.action())
                .containsExactly(
                        AuditAction.CONTACTS_LISTED,
                        AuditAction.CONTACTS_LISTED,
                        AuditAction.CONTACTS_CONFIRMED,
                        AuditAction.CONTACTS_EXPORTED);
        assertThat(audit.events.get(2).people()).hasSize(1);
        assertThat(audit.events.get(2).reason()).contains(id);
    }

    @Test
    void oneOwnerCannotCrowdOutAnothersProposals() {
        KeptContactLists lists = at(NOON);
        String id = lists.make(STAFF, INSURANCE, RunControl.NONE).id();
        for (int i = 0; i < 120; i++) {
            lists.make(RESEARCHER, STUDY, RunControl.NONE);
        }
        assertThat(lists.all(RESEARCHER)).hasSize(100);
        assertThat(lists.read(STAFF, id).plan().rows()).hasSize(3);
    }

    /** The place in the list says so, to somebody who made it and to nobody else, also after a restart. */
    @Test
    void aListThatCannotBeReadIsARowThatSaysSo() {
        String id = at(NOON).make(STAFF, INSURANCE, RunControl.NONE).id();
        String sound =
                at(NOON.plusSeconds(60)).make(STAFF, INSURANCE, RunControl.NONE).id();
        byte[] kept = files.files.put("contact-lists/" + id, new byte[] {1, 2, 3});
        KeptContactLists lists = at(NOON.plusSeconds(120));
        for (int asked = 0; asked < 2; asked++) {
            assertThat(lists.all(STAFF)).extracting(PlanSummary::id).containsExactly(sound);
            assertThat(lists.lost(STAFF)).singleElement().satisfies(lost -> {
                assertThat(lost.id()).isEqualTo(id);
                assertThat(lost.purpose()).isEqualTo("insurance");
                assertThat(lost.made()).isEqualTo(NOON);
                assertThat(lost.told().english()).contains(id, "sealed/contact-lists", "from a copy", "anew");
            });
        }
        assertThatThrownBy(() -> lists.read(STAFF, id)).isInstanceOf(VaultException.class);
        for (Viewer other : List.of(PUBLIC, RESEARCHER, STEWARD, Viewer.parse("staff:another"))) {
            assertThat(lists.lost(other)).as("for %s", other).isEmpty();
            assertReason(Reason.UNKNOWN_LIST, () -> lists.read(other, id));
        }

        files.files.put("contact-lists/" + id, kept);
        assertThat(lists.lost(STAFF)).as("put back").isEmpty();
        assertThat(lists.read(STAFF, id).plan().rows()).hasSize(3);
    }

    /** From before there was an index: better told to all staff than to nobody. */
    @Test
    void aListOfWhichNothingIsKnownIsARowForAllStaff() {
        String id = at(NOON).make(STAFF, INSURANCE, RunControl.NONE).id();
        files.files.put("contact-lists/" + id, new byte[0]);
        files.files.remove("contact-list-index/all");
        for (Viewer staff : List.of(STAFF, Viewer.parse("staff:another"))) {
            assertThat(at(NOON).lost(staff)).singleElement().satisfies(lost -> {
                assertThat(lost.id()).isEqualTo(id);
                assertThat(lost.made()).isNull();
            });
        }
        files.delete("contact-lists", id);
        assertThat(at(NOON).lost(STAFF)).as("its loss was accepted").isEmpty();
    }

    @Test
    void aLostListGoesWhenItsTimeIsOver() {
        String id = at(NOON).make(STAFF, INSURANCE, RunControl.NONE).id();
        files.files.put("contact-lists/" + id, new byte[] {1});
        Instant late = NOON.plus(Duration.ofDays(9));
        assertThat(at(late).lost(STAFF)).isEmpty();
        Clock clock = Clock.fixed(late, ZoneOffset.UTC);
        new ListShelf(files, clock).retentionDone(new RetentionDone(LocalDate.of(2026, 6, 10)));
        assertThat(files.names("contact-lists")).isEmpty();
    }

    private static void assertReason(Reason reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        DisclosureException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
