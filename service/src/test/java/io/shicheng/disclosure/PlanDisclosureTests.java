package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.disclosure.Gates.STEWARD;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.label.Label;
import io.shicheng.fixture.Network;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.PlanAims;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.message.RefusedException;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test tries to get more out of a plan than the viewer may know. */
class PlanDisclosureTests {
    private static final PlanQuestion INSURANCE = question(false, "insurance", "association");
    private static final PlanQuestion STUDY = question(true, null, null);

    @TempDir
    Path folder;

    private final Network network = new Network();

    private static PlanQuestion question(boolean study, @Nullable String purpose, @Nullable String receiver) {
        return new PlanQuestion(10, null, Set.of(), 1, null, study, purpose, receiver);
    }

    private DisclosedPlan plan(Viewer viewer, PlanQuestion question) {
        return Gates.of(network, folder).plan(viewer, question, RunControl.NONE);
    }

    /** A living person who agreed to be contacted, tied to this many who agreed to nothing. */
    private void contact(String id, int silent) {
        network.living(id, "town")
                .consent(id, ConsentScope.CONTACT, "insurance", "association")
                .phone(id, "+86 " + id);
        for (int i = 0; i < silent; i++) {
            network.living(id + " silent " + i, null).tie(id, WORKED_WITH, id + " silent " + i);
        }
    }

