package io.shicheng.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.lineage.Apprentices;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A kernel computes a number for each vertex of a graph; whose it is, only the snapshot can tell. */
class D01_AMeasureTakesArraysAndKnowsNobodyIT {
    @Test
    void studentsAreCountedOnAGraphThatIsWrittenDown() {
        CsrGraph graph = CsrGraph.ofArrays(new int[] {0, 2, 2, 3}, new int[] {1, 2, 1}, null, true);

        assertThat(Apprentices.students(graph)).containsExactly(2, 0, 1);
    }

    @Test
    void andOnTheOneOfTheKilns() {
        Kilns kilns = Kilns.imported();
        Snapshot snapshot =
                kilns.part(Snapshots.class).take(SnapshotSpec.of(Set.of(TieKind.MASTER_OF)), RunControl.NONE);

        double[] students = Apprentices.students(snapshot.graph());

        assertThat(students[snapshot.vertexOf(kilns.key("an")).orElseThrow()]).isEqualTo(2);
        assertThat(students[snapshot.vertexOf(kilns.key("gu")).orElseThrow()]).isEqualTo(1);
        assertThat(students[snapshot.vertexOf(kilns.key("feng")).orElseThrow()]).isZero();
    }
}
