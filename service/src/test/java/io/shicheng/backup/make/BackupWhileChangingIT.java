package io.shicheng.backup.make;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.AuditLog;
import io.shicheng.backup.Restores;
import io.shicheng.backup.format.RecordText;
import io.shicheng.consent.key.KeyCopies;
import io.shicheng.consent.key.Vault;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.graph.personal.Erasure;
import io.shicheng.graph.personal.Objection;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphChange;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.RetentionRecords;
import io.shicheng.store.TestChange;
import io.shicheng.store.TestStore;
import io.shicheng.store.dump.DatabaseState;
import io.shicheng.store.dump.GraphDump;
import io.shicheng.store.dump.RecordFamily;
import io.shicheng.store.dump.RecordFamily.Subject;
import io.shicheng.store.dump.StoredRecord;
import io.shicheng.store.dump.Touched;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.retention.Removal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Changes of all kinds come while a store is backed up, at places that a seed says: what is restored is the store as it
 * was at the end of the backup, to the last property. How long commits wait is counted, not timed.
 */
class BackupWhileChangingIT {
    private static final int PEOPLE = 2_500;
    private static final int TIES = 4_000;
    private static final int EVERY = 400;
    private static final int CHANGES = 40;
    private static final long SEED = 71;
    private static final LocalDate GIVEN = LocalDate.of(2026, 1, 2);

    @TempDir
    Path folder;

    private int changed;
    private int read;
    private boolean removed;

    /** Makes a change after every so many records that are read. */
    private final class Interrupted implements GraphDump {
        private final GraphDump dump;
        private final Runnable change;

        Interrupted(GraphDump dump, Runnable change) {
            this.dump = dump;
            this.change = change;
        }

        private void count() {
            if (++read % EVERY == 0) {
                change.run();
            }
        }

        @Override
        public Reading begin() {
            Reading reading = dump.begin();
            return new Reading() {
                @Override
                public void read(RecordFamily family, Consumer<StoredRecord> sink, RunControl control) {
                    reading.read(
                            family,
                            each -> {
                                sink.accept(each);
                                count();
                            },
                            control);
                }

                @Override
                public void rehearse() {
                    reading.rehearse();
                }

                @Override
                public Touched touched() {
                    return reading.touched();
                }

                @Override
                public void readAgain(
                        Touched touched, BiConsumer<RecordFamily, StoredRecord> sink, RunControl control) {
                    reading.readAgain(
                            touched,
                            (family, each) -> {
                                sink.accept(family, each);
                                if (control != RunControl.NONE) { // else while nothing is committed
                                    count();
                                }
                            },
                            control);
                }

                @Override
                public void readWhole(BiConsumer<RecordFamily, StoredRecord> sink) {
                    reading.readWhole(sink);
                }

                @Override
                public void close() {
                    reading.close();
                }
            };
        }

        @Override
        public Map<String, Long> counts() {
            return dump.counts();
        }

        @Override
        public DatabaseState state() {
            return dump.state();
        }

        @Override
        public <T> T undisturbed(Supplier<T> work) {
            return dump.undisturbed(work);
        }
    }

