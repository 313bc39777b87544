package io.shicheng.snapshot.time;

import static io.shicheng.graph.tie.TieKind.CREDITED_ON;
import static io.shicheng.graph.tie.TieKind.FOUNDED;
import static io.shicheng.graph.tie.TieKind.MASTER_OF;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static io.shicheng.snapshot.time.Registers.between;
import static io.shicheng.snapshot.time.Registers.from;
import static io.shicheng.snapshot.time.Registers.until;
import static io.shicheng.snapshot.time.Registers.year;
import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.MemoryStore;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Work;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.snapshot.time.TieYears.Standing;
import org.junit.jupiter.api.Test;

/** From simple to hard; each test has one tie, of {@code a} to {@code b}, as its last. */
class TieYearsTests {
    private final MemoryStore store = new MemoryStore();

    /**
     * The years in which the last tie can have held, such as {@code 1400..1450}, or {@code undated} or {@code never}.
     */
    private String years() {
        return Registers.years(store);
    }

    @Test
    void a01WithoutDatesATieHoldsWhileBothLive() {
        Registers.person(store, "a", year(1400), year(1460));
        Registers.person(store, "b", year(1420), year(1480));
        store.tie(WORKED_WITH, "a", "b");
        assertThat(years()).isEqualTo("1420..1460");
    }

    @Test
    void a02AnApprenticeIsAtLeastEight() {
        Registers.person(store, "a", year(1400), year(1460));
        Registers.person(store, "b", year(1420), year(1480));
        store.tie(MASTER_OF, "a", "b");
        assertThat(years()).isEqualTo("1428..1460");
    }

    @Test
    void a03NobodyIsActiveAfterAHundredYears() {
        Registers.person(store, "a", year(1400), null);
        Registers.person(store, "b", year(1450), null);
        store.tie(WORKED_WITH, "a", "b");
        assertThat(years()).isEqualTo("1450..1500");
    }

    @Test
    void a04OfWhomOnlyTheDeathIsKnownWasBornAtMostAHundredYearsBefore() {
        Registers.person(store, "a", null, year(1500));
        Registers.person(store, "b", null, year(1560));
        store.tie(WORKED_WITH, "a", "b");
        assertThat(years()).isEqualTo("1460..1500");
    }

    @Test
    void a05OneEndOfWhichNothingIsKnownDoesNotBound() {
        Registers.person(store, "a", year(1400), year(1460));
        store.people("b").tie(WORKED_WITH, "a", "b");
        assertThat(years()).isEqualTo("1400..1460");
    }

    @Test
    void a06WhereNothingIsKnownOfEitherTheTieHoldsInNoYear() {
        store.people("a", "b").tie(WORKED_WITH, "a", "b");
        assertThat(years()).isEqualTo("undated");
    }

    @Test
    void a07BeforeSomeYearAloneSaysNotWhen() {
        Registers.person(store, "a", null, until(1911));
        Registers.person(store, "b", null, until(1911));
        store.tie(WORKED_WITH, "a", "b");
        assertThat(years()).isEqualTo("undated");
    }

    @Test
    void a08LivesThatDoNotMeetContradictTheTie() {
        Registers.person(store, "a", year(709), year(788));
        Registers.person(store, "b", year(1089), year(1163));
        store.tie(MASTER_OF, "a", "b");
        assertThat(years()).isEqualTo("never");
    }

    @Test
    void a09TheSameYearIsEnough() {
        Registers.person(store, "a", year(1400), year(1460));
        Registers.person(store, "b", year(1452), year(1500));
        store.tie(MASTER_OF, "a", "b");
        assertThat(years()).isEqualTo("1460..1460");
    }

    @Test
    void b01DatesKnownRoughlyCountAtTheirWidest() {
        Registers.person(store, "a", between(1370, 1390), between(1440, 1450));
        Registers.person(store, "b", year(1375), year(1470));
        store.tie(WORKED_WITH, "a", "b");
        assertThat(years()).isEqualTo("1375..1450");
        store.tie(WORKED_WITH, "a", "b", 1, between(1410, 1430), between(1420, 1440));
        assertThat(years()).isEqualTo("1410..1440");
    }

    @Test
    void b02AHalfRangeEndsWithALife() {
        Registers.person(store, "a", year(1400), year(1460));
        Registers.person(store, "b", year(1420), year(1480));
        store.tie(WORKED_WITH, "a", "b", 1, year(1440), null);
        assertThat(years()).isEqualTo("1440..1460");
        store.tie(WORKED_WITH, "a", "b", 1, null, year(1440));
        assertThat(years()).isEqualTo("1420..1440");
        store.tie(WORKED_WITH, "a", "b", 1, null, until(1440));
        assertThat(years()).isEqualTo("1420..1440");
        store.tie(WORKED_WITH, "a", "b", 1, from(1440), null);
        assertThat(years()).isEqualTo("1440..1460");
    }

    @Test
    void b03AHalfRangeBoundsEvenThoseOfWhomNothingElseIsKnown() {
        store.people("a", "b").tie(WORKED_WITH, "a", "b", 1, year(2010), null);
        assertThat(years()).isEqualTo("2010..2110");
        store.ties.clear();
        store.tie(WORKED_WITH, "a", "b", 1, null, year(1420));
        assertThat(years()).isEqualTo("1320..1420");
    }

    @Test
    void b04AFullRangeHoldsWhileBothLive() {
        Registers.person(store, "a", year(1400), year(1460));
        store.people("b").tie(WORKED_WITH, "a", "b", 1, year(1430), year(1450));
        assertThat(years()).isEqualTo("1430..1450");
        store.tie(WORKED_WITH, "a", "b", 1, year(1430), year(1490));
        assertThat(years()).isEqualTo("1430..1460");
    }

