package io.shicheng.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.csr.CsrGraph;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A snapshot turns people into vertices and chosen ties into arcs: compressed sparse rows, on which kernels compute.
 */
class C01_ATieBecomesAnArcIT {
    @Test
    void ofAMasterAnArcRunsToEachStudent() {
        Kilns kilns = Kilns.imported();

        Snapshot snapshot =
                kilns.part(Snapshots.class).take(SnapshotSpec.of(Set.of(TieKind.MASTER_OF)), RunControl.NONE);

        CsrGraph graph = snapshot.graph();
        assertThat(graph.vertexCount()).isEqualTo(8);
        assertThat(graph.arcCount()).isEqualTo(4);
        int an = snapshot.vertexOf(kilns.key("an")).orElseThrow();
        int[] students = Arrays.copyOfRange(graph.targets(), graph.offsets()[an], graph.offsets()[an + 1]);
        assertThat(Arrays.stream(students).mapToObj(snapshot::key))
                .containsExactlyInAnyOrder(kilns.key("bo"), kilns.key("chen"));
    }
}
