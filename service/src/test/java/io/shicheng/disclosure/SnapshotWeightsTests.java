package io.shicheng.disclosure;

import static io.shicheng.graph.tie.TieKind.MASTER_OF;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.disclosure.Disclosure.DisclosedSnapshot;
import io.shicheng.disclosure.Disclosure.SnapshotQuestion;
import io.shicheng.fixture.Network;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A snapshot is told how much kinds of tie count as rankings are, and says so. */
class SnapshotWeightsTests {
    private static final Viewer STEWARD = new Viewer.Steward();
    private static final SnapshotQuestion BY_STRENGTH =
            new SnapshotQuestion(Set.of(MASTER_OF, WORKED_WITH), true, null, null);

    @TempDir
    Path folder;

    private Disclosure gate;

    @BeforeEach
    void fill() {
        Network network =
                new Network().historical("a", null).historical("b", null).historical("c", null);
        network.tie("a", MASTER_OF, "b").tie("b", WORKED_WITH, "c");
        gate = Gates.of(network, folder);
    }

    private DisclosedSnapshot take(SnapshotQuestion question) {
        return gate.snapshot(STEWARD, question, RunControl.NONE);
    }

    @Test
    void saysTheWeightsThatMakeItAnother() {
        DisclosedSnapshot plain = take(BY_STRENGTH);
        DisclosedSnapshot weighed = take(BY_STRENGTH.weighing("worked-with=4,MASTER_OF:1"));

        assertThat(plain.kindWeight()).isNull();
        assertThat(weighed.kindWeight()).isEqualTo("worked_with:4");
        assertThat(weighed.digest()).isNotEqualTo(plain.digest());
        assertThat(gate.snapshots(STEWARD)).contains(plain, weighed);
    }

    @Test
    void aKindOfNoWeightIsNotInItWhetherStrengthsCountOrNot() {
        assertThat(take(BY_STRENGTH.weighing("worked_with:0")))
                .isEqualTo(take(new SnapshotQuestion(Set.of(MASTER_OF), true, null, null)));
        assertThat(take(new SnapshotQuestion(Set.of(MASTER_OF, WORKED_WITH), false, null, null)
                        .weighing("worked_with:0")))
                .isEqualTo(take(new SnapshotQuestion(Set.of(MASTER_OF), false, null, null)));
    }

    @Test
    void weightsNeedStrengths() {
        SnapshotQuestion counted = new SnapshotQuestion(Set.of(), false, null, null).weighing("leads:2");

        assertThatThrownBy(() -> take(counted))
                .isInstanceOf(DisclosureException.class)
                .hasMessage("Weights of kinds of tie (leads:2) need weights. Maybe weights by strength?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"worked_with:3", "leads:2", "colour:2", "worked_with", "worked_with:0,master_of:0", ","})
    void weightsThatAreNotOfferedOrMeanNothingAreRefused(String weights) {
        assertThatThrownBy(() -> take(BY_STRENGTH.weighing(weights)))
                .isInstanceOf(InquiryException.class)
                .hasMessageContaining("kind-weight");
    }
}
