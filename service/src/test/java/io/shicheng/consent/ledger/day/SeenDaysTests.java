package io.shicheng.consent.ledger.day;

import static io.shicheng.consent.ledger.day.SeenDays.BOUND_DAYS;
import static io.shicheng.consent.ledger.day.SeenDays.GRACE_DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeenDaysTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private static SeenDays seen(LocalDate from, int days) {
        return seen(SeenDays.NONE, from, days);
    }

    private static SeenDays seen(SeenDays before, LocalDate from, int days) {
        SeenDays now = before;
        for (int day = 0; day < days; day++) {
            now = now.with(from.plusDays(day), null);
        }
        return now;
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    @Test
    void whatEndedGoesWhenItHasBeenPastItsEndOnSomeDays() {
        SeenDays days = SeenDays.NONE;
        LocalDate end = day(3);
        for (int day = 0; day < 20; day++) {
            days = days.with(day(day), null);
            boolean goes =
                    days.goesBefore().filter(before -> end.isBefore(before)).isPresent();
            assertThat(goes).as("day %s", day).isEqualTo(day >= 3 + GRACE_DAYS);
        }
    }

    @Test
    void daysOnWhichNothingRanDoNotCount() {
        SeenDays days = seen(FIRST, 3).with(day(20), null);
        assertThat(days.inDoubt()).isFalse();
        assertThat(days.goesBefore()).isEmpty();
        assertThat(seen(days, day(40), 3).goesBefore()).contains(FIRST);
    }

    @Test
    void aDayIsSeenOnce() {
        SeenDays days = SeenDays.NONE;
        for (int look = 0; look < 3 * GRACE_DAYS; look++) {
            days = days.with(FIRST, FIRST);
        }
        assertThat(days.days()).containsExactly(FIRST);
    }

    @Test
    void aDayTooFarAheadIsInDoubtAndForgottenWhenTheClockIsRightAgain() {
        SeenDays before = seen(FIRST, 10);
        assertThat(before.with(day(9 + BOUND_DAYS), null).inDoubt()).isFalse();
        SeenDays doubted = before.with(day(10 + BOUND_DAYS), null);
        assertThat(doubted.inDoubt()).isTrue();
        assertThat(doubted.goesBefore()).isEmpty();

        LocalDate wrong = FIRST.plusYears(5);
        SeenDays after = before.with(wrong, day(9)).with(wrong, wrong).with(day(10), wrong);
        assertThat(after.inDoubt())
                .as("an entry of the wrong clock is explained")
                .isFalse();
        assertThat(after.goesBefore()).contains(day(4));
        assertThat(after.with(day(11), wrong).inDoubt()).isFalse();
    }

    @Test
    void twoDoubtedDaysFarFromEachOtherAreNotTwoDays() {
        SeenDays days = seen(FIRST, 10);
        for (int year = 1; year <= 3 * GRACE_DAYS; year++) {
            days = days.with(FIRST.plusYears(year), null);
            assertThat(days.inDoubt()).isTrue();
            assertThat(days.doubted()).hasSize(1);
        }
    }

    @Test
    void aStoreThatLayUnusedIsTrustedAfterSomeDays() {
        SeenDays before = seen(FIRST, 10);
        LocalDate again = FIRST.plusYears(2);
        SeenDays almost = seen(before, again, GRACE_DAYS - 1);
        assertThat(almost.inDoubt()).isTrue();
        SeenDays days = almost.with(again.plusDays(GRACE_DAYS - 1), null);
        assertThat(days.inDoubt()).isFalse();
        assertThat(days.goesBefore()).contains(again);
    }

    @Test
    void aDayBackIsInDoubtButForATimeZone() {
        SeenDays before = seen(FIRST, 10);
        assertThat(before.with(day(8), null).inDoubt()).isFalse();
        assertThat(before.with(day(8), null).days()).isEqualTo(before.days());
        assertThat(before.with(day(7), null).inDoubt()).isTrue();
    }

    /** Without days of its own, as after an upgrade, or with the file of days put back. */
    @Test
    void entriesAndFilesBearWitness() {
        assertThat(with(null).inDoubt()).as("a new store").isFalse();
        assertThat(with(day(-1)).inDoubt()).isFalse();
        assertThat(with(day(-BOUND_DAYS - 1)).inDoubt()).as("unused").isTrue();
        assertThat(with(day(BOUND_DAYS + 1)).inDoubt()).as("set back").isTrue();
        assertThat(seen(FIRST, 10).with(day(10), day(11 + BOUND_DAYS)).inDoubt())
                .as("written later than the clock says")
                .isTrue();
    }

    private static SeenDays with(@Nullable LocalDate witness) {
        return SeenDays.NONE.with(FIRST, witness);
    }

    @Test
    void aConfirmedDayLetsGoWhatEndedBeforeIt() {
        LocalDate late = FIRST.plusYears(2);
        SeenDays days = seen(FIRST, 10).with(late, null).confirming(late, day(9));
        assertThat(days.inDoubt()).isFalse();
        assertThat(days.goesBefore()).contains(late);
        assertThat(days.with(late.plusDays(1), late).goesBefore()).contains(late);

        SeenDays back = seen(late, 10).confirming(FIRST, late.plusDays(9));
        assertThat(back.with(day(1), late.plusDays(9)).inDoubt()).isFalse();
        assertThat(back.days()).containsExactly(FIRST);
    }

    @Test
    void readsWhatItWrites() {
        SeenDays days = seen(FIRST, 3).confirming(day(4), day(30)).with(FIRST.plusYears(9), null);
        for (SeenDays each : List.of(days, SeenDays.NONE)) {
            assertThat(SeenDays.parse(each.bytes())).contains(each);
        }
        assertThat(SeenDays.parse(new byte[] {'x'})).isEmpty();
        assertThat(SeenDays.parse("2026-13-01\n\n-\n-".getBytes())).isEmpty();
    }
}
