package io.shicheng.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.consent.Consents;
import io.shicheng.consent.key.Vault;
import io.shicheng.fixture.Imports;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import io.shicheng.store.GraphStore;
import io.shicheng.store.Revision;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What concerns a person alone leaves the network as it is, in the store, in memory and in files. */
class TwoRevisionsIT {
    private static final Actor STEWARD = Actor.in(Role.STEWARD, null);
    private static final SnapshotSpec WORK = SnapshotSpec.of(Set.of(TieKind.WORKED_WITH));

    @TempDir
    Path folder;

    private final ConfigurableApplicationContext context = TestStore.emptied();
    private final GraphStore store = context.getBean(GraphStore.class);

    private void load(String... files) throws IOException {
        Path register = Files.createTempDirectory(folder, "register");
        for (int i = 0; i < files.length; i += 2) {
            Files.writeString(register.resolve(files[i]), files[i + 1]);
        }
        Imports.done(context, register);
    }

    private Revision changed(Runnable change) {
        long before = store.revision();
        change.run();
        assertThat(store.revision()).isGreaterThan(before);
        return store.revisions().network();
    }

    private Snapshot snapshot() {
        return context.getBean(Snapshots.class).take(WORK, RunControl.NONE);
    }

    @Test
    void consentsAndObjectionsLeaveTheNetworkAndWhatRestsOnItAndTiesThatGoDoNot() throws IOException {
        Consents consents = context.getBean(Consents.class);
        String consent =
                "person,scope,purpose,receiver,given_on,how,evidence\n%s,named,insurance,association,2026-01-0%d,letter,box\n";
        load(
                "people.csv",
                "id,name\nada,Ada\nbo,Bo\ncy,Cy\n",
                "consents.csv",
                consent.formatted("ada", 2),
                "ties.csv",
                "kind,from,to,basis,source\nworked_with,ada,bo,stated,A letter\nworked_with,bo,cy,published,A book\n");
        NodeKey ada = context.getBean(Vault.class).personKey("", "ada");
        NodeKey bo = context.getBean(Vault.class).personKey("", "bo");
        Revision first = store.revisions().network();
        assertThat(first).isEqualTo(new Revision(store.revision(), store.commit()));
        Snapshot kept = snapshot();

        assertThat(changed(() -> consents.object(bo, STEWARD))).isEqualTo(first);
        assertThat(changed(() -> consents.liftObjection(bo, STEWARD))).isEqualTo(first);
        load("consents.csv", consent.formatted("bo", 3));
        assertThat(store.revisions().network()).isEqualTo(first);
        // Bo still vouches for the tie, so that Ada's name goes and nothing else
        assertThat(changed(() -> consents.withdrawAll(ada, STEWARD))).isEqualTo(first);
        assertThat(snapshot().graph()).isSameAs(kept.graph());
        assertThat(snapshot().revision()).as("what is told").isEqualTo(store.revision());
        assertThat(kept.graph().edgeCount()).isEqualTo(2);

        Revision second = changed(() -> consents.withdrawAll(bo, STEWARD));
        assertThat(second).isEqualTo(new Revision(store.revision(), store.commit()));
        assertThat(snapshot().graph().edgeCount()).as("nobody vouches any more").isEqualTo(1);
        assertThat(changed(() -> consents.erase(ada, STEWARD))).isNotEqualTo(second);
        assertThat(snapshot().vertexCount()).isEqualTo(2);
        load("people.csv", "id,name\ndi,Di\n");
        assertThat(store.revisions().network()).isEqualTo(new Revision(store.revision(), store.commit()));
    }
}
