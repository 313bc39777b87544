package io.shicheng.backup.make;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.AuditLog;
import io.shicheng.consent.key.KeyCopies;
import io.shicheng.consent.key.Vault;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.graph.personal.Objection;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.TestChange;
import io.shicheng.store.TestStore;
import io.shicheng.store.dump.DatabaseState;
import io.shicheng.store.dump.GraphDump;
import io.shicheng.store.dump.RecordFamily;
import io.shicheng.store.dump.StoredRecord;
import io.shicheng.store.dump.Touched;
import io.shicheng.store.folder.StoreLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.impl.query.CacheMetrics;
import org.neo4j.kernel.impl.query.QueryCacheStatistics;
import org.neo4j.kernel.impl.query.QueryExecutionEngine;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The first backup of a process, with what the database itself counts of queries that it had to plan: none while
 * commits wait, whatever came meanwhile, of whichever kind and how many of each.
 */
class PlannedBeforeCommitsWaitIT {
    private static final int PEOPLE = 300;
    private static final LocalDate GIVEN = LocalDate.of(2026, 1, 2);

    @TempDir
    Path folder;

    private long planned;
    private int pauses;

    /** Notes what is planned while nothing is committed, and lets changes come after the last rehearsal. */
    private final class Counted implements GraphDump {
        private final GraphDump dump;
        private final Supplier<Long> plans;
        private final Runnable late;
        private int rehearsals;

        Counted(GraphDump dump, Supplier<Long> plans, Runnable late) {
            this.dump = dump;
            this.plans = plans;
            this.late = late;
        }

        private <T> T counted(Supplier<T> work) {
            long before = plans.get();
            T done = work.get();
            planned += plans.get() - before;
            return done;
        }

        private void counted(Runnable work) {
            counted(() -> {
                work.run();
                return planned;
            });
        }

        @Override
        public Reading begin() {
            Reading reading = dump.begin();
            return new Reading() {
                @Override
                public void read(RecordFamily family, Consumer<StoredRecord> sink, RunControl control) {
                    counted(() -> reading.read(family, sink, control));
                }

                @Override
                public void rehearse() {
                    reading.rehearse();
                    if (++rehearsals == 2) {
                        late.run();
                    }
                }

                @Override
                public Touched touched() {
                    return counted(reading::touched);
                }

                @Override
                public void readAgain(
                        Touched touched, BiConsumer<RecordFamily, StoredRecord> sink, RunControl control) {
                    counted(() -> reading.readAgain(touched, sink, control));
                }

                @Override
                public void readWhole(BiConsumer<RecordFamily, StoredRecord> sink) {
                    counted(() -> reading.readWhole(sink));
                }

                @Override
                public void close() {
                    reading.close();
                }
            };
        }

        @Override
        public Map<String, Long> counts() {
            return counted(dump::counts);
        }

        @Override
        public DatabaseState state() {
            return counted(dump::state);
        }

        @Override
        public <T> T undisturbed(Supplier<T> work) {
            pauses++;
            return dump.undisturbed(work);
        }
    }

    private static GraphDatabaseAPI database(DatabaseManagementService server) {
        return (GraphDatabaseAPI) server.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    }

    private static long plans(DatabaseManagementService server) {
        return database(server)
                .getDependencyResolver()
                .resolveDependency(QueryCacheStatistics.class)
                .metricsPerCacheKind()
                .values()
                .stream()
                .mapToLong(CacheMetrics::getCompiled)
                .sum();
    }

    @Test
    void nothingIsPlannedWhileCommitsWait() throws Exception {
        DatabaseManagementService server = new DatabaseManagementServiceBuilder(folder.resolve("server"))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .build();
        try {
            int port = database(server)
                    .getDependencyResolver()
                    .resolveDependency(ConnectorPortRegister.class)
                    .getLocalAddress(ConnectorType.BOLT)
                    .getPort();
            for (int many : new int[] {1, 4, 9}) {
                try (ConfigurableApplicationContext context =
                        TestStore.application(folder.resolve("store"), "--spring.neo4j.uri=bolt://127.0.0.1:" + port)) {
                    firstOf(context, server, many);
                }
                clear(server);
            }
        } finally {
            server.shutdown();
        }
    }

    /** As a database forgets its plans that was started anew. */
    private static void clear(DatabaseManagementService server) {
        database(server)
                .getDependencyResolver()
                .resolveDependency(QueryExecutionEngine.class)
                .clearQueryCaches();
    }

    private void firstOf(ConfigurableApplicationContext context, DatabaseManagementService server, int many)
            throws Exception {
        context.getBean(Vault.class).personKey("", "");
        GraphStore graph = context.getBean(GraphStore.class);
        graph.apply(TestChange.random(PEOPLE, PEOPLE, many), RunControl.NONE);
        graph.apply(organisations(PEOPLE), RunControl.NONE);
        clear(server);
        IntConsumer changes = number -> change(context, number);
        planned = 0;
        pauses = 0;
        BackupRun run = new BackupRun(
                new Counted(context.getBean(GraphDump.class), () -> plans(server), () -> changes.accept(many)),
                context.getBean(KeyCopies.class),
                context.getBean(AuditLog.class),
                context.getBean(StoreLocation.class),
                context.getBean(Clock.class));
        long before = plans(server);
        run.make(Files.createDirectories(folder.resolve("backups")).resolve(many + ".backup"), RunControl.NONE);
        assertThat(plans(server) - before).as("planned in all").isGreaterThan(20L);
        assertThat(pauses).isEqualTo(1);
        assertThat(run.pause().records())
                .as("records that were read while commits waited")
                .isGreaterThan(3L * many);
        assertThat(planned)
                .as("planned while commits wait, with %d of each", many)
                .isZero();
    }

    private static io.shicheng.store.GraphChange organisations(int from) {
        TestChange change = new TestChange();
        for (int i = from; i < from + 5; i++) {
            change.organisation(NodeKind.GROUP, "group" + i).work("work" + i);
            change.tie(TieKind.CREDITED_ON, "p" + i % PEOPLE, "work" + i);
        }
        return change.build();
    }

    /** So many of some kinds, which are few enough to be read while commits wait. */
    private static void change(ConfigurableApplicationContext context, int many) {
        GraphStore graph = context.getBean(GraphStore.class);
        TestChange ties = new TestChange();
        PersonalChange own = new PersonalChange();
        for (int i = 0; i < many; i++) {
            var key = TestChange.key("p" + i);
            ties.work("late" + i).tie(TieKind.LEADS, "p" + i, "p" + (i + 100));
            own.consent(Consent.given(
                    key,
                    new ConsentTerms(
                            ConsentScope.NAMED, "insurance", "association", GIVEN, null, "letter", "box", null)));
            own.objection(new Objection(key, GIVEN)).withoutContact(key, Channel.PHONE);
        }
        graph.apply(ties.build(), RunControl.NONE);
        context.getBean(PersonalRecords.class).change(own, () -> {});
    }
}
