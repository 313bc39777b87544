package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.consent.retention.ImportUndo;
import io.shicheng.fixture.ChildProcess;
import io.shicheng.graph.Role;
import io.shicheng.importer.Importer;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.importer.Importer.Origin;
import io.shicheng.importer.PastImports;
import io.shicheng.importer.PastImports.PastImport;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphStore;
import io.shicheng.store.StoreCounts;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Kills processes that take imports back, at random moments: all of the import is there then, or nothing. */
class KilledUndoIT {
    private static final int PEOPLE = 2_000;
    private static final long SEED = 23;

    @TempDir
    Path folder;

    /** A child: imports and takes back again and again, and says so, until it is killed. */
    public static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            Path store = Path.of(arguments[0]);
            Path files = Files.createDirectories(store.resolveSibling("files"));
            Files.writeString(
                    files.resolve("people.csv"),
                    IntStream.range(0, PEOPLE)
                            .mapToObj(i -> i + ",Person " + i + ",1500,L\n")
                            .collect(Collectors.joining("", "id,name,born,source\n", "")));
            Files.writeString(
                    files.resolve("ties.csv"),
                    IntStream.range(1, PEOPLE)
                            .mapToObj(i -> "worked_with," + (i - 1) + "," + i + ",published,L\n")
                            .collect(Collectors.joining("", "kind,from,to,basis,source\n", "")));
            try (ConfigurableApplicationContext context = TestStore.application(store)) {
                ImportUndo undo = context.getBean(ImportUndo.class);
                PastImports past = context.getBean(PastImports.class);
                System.out.println("ready");
                while (true) {
                    for (PastImport one : past.all()) {
                        undo.undo(one.id(), Actor.in(Role.STEWARD, null));
                        System.out.println("undone");
                    }
                    context.getBean(Importer.class)
                            .run(
                                    new ImportRequest(
                                            Origin.now(Role.STEWARD),
                                            List.of(files),
                                            null,
                                            false,
                                            false,
                                            Locale.ENGLISH),
                                    RunControl.NONE);
                    System.out.println("stored");
                }
            }
        }
    }

    @Test
    void leavesAllOfAnImportOrNothing() throws Exception {
        Random random = new Random(SEED);
        Path store = folder.resolve("store");
        for (int kill = 0; kill < ChildProcess.KILLS; kill++) {
            try (ChildProcess child = ChildProcess.ready(Child.class, store)) {
                child.await("stored");
                child.await("undone");
                child.await("stored");
                long milliseconds = child.await("undone");
                child.await("stored");
                assertThat(child.endsWithin((long) (milliseconds * 1.5 * random.nextDouble())))
                        .as("the child ended of itself")
                        .isFalse();
            }
            try (ConfigurableApplicationContext context = TestStore.application(store)) {
                StoreCounts counts = context.getBean(GraphStore.class).counts();
                boolean there = !context.getBean(PastImports.class).all().isEmpty();
                assertThat(counts.people()).isEqualTo(there ? PEOPLE : 0);
                assertThat(counts.ties().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(there ? PEOPLE - 1 : 0);
            }
        }
    }
}