    private static final RunControl LISTENING = new RunControl() {
        @Override
        public void phase(String name, long totalWork) {}

        @Override
        public void advance(long work) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    @Test
    void whatIsRestoredIsTheStoreAsItWasAtTheEndOfTheBackup() throws Exception {
        Path store = folder.resolve("store");
        Path file = Files.createDirectories(folder.resolve("backups")).resolve("one.backup");
        TreeSet<String> expected;
        try (ConfigurableApplicationContext context = TestStore.application(store)) {
            context.getBean(Vault.class).personKey("", "");
            GraphStore graph = context.getBean(GraphStore.class);
            GraphChange first = TestChange.random(PEOPLE, TIES, SEED);
            graph.apply(first, RunControl.NONE);
            graph.apply(organisations(), RunControl.NONE);
            Random random = new Random(SEED);
            BackupRun run = new BackupRun(
                    new Interrupted(context.getBean(GraphDump.class), () -> change(context, first, random)),
                    context.getBean(KeyCopies.class),
                    context.getBean(AuditLog.class),
                    context.getBean(StoreLocation.class),
                    context.getBean(Clock.class));
            run.make(file, LISTENING);
            assertThat(changed).as("changes that came while it was read").isGreaterThan(10);
            assertThat(run.pause().records())
                    .as("records that were read while commits waited")
                    .isLessThan(8L * BackupRun.MOST);
            context.getBean(KeyFolders.class).beside(file);
            expected = lines(context);
        }
        Path other = folder.resolve("other");
        Files.createDirectories(other.resolve("keys"));
        Files.copy(store.resolve("keys/master.key"), other.resolve("keys/master.key"));
        try (ConfigurableApplicationContext context = TestStore.applicationWith(other, each -> {})) {
            context.getBean(Restores.class).restore(file, null, false, RunControl.NONE);
        }
        try (ConfigurableApplicationContext context = TestStore.applicationWith(other, each -> {})) {
            assertThat(lines(context)).isEqualTo(expected);
        }
    }

    private static GraphChange organisations() {
        TestChange change = new TestChange();
        for (int i = 0; i < 30; i++) {
            change.organisation(NodeKind.GROUP, "group" + i).work("work" + i);
            change.tie(TieKind.CONVENES, "p" + i, "group" + i).tie(TieKind.CREDITED_ON, "p" + i, "work" + i);
        }
        return change.build();
    }

    /** One of each kind of change, in turn, of somebody whom the seed says. */
    private void change(ConfigurableApplicationContext context, GraphChange first, Random random) {
        if (changed >= CHANGES) {
            return;
        }
        int person = random.nextInt(PEOPLE);
        var key = TestChange.key("p" + person);
        PersonalRecords records = context.getBean(PersonalRecords.class);
        GraphStore graph = context.getBean(GraphStore.class);
        switch (changed % 8) {
            case 0 -> graph.apply(new TestChange().person("new" + changed).build(), RunControl.NONE);
            case 1 -> records.change(new PersonalChange().consent(consent("p" + person)), () -> {});
            case 2 ->
                graph.apply(
                        new TestChange()
                                .tie(TieKind.LEADS, "p" + person, "p" + random.nextInt(PEOPLE))
                                .build(),
                        RunControl.NONE);
            case 3 -> records.change(new PersonalChange().objection(new Objection(key, GIVEN)), () -> {});
            case 4 -> {
                Tie tie = first.ties().get(random.nextInt(first.ties().size()));
                records.change(
                        new PersonalChange()
                                .withoutTie(new PersonalRecords.StatedTie(tie.kind(), tie.key(), tie.from(), tie.to())),
                        () -> {});
            }
            case 5 ->
                records.change(new PersonalChange().erasure(new Erasure(UUID.randomUUID(), key, GIVEN)), () -> {});
            case 6 -> graph.apply(TestChange.random(300, 200, changed), RunControl.NONE);
            default -> {
                if (!removed) {
                    removed = true; // of which is not known what it touches
                    context.getBean(RetentionRecords.class)
                            .remove(new Removal(LocalDate.EPOCH, Map.of()), new PersonalChange(), () -> {});
                }
            }
        }
        changed++;
    }

    private static Consent consent(String person) {
        return Consent.given(
                TestChange.key(person),
                new ConsentTerms(ConsentScope.NAMED, "insurance", "association", GIVEN, null, "letter", "box", null));
    }

    /** All records, but for names under keys that were never made. */
    private static TreeSet<String> lines(ConfigurableApplicationContext context) {
        TreeSet<String> lines = new TreeSet<>();
        try (GraphDump.Reading reading = context.getBean(GraphDump.class).begin()) {
            for (RecordFamily family : RecordFamily.all()) {
                if (family.subject() != Subject.WHOLE) {
                    reading.read(family, each -> lines.add(line(family, each)), RunControl.NONE);
                }
            }
            reading.readWhole((family, each) -> lines.add(line(family, each)));
        }
        return lines;
    }

    private static String line(RecordFamily family, StoredRecord each) {
        String text = family.name() + " " + RecordText.of(each);
        return text.replaceAll("\"identity\":\\{[^}]*\\},?", "");
    }
}
