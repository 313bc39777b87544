package io.shicheng.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.progress.RunControl;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A plan proposes whom to contact so that news reaches most people: only people who agreed to it, each with the
 * consent.
 */
class F04_AContactListRestsOnConsentsIT {
    @Test
    void eachRowNamesWhatItRestsOn() {
        PlanQuestion question = new PlanQuestion(3, null, Set.of(), 2, null, false, "exhibition", "association");

        DisclosedPlan plan = Kilns.imported()
                .part(Disclosure.class)
                .plan(new Viewer.Staff("association"), question, RunControl.NONE);

        assertThat(plan.rows()).singleElement().satisfies(row -> {
            assertThat(row.contact().label().toString()).contains("An Ran");
            assertThat(row.contact().channels()).containsExactly(new DisclosedPlan.Channel("phone", "+86 100 2000"));
            assertThat(String.valueOf(row.contact().consent())).contains("exhibition", "association", "box 1");
        });
    }
}
