package io.shicheng.reconciliation.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.progress.RunControl;
import io.shicheng.reconciliation.name.NameAgreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlocksTests {
    @Test
    void allWhoseNamesGoTogetherAreCompared() {
        for (int seed = 0; seed < 20; seed++) {
            People people = new People();
            Random random = new Random(seed);
            String characters = "王李龙龍慧惠会會";
            for (int i = 0; i < 60; i++) {
                StringBuilder name = new StringBuilder();
                for (int length = 2 + random.nextInt(2); length > 0; length--) {
                    name.append(characters.charAt(random.nextInt(characters.length())));
                }
                people.add(name.toString(), null, null);
            }
            List<Long> expected = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                for (int j = i + 1; j < people.size(); j++) {
                    NameAgreement agreement = people.name(i).with(people.name(j));
                    if (agreement.compareTo(NameAgreement.ONE_EDIT) <= 0) {
                        expected.add((long) i << Integer.SIZE | j);
                    }
                }
            }

            long[] pairs = Blocks.pairs(people, RunControl.NONE);

            assertThat(pairs).isSorted().doesNotHaveDuplicates();
            assertThat(java.util.Arrays.stream(pairs).boxed().toList()).containsAll(expected);
        }
    }
}