    @Test
    void onlyTheStaffOfTheReceiverMayAskForItsPlan() {
        network.cluster("town");
        contact("a", 6);

        for (Viewer viewer : List.of(PUBLIC, RESEARCHER, STEWARD, new Viewer.Staff("other association"))) {
            assertThatThrownBy(() -> plan(viewer, INSURANCE))
                    .isInstanceOfSatisfying(
                            DisclosureException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.NOT_ALLOWED))
                    .hasMessageContaining("--as staff:association");
        }
        assertThat(plan(STAFF, INSURANCE).rows()).hasSize(1);
    }

    @Test
    void aPlanNeedsBothPurposeAndReceiverAndAStudyNeither() {
        contact("a", 6);

        for (PlanQuestion bad : List.of(
                question(false, null, "association"),
                question(false, "insurance", null),
                question(false, "insurance", " "),
                question(false, null, null),
                question(true, "insurance", "association"))) {
            assertThatThrownBy(() -> plan(STAFF, bad))
                    .isInstanceOfSatisfying(
                            DisclosureException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.BAD_QUESTION));
        }
    }

    @Test
    void aRowHasNameChannelAndTheConsentItRestsOn() {
        network.cluster("town");
        contact("a", 16);

        DisclosedPlan plan = plan(STAFF, INSURANCE);

        DisclosedPlan.Row row = plan.rows().getFirst();
        assertThat(plan.study()).isFalse();
        assertThat(row.order()).isEqualTo(1);
        assertThat(row.contact().label()).isEqualTo(new Label.Named("a", null, "a", "Name of a", null));
        assertThat(row.contact().clusterId()).isEqualTo("town");
        assertThat(row.contact().channels()).containsExactly(new DisclosedPlan.Channel("phone", "+86 a"));
        assertThat(row.contact().consent())
                .isEqualTo(new DisclosedPlan.Consent(
                        "insurance", "association", LocalDate.of(2026, 1, 1), null, "paper", "file a", "v1"));
        assertThat(row.contact().adds()).isEqualTo(11);
        assertThat(row.contact().addsOutside()).as("of sixteen").isEqualTo(10);
        assertThat(plan.citation()).containsEntry("as", "staff:association").containsEntry("measure", "coverage");
    }

    @Test
    void whoIsAddedIsNamedOnlyWithAGroundForThisReceiver() {
        contact("a", 10);
        network.living("named", null)
                .living("named to others", null)
                .living("contact only", null)
                .historical("old", null);
        for (String id : List.of("named", "named to others", "contact only", "old")) {
            network.tie("a", WORKED_WITH, id);
        }
        network.consent("named", ConsentScope.NAMED, "insurance", "association")
                .consent("named to others", ConsentScope.NAMED, "insurance", "other association")
                .consent("contact only", ConsentScope.CONTACT, "survey", "association");

        DisclosedPlan plan = plan(STAFF, INSURANCE);

        DisclosedPlan.Row row = plan.rows().getFirst();
        assertThat(row.contact().addsNamed()).extracting(Label.Named::id).containsExactlyInAnyOrder("named", "old");
        assertThat(row.contact().addsOutside()).as("of twelve").isEqualTo(10);
        assertThat(row.contact().adds()).isEqualTo(13);
        assertThat(plan.toString()).doesNotContain("silent").doesNotContain("Name of contact only");
    }

    @Test
    void fewerThanTenOthersAreNotCountedNorFoundByTakingAway() {
        contact("a", 9);
        network.historical("old", null).tie("a", WORKED_WITH, "old");

        DisclosedPlan plan = plan(STAFF, INSURANCE);

        DisclosedPlan.Row row = plan.rows().getFirst();
        assertThat(row.contact().addsOutside()).isZero();
        assertThat(row.contact().adds()).isEqualTo(2);
        assertThat(plan.reached()).isEqualTo(2);
        assertThat(plan.connected()).isEqualTo(2);
        assertThat(plan.reachedPercent()).isEqualTo(100);
    }

    @Test
    void whatNoPlanCanPassIsToldToTheOneWhereEverybodyIsShownByName() {
        for (int i = 0; i < 12; i++) {
            network.historical("h" + i, null).tie("h0", WORKED_WITH, "h" + i);
        }
        network.historical("x", null).historical("y", null).tie("x", WORKED_WITH, "y");

        DisclosedPlan one = plan(PUBLIC, new PlanQuestion(1, null, Set.of(), 1, null, true, null, null));
        DisclosedPlan share = plan(PUBLIC, new PlanQuestion(null, 100.0, Set.of(), 1, null, true, null, null));

        assertThat(one.bound()).isEqualTo(new DisclosedPlan.Bound(12, 100 * 12 / 14.0, null));
        assertThat(share.bound()).isEqualTo(new DisclosedPlan.Bound(null, null, 2));
    }

    /** Between none and nine whom the contact may not name, nothing tells how many there are. */
    @Test
    void whatNoPlanCanPassTellsNoMoreOfOthersThanTens() {
        contact("a", 0);
        network.historical("old", null).tie("a", WORKED_WITH, "old");
        for (int i = 0; i < 8; i++) { // enough to come together, elsewhere
            network.living("far " + i, null).tie("far 0", WORKED_WITH, "far " + i);
        }
        DisclosedPlan.@Nullable Bound none = plan(STAFF, INSURANCE).bound();
        for (int i = 0; i < 6; i++) {
            network.living("silent " + i, null).tie("a", WORKED_WITH, "silent " + i);
        }
        DisclosedPlan.@Nullable Bound six = plan(STAFF, INSURANCE).bound();

        assertThat(Objects.requireNonNull(none).mostReached())
                .as("two by name, and nine")
                .isEqualTo(11);
        assertThat(Objects.requireNonNull(six).mostReached()).isEqualTo(11);
    }

    @Test
    void sharesOfGroupsAreOfPeopleByNameAloneAndWhatTheyCostIsInTens() {
        contact("a", 30);
        contact("b", 0);
        network.cluster("town").cluster("old town");
        for (int i = 0; i < 12; i++) {
            network.historical("h" + i, "old town").tie("b", WORKED_WITH, "h" + i);
        }
        for (int i = 0; i < 20; i++) {
            network.living("silent of the old town " + i, "old town")
                    .tie("a", WORKED_WITH, "silent of the old town " + i);
        }
        PlanQuestion one = new PlanQuestion(1, null, Set.of(), 1, null, false, "insurance", "association");

        DisclosedPlan plan = plan(STAFF, one.aiming(PlanAims.floor("cluster", "50")));

        DisclosedPlan.Fair fair =
                Objects.requireNonNull(Objects.requireNonNull(plan.aims()).fair());
        assertThat(fair.groups()).containsExactly(new DisclosedPlan.Group("old town", 12, 12, 100));
        assertThat(fair.leftOut()).as("contacts are named on the list alone").isZero();
        assertThat(plan.rows())
                .extracting(row -> ((Label.Named) row.contact().label()).id())
                .containsExactly("b");
        assertThat(fair.price())
                .as("what the question without groups is answered, less what this one is")
                .isEqualTo(plan(STAFF, one).reached() - plan.reached());
        assertThat(plan.bound()).isEqualTo(plan(STAFF, one).bound());
    }

    @Test
    void whereSomebodyIsOnlyCountedFewValuesAreOfferedAndNumbersAreInTens() {
        contact("a", 33);
        contact("b", 21);

        for (PlanAims bad : List.of(
                PlanAims.floor("cluster", "21"),
                PlanAims.welfare("cluster", 0.3),
                PlanAims.passing("11", null),
                PlanAims.passing("10", 0.71))) {
            assertThatThrownBy(() -> plan(STAFF, INSURANCE.aiming(bad)))
                    .isInstanceOf(InquiryException.class)
                    .hasMessageContaining("must be one of");
        }
        DisclosedPlan sure = plan(STAFF, INSURANCE.aiming(PlanAims.sure(null, null)));
        DisclosedPlan.Sure told =
                Objects.requireNonNull(Objects.requireNonNull(sure.aims()).sure());
        assertThat(List.of(told.truly(), told.least(), told.most())).allMatch(people -> people % 10 == 0);
        assertThat(told.lossPercentMost()).isEqualTo(Math.rint(told.lossPercentMost()));
        DisclosedPlan passing = plan(STAFF, INSURANCE.aiming(PlanAims.passing("50", null)));
        DisclosedPlan.PassedOn passed =
                Objects.requireNonNull(Objects.requireNonNull(passing.aims()).passedOn());
        assertThat(List.of(passed.expected(), passed.atLeast(), passed.most())).allMatch(people -> people % 10 == 0);
        assertThat(passing.rows()).hasSize(2);
        assertThat(passing.next()).isNull();
    }

    @Test
    void fewInEachOfManyRowsCountTogetherOnly() {
        contact("a", 8);
        contact("b", 7);

        DisclosedPlan plan = plan(STAFF, INSURANCE);

        assertThat(plan.rows()).extracting(row -> row.contact().adds()).containsExactly(1, 1);
        assertThat(plan.reached()).as("the two, and ten of fifteen").isEqualTo(12);
    }

    @Test
    void aConsentThatIsWithdrawnTakesTheRowAwayOnTheNextRead() {
        contact("a", 6);
        contact("b", 7);
        assertThat(plan(STAFF, INSURANCE).rows()).hasSize(2);

        network.withdraw("b");

        DisclosedPlan plan = plan(STAFF, INSURANCE);
        assertThat(plan.rows()).hasSize(1);
        assertThat(plan.toString()).doesNotContain("Name of b");
    }

    @Test
    void anotherPurposeOfTheSameReceiverIsNotEnough() {
        contact("a", 6);

        assertThatThrownBy(() -> plan(STAFF, question(false, "survey", "association")))
                .isInstanceOfSatisfying(InquiryException.class, refused -> {
                    assertThat(refused).hasMessageContaining("Nobody agreed");
                    RefusedException named = refused.named(_ -> (list, code) -> "the " + list + " " + code);
                    assertThat(named.text(Locale.CHINESE)).contains("the receiver association", "the purpose survey");
                    assertThat(named.code()).isEqualTo(refused.code());
                    assertThat(refused.named(_ -> {
                                throw new IllegalStateException("names that cannot be read");
                            }))
                            .isSameAs(refused);
                });
    }

    @Test
    void aStudyIsMarkedAndHoldsNoContactDetailAndNoLivingPerson() {
        contact("a", 30);
        for (int i = 0; i < 3; i++) {
            network.historical("h" + i, null).tie("h0", WORKED_WITH, "h" + i);
        }

        for (Viewer viewer : List.of(PUBLIC, RESEARCHER, STAFF, STEWARD)) {
            DisclosedPlan plan = plan(viewer, STUDY);
            assertThat(plan.study()).isTrue();
            assertThat(plan.rows()).hasSize(1);
            assertThat(plan.rows().getFirst().contact().label())
                    .isEqualTo(new Label.Named("h0", null, "h0", "Name of h0", null));
            assertThat(plan.rows().getFirst().contact().channels()).isEmpty();
            assertThat(plan.rows().getFirst().contact().consent()).isNull();
            assertThat(plan.citation()).containsEntry("study", "true");
            assertThat(plan.toString()).doesNotContain("Name of a").doesNotContain("+86");
        }
    }

    @Test
    void generatedPeopleOfAStudyHaveNamesOnlyWithAGround() {
        network.generated("g", null).generated("agreed", null).generated("other", null);
        for (int i = 0; i < 4; i++) {
            network.generated("alone " + i, null);
        }
        network.tie("g", WORKED_WITH, "other").consent("agreed", ConsentScope.PUBLISHED, "", "");

        DisclosedPlan plan = plan(PUBLIC, STUDY);

        assertThat(plan.rows()).hasSize(6);
        assertThat(plan.rows().get(0).contact().label()).isInstanceOf(Label.Pseudonymous.class);
        assertThat(plan.rows().get(0).contact().addsOutside()).isEqualTo(1);
        assertThat(plan.rows())
                .filteredOn(row -> row.contact().label() instanceof Label.Named)
                .singleElement()
                .extracting(row -> row.contact().label())
                .isEqualTo(new Label.Named("agreed", null, "agreed", "Name of agreed", null));
    }

    @Test
    void realLivingPeopleWhomAStudyReachesAreCountedFromTenOn() {
        network.historical("h", null);
        for (int i = 0; i < 9; i++) {
            network.living("l" + i, null).tie("h", WORKED_WITH, "l" + i);
        }
        assertThat(plan(PUBLIC, STUDY).reached()).isEqualTo(1);

        for (int i = 9; i < 15; i++) { // one alone would wait for others
            network.living("l" + i, null).tie("h", WORKED_WITH, "l" + i);
        }
        assertThat(plan(PUBLIC, STUDY).rows().getFirst().contact().addsOutside())
                .isEqualTo(10);
    }
}
