package io.shicheng.reconciliation.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.graph.DateRange;
import io.shicheng.progress.RunControl;
import io.shicheng.reconciliation.linkage.Linkage.Pair;
import io.shicheng.reconciliation.name.NameAgreement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkageTests {
    private static DateRange year(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** A register of 200 pupils, each with a master of their own. */
    private static People register() {
        People people = new People();
        for (int i = 0; i < 200; i++) {
            String name = Character.toString('一' + 7 * i) + Character.toString('丁' + 11 * i) + "生";
            people.add(name, year(1800 + i % 60), null);
        }
        for (int i = 100; i < 200; i++) {
            people.tie(0, i - 100, i);
        }
        return people;
    }

    @Test
    void oneWhoseDatesAndMasterAgreeIsProposedInOtherCharacters() {
        People people = register();
        int one = people.add("龔寶華", year(1805), year(1871));
        int other = people.add("龚宝华", year(1805), null);
        people.tie(0, 3, one);
        people.tie(0, 3, other);

        List<Pair> pairs = Linkage.pairs(people, Linkage.THRESHOLD, RunControl.NONE);

        assertThat(pairs).hasSize(1);
        assertThat(pairs.getFirst().one()).isEqualTo(one);
        assertThat(pairs.getFirst().other()).isEqualTo(other);
        assertThat(pairs.getFirst().evidence().name()).isEqualTo(NameAgreement.VARIANT);
        assertThat(pairs.getFirst().evidence().born()).isEqualTo(DateAgreement.SAME);
        assertThat(pairs.getFirst().evidence().died()).isEqualTo(DateAgreement.UNKNOWN);
    }

    @Test
    void twoOfOneNameWhoWereBornAHundredYearsApartAreNot() {
        People people = register();
        people.add("龔寶華", year(1705), null);
        people.add("龔寶華", year(1805), null);

        assertThat(Linkage.pairs(people, 0.5, RunControl.NONE)).isEmpty();
    }

    @Test
    void aMasterIsNotTheirOwnPupil() {
        People people = register();
        int master = people.add("龔寶華", year(1805), null);
        int pupil = people.add("龔寶華", year(1805), null);
        people.tie(0, master, pupil);

        assertThat(Linkage.pairs(people, 0.01, RunControl.NONE)).isEmpty();
    }

    @Test
    void aNameInLettersIsOfOneOfTwoAtMost() {
        People people = register();
        people.add("龔寶華", null, null);
        people.add("公保花", null, null);
        people.add("Gong Baohua", null, null);

        assertThat(Linkage.pairs(people, 0.01, RunControl.NONE))
                .allSatisfy(pair -> assertThat(pair.probability()).isLessThan(0.6));
    }
}