    @Test
    void b05YearsBeforeOurEra() {
        Registers.person(store, "a", year(-551), year(-478));
        Registers.person(store, "b", year(-521), year(-490));
        store.tie(MASTER_OF, "a", "b");
        assertThat(years()).isEqualTo("-513..-490");
        Registers.person(store, "a", year(-50), null);
        Registers.person(store, "b", year(-10), null);
        assertThat(years()).isEqualTo("-2..50");
    }

    @Test
    void b06OfALifeBeyondAHundredYearsOnlyThoseCountThatBothDatesAllow() {
        Registers.person(store, "a", year(778), year(897));
        store.people("b").tie(WORKED_WITH, "a", "b");
        assertThat(years()).isEqualTo("797..878");
    }

    @Test
    void b07ABirthAfterTheDeathSaysNothing() {
        Registers.person(store, "a", year(822), year(721));
        store.people("b").tie(WORKED_WITH, "a", "b");
        assertThat(years()).isEqualTo("undated");
    }

    @Test
    void c01DatesOfOtherTiesBoundALifeOfWhichNothingIsKnown() {
        store.people("a", "b", "c")
                .tie(FOUNDED, "a", "kiln", 1, year(1420), null)
                .tie(WORKED_WITH, "a", "b");
        assertThat(years()).isEqualTo("1320..1520");
        store.tie(WORKED_WITH, "c", "b", 1, year(1500), year(1510)).tie(WORKED_WITH, "a", "b");
        assertThat(years()).isEqualTo("1400..1520");
    }

    @Test
    void c02TheYearOfAWorkBoundsThoseWhoAreCreditedOnIt() {
        store.people("a", "b").tie(CREDITED_ON, "b", "film").tie(WORKED_WITH, "a", "b");
        store.add(new Work(new NodeKey("film"), null, "film", null, year(1950), null, null));
        assertThat(years()).isEqualTo("1850..2050");
    }

    @Test
    void c03ALifeThatIsStatedIsNotBoundedByTies() {
        Registers.person(store, "a", year(1685), year(1750));
        store.people("b").tie(CREDITED_ON, "a", "film").tie(WORKED_WITH, "a", "b");
        store.add(new Work(new NodeKey("film"), null, "film", null, year(1990), null, null));
        assertThat(years()).isEqualTo("1685..1750");
    }

    @Test
    void c04TiesCloseTheSideThatIsOpenAndNarrowTheOther() {
        Registers.person(store, "a", null, until(1911));
        Registers.person(store, "b", null, until(1911));
        store.tie(FOUNDED, "a", "kiln", 1, year(1420), year(1430)).tie(WORKED_WITH, "a", "b");
        assertThat(years()).isEqualTo("1320..1530");
    }

    /** c had a tie in 1420 and knew a, who knew b; that says nothing of when a and b knew each other. */
    @Test
    void c05BoundsAreNotPassedOnAlongTiesWithoutDates() {
        store.people("a", "b", "c")
                .tie(FOUNDED, "c", "kiln", 1, year(1420), null)
                .tie(WORKED_WITH, "c", "a")
                .tie(WORKED_WITH, "a", "b");
        assertThat(years()).isEqualTo("undated");
    }

    /** 1420 and 1700 cannot both be years of one life; the ties that state them stand, what has no date does not. */
    @Test
    void c06DatesThatContradictEachOtherBoundUndatedTiesOnly() {
        store.people("a", "b")
                .tie(FOUNDED, "a", "kiln", 1, year(1420), year(1420))
                .tie(FOUNDED, "a", "school", 1, year(1700), year(1700))
                .tie(WORKED_WITH, "a", "b");
        assertThat(years()).isEqualTo("never");
    }

    @Test
    void c07OrganisationsHaveNoLife() {
        Registers.person(store, "a", year(1400), year(1460));
        store.tie(FOUNDED, "a", "kiln");
        assertThat(years()).isEqualTo("1400..1460");
    }

    @Test
    void saysHowATieStandsToAYear() {
        Registers.person(store, "a", year(1400), year(1460));
        Registers.person(store, "b", year(1420), year(1480));
        store.tie(WORKED_WITH, "a", "b");
        assertThat(Registers.standing(store, 1430)).isEqualTo(Standing.BY_LIVES);
        assertThat(Registers.standing(store, 1410)).isEqualTo(Standing.LIVES_APART);
        store.tie(WORKED_WITH, "a", "b", 1, year(1430), year(1490));
        assertThat(Registers.standing(store, 1430)).isEqualTo(Standing.DATED);
        assertThat(Registers.standing(store, 1429)).isEqualTo(Standing.OUTSIDE_ITS_DATES);
        assertThat(Registers.standing(store, 1470)).isEqualTo(Standing.LIVES_APART);
    }

    /** Every kind of tie is asked the same, and only apprentices their age. */
    @Test
    void onlyApprenticesAreAskedTheirAge() {
        for (TieKind kind : TieKind.values()) {
            MemoryStore one = new MemoryStore();
            Registers.person(one, "a", year(1400), year(1460));
            Registers.person(one, "b", year(1420), year(1480));
            one.tie(kind, "a", "b");
            String wanted = kind == MASTER_OF ? "1428..1460" : kind.twoMode() ? "1400..1460" : "1420..1460";
            assertThat(Registers.years(one)).as(kind.code()).isEqualTo(wanted);
        }
    }
}
