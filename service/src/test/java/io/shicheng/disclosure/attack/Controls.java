package io.shicheng.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.SnapshotSpec;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The same attacker, in front of what is not shown: he finds many, so that finding nobody elsewhere says something. */
public final class Controls {
    private static final int K = 5;

    private Controls() {}

    /** @param questions of which those about the whole network as it is now are asked */
    public static void find(Desk desk, List<RankingPage> questions, Set<NodeKey> living) {
        List<RankingPage> whole = questions.stream()
                .filter(question -> question.of().cluster() == null
                        && question.of().at() == null
                        && !question.of().interval())
                .toList();
        Candidates byScores = Attack.control(desk, whole, living, row -> String.valueOf(row.score()));
        Candidates byBands = Attack.control(desk, whole, living, row -> Attack.band(row.rank()));
        Candidates alone = Drawing.ofEverybodyAlone(desk.snapshots()
                .take(SnapshotSpec.of(EnumSet.allOf(TieKind.class)), RunControl.NONE)
                .undirected());
        System.out.println("Control, raw scores: " + byScores);
        System.out.println("Control, a band for each person: " + byBands);
        System.out.println("Control, everybody drawn alone: " + alone);
        assertThat(byScores.found(K)).isGreaterThan(0.7);
        assertThat(byBands.found(K)).isGreaterThan(0.3);
        assertThat(alone.found(K)).isGreaterThan(0.5);
    }
}
