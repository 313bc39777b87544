package io.shicheng.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.consent.key.SealedFiles;
import io.shicheng.fixture.ChildProcess;
import io.shicheng.fixture.Imports;
import io.shicheng.fixture.SecondSteward;
import io.shicheng.graph.NodeKey;
import io.shicheng.store.GraphStore;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Kills processes that import consents to be shown to everybody and confirm them, at random moments, and opens what
 * they leave: an entry is there with its import or not at all, and what it holds holds whole or not at all.
 */
class KilledConfirmationIT {
    private static final int PEOPLE = 800;
    private static final long SEED = 29;

    @TempDir
    Path folder;

    /** A child: opens one store after the other, says so each time, imports, says so, confirms, and says so. */
    public static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            for (Path store : stores(folder)) {
                try (ConfigurableApplicationContext context = TestStore.application(store)) {
                    context.getBean(GraphStore.class).counts();
                    System.out.println("ready");
                    load(context, folder.resolve("files"));
                    System.out.println("imported");
                    SecondSteward.confirms(context);
                    System.out.println("confirmed");
                }
            }
        }
    }

    /**
     * In the first all that it takes is loaded, the second tells how long it takes, in the third it is killed; in the
     * third alone where how long it takes is known.
     */
    private static List<Path> stores(Path folder) {
        Path killed = folder.resolve("killed");
        return Files.exists(folder.resolve("known"))
                ? List.of(killed)
                : List.of(folder.resolve("first"), folder.resolve("measured"), killed);
    }

    private static void load(ConfigurableApplicationContext context, Path files) {
        Imports.done(context, files);
    }

    @Test
    void leavesAnEntryWithItsImportAndConfirmsAllOrNothing() throws Exception {
        Random random = new Random(SEED);
        for (int kill = 0; kill < ChildProcess.KILLS; kill++) {
            Path importing = written("importing-" + kill);
            stores(importing).forEach(TestStore::prepare);
            long confirmation = killImporting(importing, 0.3 + 0.7 * random.nextDouble());
            assertSettled(importing.resolve("measured"));
            assertWholeAndSettle(importing);
            Path confirming = written("confirming-" + kill);
            Files.createFile(confirming.resolve("known"));
            stores(confirming).forEach(TestStore::prepare);
            killConfirming(confirming, (long) (confirmation * random.nextDouble()));
            assertWholeAndSettle(confirming);
        }
    }

    private static void assertWholeAndSettle(Path folder) {
        Path killed = folder.resolve("killed");
        try (ConfigurableApplicationContext context = TestStore.application(killed)) {
            List<PendingEntry> pending =
                    context.getBean(PendingConsentRegister.class).pending();
            long held = context.getBean(GraphStore.class).counts().consents();
            assertThat(held).isIn(0L, (long) PEOPLE);
            boolean imported = !context.getBean(ImportHistory.class).all().isEmpty();
            assertThat(imported)
                    .as("the entry, or what it became, is there if its import is")
                    .isEqualTo(!pending.isEmpty() || held > 0);
            pending.forEach(entry -> assertThat(entry.consents()).hasSize(PEOPLE));
            assertThat(pending.size()).isLessThanOrEqualTo(1);
            if (held == 0) {
                pending.forEach(
                        entry -> assertThat(shown(context, entry.people())).isZero());
            }
            load(context, folder.resolve("files"));
            SecondSteward.confirms(context);
            context.getBean(Consents.class).eraseUngrounded(Actor.operator());
        }
        assertSettled(killed);
    }

    private static long shown(ConfigurableApplicationContext context, Set<NodeKey> people) {
        Grounds grounds = context.getBean(GroundsRegister.class).current();
        return people.stream()
                .filter(person -> grounds.identity(person).isPresent())
                .count();
    }

    private static void assertSettled(Path store) {
        try (ConfigurableApplicationContext context = TestStore.application(store)) {
            assertThat(context.getBean(PendingConsentRegister.class).pending()).isEmpty();
            assertThat(context.getBean(SealedFiles.class).names("pending-consents"))
                    .isEmpty();
            assertThat(context.getBean(GraphStore.class).counts().consents()).isEqualTo(PEOPLE);
            Set<NodeKey> people = new HashSet<>();
            context.getBean(GraphStore.class).readPeople(person -> people.add(person.key()));
            assertThat(shown(context, people)).isEqualTo(PEOPLE);
        }
    }

    private Path written(String name) throws IOException {
        Path place = folder.resolve(name);
        Path files = Files.createDirectories(place.resolve("files"));
        StringBuilder people = new StringBuilder("id,name\n");
        StringBuilder consents = new StringBuilder("person,scope,purpose,receiver,given_on,how,evidence\n");
        for (int i = 0; i < PEOPLE; i++) {
            people.append(i).append(",Name of ").append(i).append('\n');
            consents.append(i).append(",published,exhibition,public,2026-01-02,letter,box 1\n");
        }
        Files.writeString(files.resolve("people.csv"), people);
        Files.writeString(files.resolve("consents.csv"), consents);
        return place;
    }

    /**
     * Starts a child, and kills it while it imports, after this part of the time that it takes.
     *
     * @return how long it confirms the first time, when nothing is loaded yet, in milliseconds
     */
    private static long killImporting(Path folder, double part) throws IOException, InterruptedException {
        try (ChildProcess child = ChildProcess.ready(Child.class, folder)) {
            child.await("imported");
            long confirmation = child.await("confirmed");
            child.await("ready");
            long importing = child.await("imported");
            child.await("confirmed");
            child.await("ready");
            child.endsWithin((long) (importing * part));
            return confirmation;
        }
    }

    /** Starts another, of which nothing is loaded either, and kills it when it has confirmed for so long. */
    private static void killConfirming(Path folder, long milliseconds) throws IOException, InterruptedException {
        try (ChildProcess child = ChildProcess.ready(Child.class, folder)) {
            child.await("imported");
            child.endsWithin(milliseconds);
        }
    }
}
