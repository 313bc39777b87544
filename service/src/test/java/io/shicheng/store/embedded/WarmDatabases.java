package io.shicheng.store.embedded;

import io.shicheng.store.folder.FileManifest;
import io.shicheng.store.folder.StoreFile;
import io.shicheng.store.folder.StoreFolder;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.folder.StoreLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Embedded databases that go on running when the application that used one ends. A store that a test names to
 * {@link #lendTo} has one of them, by a link where its database would lie, and finds in it what it left; when the store
 * was deleted, or is said to be used once only, the next has it, emptied. So half of what a test would take is saved: a
 * database plans each query that it was never asked, and takes a second to start.
 */
public final class WarmDatabases {
    private static final String BEAN = "embeddedNeo4j";

    /** Those that rest without a store; more are stopped. */
    private static final int RESTING = 2;

    private static final Map<Path, Lease> LEASES = new HashMap<>();
    private static final Map<Path, Content> COPIES = new HashMap<>();
    private static final List<Warm> RUNNING = new ArrayList<>();

    /** @param made when the files of the database of a new store say that they were made */
    private record Lease(Instant made, boolean once) {}

    /** All that a database holds, the ends of ties by the names that it gave its nodes. */
    private record Content(List<Map<String, Object>> nodes, List<Map<String, Object>> ties) {}

    private static final class Warm {
        private final Path folder;
        private final EmbeddedNeo4j database;
        private final Driver driver;
        private Path place;
        private boolean used = true;

        private Warm(Path folder, Path place) {
            this.folder = folder;
            this.place = place;
            this.database = EmbeddedNeo4j.start(folder);
            this.driver = GraphDatabase.driver(database.address(), database.authentication());
        }

        private boolean isOf(Path database) throws IOException {
            return Files.isSymbolicLink(database)
                    && Files.readSymbolicLink(database).equals(folder);
        }

        private boolean isFree() throws IOException {
            return !used && !isOf(place);
        }

        private void empty() {
            try (Session session = driver.session()) {
                session.run("MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS")
                        .consume();
            }
        }

        private Content content() {
            try (Session session = driver.session()) {
                List<Map<String, Object>> nodes = session.run("MATCH (n) WHERE NOT n:Migration"
                                + " RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties")
                        .list(Record::asMap);
                List<Map<String, Object>> ties = session.run("MATCH (a)-[t]->(b) RETURN elementId(a) AS from,"
                                + " elementId(b) AS to, type(t) AS type, properties(t) AS properties")
                        .list(Record::asMap);
                return new Content(nodes, ties);
            }
        }

        private void fill(Content content) {
            try (Session session = driver.session()) {
                Map<String, String> ids = new HashMap<>();
                session.run(
                                "UNWIND $nodes AS node CREATE (n:$(node.labels)) SET n = node.properties"
                                        + " RETURN node.id AS before, elementId(n) AS now",
                                Map.of("nodes", content.nodes()))
                        .forEachRemaining(row -> ids.put(
                                row.get("before").asString(), row.get("now").asString()));
                session.run(
                                "UNWIND $ties AS tie MATCH (a) WHERE elementId(a) = $ids[tie.from]"
                                        + " MATCH (b) WHERE elementId(b) = $ids[tie.to]"
                                        + " CREATE (a)-[t:$(tie.type)]->(b) SET t = tie.properties",
                                Map.of("ties", content.ties(), "ids", ids))
                        .consume();
            }
        }

        private void stop() throws IOException {
            driver.close();
            database.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            for (Warm each : RUNNING) {
                try {
                    each.stop();
                } catch (IOException | RuntimeException e) {
                    System.err.println("The folder " + each.folder + " stays behind: " + e.getMessage());
                }
            }
        }));
    }

    private WarmDatabases() {}

    /**
     * Has a new store use a database that runs. Not for a test that looks at the database's files, copies them or lets
     * another process use them, nor for one of starting and stopping.
     *
     * @param store its folder, which is not there yet
     * @param made when the files of the database say that they were made
     * @param once whether the store is opened once only, so that its folder may stay behind
     */
    public static synchronized void lendTo(Path store, Instant made, boolean once) {
        LEASES.put(placeIn(store), new Lease(made, once));
    }

    public static synchronized boolean isLentTo(Path store) {
        return LEASES.containsKey(placeIn(store));
    }

    private static Path placeIn(Path store) {
        return new StoreLocation(store.toAbsolutePath().normalize()).database();
    }

    /** Copies a store that has a database of these, and is not open, to where none is yet. */
    public static synchronized void copy(Path from, Path to) throws IOException {
        Path place = placeIn(from);
        for (Warm each : RUNNING) {
            if (each.isOf(place) && !each.used) {
                copyFiles(from, to, place);
                Files.createSymbolicLink(placeIn(to), each.folder);
                COPIES.put(placeIn(to), each.content());
                LEASES.put(placeIn(to), new Lease(written(each.folder), false));
                return;
            }
        }
        throw new IllegalStateException("The store at " + from + " has no database that runs and is free.");
    }

    private static void copyFiles(Path from, Path to, Path except) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                if (!each.toAbsolutePath().normalize().equals(except)) {
                    Path copy = to.resolve(from.relativize(each));
                    if (Files.isDirectory(each)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(each, copy, StandardCopyOption.COPY_ATTRIBUTES);
                    }
                }
            }
        }
    }

    private static List<Path> logs(Path database) throws IOException {
        try (Stream<Path> files = Files.list(database.resolve("data/transactions/neo4j"))) {
            return files.toList();
        }
    }

    private static Instant written(Path database) throws IOException {
        Instant last = Instant.EPOCH;
        for (Path file : logs(database)) {
            Instant time = Files.getLastModifiedTime(file).toInstant();
            last = time.isAfter(last) ? time : last;
        }
        return last;
    }

    private static synchronized Warm take(Path place, Lease lease) throws IOException {
        Content content = COPIES.remove(place);
        if (content != null) {
            Files.delete(place);
            Warm filled = take(place, lease);
            filled.fill(content);
            date(filled, lease);
            return filled;
        }
        for (Warm each : RUNNING) {
            if (each.isOf(place)) {
                each.used = true;
                return each;
            }
        }
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalStateException("The store at " + place + " has a database already.");
        }
        for (Warm each : RUNNING) {
            if (each.isFree()) {
                each.used = true;
                each.place = place;
                each.empty();
                return handed(each, lease);
            }
        }
        Warm started = new Warm(Files.createTempDirectory("warm-database"), place);
        RUNNING.add(started);
        return handed(started, lease);
    }

    private static Warm handed(Warm warm, Lease lease) throws IOException {
        StoreFolder.create(Objects.requireNonNull(warm.place.getParent()));
        Files.createSymbolicLink(warm.place, warm.folder);
        date(warm, lease);
        return warm;
    }

    private static void date(Warm warm, Lease lease) throws IOException {
        for (Path file : logs(warm.folder)) {
            Files.setLastModifiedTime(file, FileTime.from(lease.made()));
        }
    }

    private static synchronized void giveBack(Warm warm, Lease lease) throws IOException {
        warm.used = false;
        if (lease.once()) {
            LEASES.remove(warm.place);
            Files.deleteIfExists(warm.place);
        }
        List<Warm> resting = new ArrayList<>();
        for (Warm each : RUNNING) {
            if (each.isFree()) {
                resting.add(each);
            }
        }
        for (Warm each : resting.subList(0, Math.max(0, resting.size() - RESTING))) {
            RUNNING.remove(each);
            each.stop();
        }
    }

    /** Puts a database that runs in the place of the one that the application would start, if its store was named. */
    static final class Lending implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.addBeanFactoryPostProcessor(beans -> lend(context, beans));
        }

        private static void lend(ConfigurableApplicationContext context, ConfigurableListableBeanFactory beans) {
            String store = context.getEnvironment().getProperty("shicheng.store");
            if (store == null
                    || !(beans instanceof DefaultListableBeanFactory all)
                    || !all.containsBeanDefinition(BEAN)) {
                return;
            }
            Lease lease = leaseOf(placeIn(Path.of(store)));
            if (lease != null) {
                RootBeanDefinition lent = new RootBeanDefinition(EmbeddedNeo4j.class, () -> lent(all, lease));
                lent.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
                lent.setLazyInit(true);
                lent.setDestroyMethodName(""); // it goes on
                all.removeBeanDefinition(BEAN);
                all.registerBeanDefinition(BEAN, lent);
            }
        }

        private static EmbeddedNeo4j lent(DefaultListableBeanFactory beans, Lease lease) {
            beans.getBean(StoreLock.class);
            FileManifest manifest = beans.getBean(FileManifest.class);
            StoreLocation location = beans.getBean(StoreLocation.class);
            EmbeddedNeo4jConfiguration.checkIsThere(location, manifest);
            try {
                Warm warm = take(placeIn(location.folder()), lease);
                beans.registerDisposableBean("lentDatabase", () -> {
                    manifest.seen(StoreFile.DATABASE.place());
                    giveBack(warm, lease);
                });
                return warm.database;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static synchronized @Nullable Lease leaseOf(Path place) {
        return LEASES.get(place);
    }
}
