package io.shicheng.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.consent.retention.Retention;
import io.shicheng.fixture.ChildProcess;
import io.shicheng.fixture.Imports;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.GraphStore;
import io.shicheng.store.StoreCounts;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Kills processes that erase what is past its time, at random moments, and opens what they leave. */
class KilledRetentionIT {
    private static final int PEOPLE = 1_000;
    private static final int TIES = 3_000;
    private static final long SEED = 23;
    private static final LocalDate LAST = LocalDate.of(2027, 6, 30);

    @TempDir
    Path folder;

    /** A child: opens one store after the other, says so each time, erases, and says that it is done. */
    public static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            for (Path store : stores(Path.of(arguments[0]))) {
                try (ConfigurableApplicationContext context = TestStore.applicationOn(LAST.plusDays(1), store)) {
                    context.getBean(GraphStore.class).counts();
                    Retention retention = context.getBean(Retention.class);
                    TestStore.confirmDate(context);
                    System.out.println("ready");
                    retention.run(Actor.operator());
                    System.out.println("done");
                }
            }
        }
    }

    /** In the first all that it takes is loaded, the second tells how long it takes, in the third it is killed. */
    private static List<Path> stores(Path folder) {
        return List.of(folder.resolve("first"), folder.resolve("measured"), folder.resolve("killed"));
    }

    @Test
    void leavesAllOfItOrNothingAndTheNextRunCompletesIt() throws Exception {
        Path full = folder.resolve("full");
        fill(full);
        Random random = new Random(SEED);
        for (int kill = 0; kill < ChildProcess.KILLS; kill++) {
            Path run = folder.resolve("run-" + kill);
            for (Path store : stores(run)) {
                FileSystemUtils.copyRecursively(full, store);
            }
            killChild(run, 0.2 + 0.8 * random.nextDouble());
            assertErased(run.resolve("measured"));
            Path killed = run.resolve("killed");
            try (ConfigurableApplicationContext context = TestStore.applicationOn(LAST.plusDays(1), killed)) {
                long people = context.getBean(GraphStore.class).counts().people();
                long ties = ties(context);
                assertThat(List.of(people, ties)).isIn(List.of(List.of((long) PEOPLE, (long) TIES), List.of(0L, 0L)));
                context.getBean(Retention.class).run(Actor.operator());
                assertErased(context);
            }
            assertErased(killed);
            FileSystemUtils.deleteRecursively(run);
        }
    }

    private void assertErased(Path store) {
        try (ConfigurableApplicationContext context = TestStore.applicationOn(LAST.plusDays(1), store)) {
            assertErased(context);
        }
    }

    private static void assertErased(ConfigurableApplicationContext context) {
        StoreCounts counts = context.getBean(GraphStore.class).counts();
        assertThat(counts.people()).isZero();
        assertThat(counts.consents()).isZero();
        assertThat(ties(context)).isZero();
        assertThat(context.getBean(Retention.class).forecast().records()).isZero();
        assertThat(context.getBean(Retention.class).lastRun()).contains(LAST.plusDays(1));
    }

    private static long ties(ConfigurableApplicationContext context) {
        return context.getBean(GraphStore.class).counts().ties().getOrDefault(TieKind.WORKED_WITH, 0L);
    }

    private void fill(Path store) throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        StringBuilder people = new StringBuilder("id,name\n");
        StringBuilder consents = new StringBuilder("person,scope,purpose,receiver,given_on,how,evidence\n");
        for (int i = 0; i < PEOPLE; i++) {
            people.append(i).append(",Name of ").append(i).append('\n');
            consents.append(i).append(",named,insurance,association,2026-01-02,letter,box 1\n");
        }
        StringBuilder ties = new StringBuilder("kind,from,to,basis,source\n");
        for (int i = 0; i < TIES; i++) {
            int from = i % PEOPLE;
            int to = (from + 1 + i / PEOPLE) % PEOPLE;
            ties.append("worked_with,").append(from).append(',').append(to).append(",published,A\n");
        }
        Files.writeString(files.resolve("people.csv"), people);
        Files.writeString(files.resolve("consents.csv"), consents);
        Files.writeString(files.resolve("ties.csv"), ties);
        try (ConfigurableApplicationContext context = TestStore.applicationOn(LocalDate.of(2026, 3, 1), store)) {
            Imports.done(context, files, LAST);
        }
    }

    /** Starts a child, and kills it when it has erased for this part of the time that it takes. */
    private static void killChild(Path run, double part) throws IOException, InterruptedException {
        try (ChildProcess child = ChildProcess.ready(Child.class, run)) {
            child.await("done");
            child.await("ready");
            long milliseconds = child.await("done");
            child.await("ready");
            child.endsWithin((long) (milliseconds * part));
        }
    }
}
