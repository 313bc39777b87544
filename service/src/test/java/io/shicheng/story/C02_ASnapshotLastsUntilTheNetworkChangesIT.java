package io.shicheng.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.consent.Consents;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digest of a snapshot is what a citation names: it is of ties, and says nothing of who may be named. */
class C02_ASnapshotLastsUntilTheNetworkChangesIT {
    @TempDir
    Path folder;

    private static String digest(Kilns kilns) {
        return kilns.part(Snapshots.class)
                .take(SnapshotSpec.of(Set.of(TieKind.MASTER_OF)), RunControl.NONE)
                .digest();
    }

    @Test
    void aWithdrawalLeavesItAndANewTieDoesNot() throws IOException {
        Kilns kilns = Kilns.imported();
        String before = digest(kilns);

        kilns.part(Consents.class).withdrawAll(kilns.key("an"), Kilns.STEWARD);
        assertThat(digest(kilns)).isEqualTo(before);

        kilns.load(Files.writeString(
                folder.resolve("ties.csv"), "kind,from,to,basis,source\nmaster_of,bo,ding,published,A catalogue\n"));
        assertThat(digest(kilns)).isNotEqualTo(before);
    }
}
