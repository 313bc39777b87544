package io.shicheng.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.Viewer;
import io.shicheng.fixture.SmallNetwork;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The share of people to reach, asked for finer and finer, would tell how many a contact reaches exactly. */
class ReachBisectionTests {
    private static final int STEPS = 20;
    private static final double FINE = 0.5;

    @TempDir
    Path folder;

    @Test
    void noFineShareOfPeopleTellsHowManyAreReached() {
        SmallNetwork network = SmallNetwork.of(6, 200);
        List<String> told = new ArrayList<>();
        int questions = 0;
        int answered = 0;
        try (HeldStore store = HeldStore.of(network, folder)) {
            for (Set<TieKind> ties : List.of(Set.<TieKind>of(), Set.of(TieKind.WORKED_WITH), Set.of(TieKind.LEADS))) {
                for (String purpose : SmallNetwork.PURPOSES) {
                    double low = 0.01;
                    double high = 100;
                    String atLow = contacts(store, ties, purpose, low);
                    String atHigh = contacts(store, ties, purpose, high);
                    for (int i = 0; i < STEPS; i++) {
                        double middle = (low + high) / 2;
                        String between = contacts(store, ties, purpose, middle);
                        questions++;
                        answered += between.matches("\\d+") ? 1 : 0;
                        if (between.equals(atLow)) {
                            low = middle;
                        } else {
                            high = middle;
                            atHigh = between;
                        }
                    }
                    boolean step = !atLow.equals(atHigh) && high - low < FINE;
                    boolean numbers = atLow.matches("\\d+") && atHigh.matches("\\d+|.*reach.*");
                    if (step && numbers) {
                        told.add(ties + " " + purpose + ": " + atLow + " contacts up to " + low);
                    }
                }
            }
        }
        System.out.printf(
                "Bisection of reach: %d questions, %d of them answered, exact shares told %s%n",
                questions, answered, told);
        assertThat(told).isEmpty();
    }

    /** How many contacts it takes, or the refusal. */
    private static String contacts(HeldStore store, Set<TieKind> ties, String purpose, double reach) {
        Viewer staff = new Viewer.Staff("association");
        try {
            return String.valueOf(store.service()
                    .gate()
                    .plan(
                            staff,
                            new PlanQuestion(null, reach, ties, 1, null, false, purpose, "association"),
                            RunControl.NONE)
                    .rows()
                    .size());
        } catch (DisclosureException e) {
            return e.getMessage() == null ? "" : e.getMessage().replaceAll("[0-9.]+ ?%", "so much");
        }
    }
}
