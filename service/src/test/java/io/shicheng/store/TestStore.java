package io.shicheng.store;

import io.shicheng.ShichengApplication;
import io.shicheng.audit.Actor;
import io.shicheng.consent.Consents;
import io.shicheng.consent.PendingConsentRegister;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.retention.Retention;
import io.shicheng.store.embedded.WarmDatabases;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The application, without a web server, on an embedded database: one in each JVM of tests, since it takes seconds to
 * start, and emptied for each test.
 */
public final class TestStore {
    private static final class Holder {
        private static final Path FOLDER = temporaryFolder();
        private static final ConfigurableApplicationContext CONTEXT = started(FOLDER);

        static {
            CONTEXT.getBean(Vault.class).personKey("", ""); // has its keys made while the store is empty
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                CONTEXT.close();
                deleteAll(FOLDER);
            }));
        }
    }

    /**
     * An empty database that was stopped; of a process that asks for a second new store, since the first made one
     * anyway.
     */
    private static final class EmptyDatabase {
        private static final AtomicInteger ASKED = new AtomicInteger();
        private static final Path FOLDER = made();

        private static Path made() {
            Path folder = temporaryFolder();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteAll(folder)));
            try (ConfigurableApplicationContext context = started(folder)) {
                context.getBean(GraphStore.class).counts();
            }
            return new StoreLocation(folder).database();
        }
    }

    private TestStore() {}

    /**
     * Puts an empty database where a new store is to be, if there is nothing yet: to open it takes half of the time
     * that it takes to make one.
     */
    public static void prepare(Path folder) {
        prepare(folder, Instant.now());
    }

    /** @param at when its files say that it was made */
    private static void prepare(Path folder, Instant at) {
        if (WarmDatabases.isLentTo(folder)) {
            if (isNew(folder)) {
                WarmDatabases.lendTo(folder, at, false);
            }
        } else if (isNew(folder) && EmptyDatabase.ASKED.getAndIncrement() > 0) {
            Path database = new StoreLocation(folder).database();
            try {
                FileSystemUtils.copyRecursively(EmptyDatabase.FOLDER, database);
                try (Stream<Path> copied = Files.walk(database)) {
                    for (Path file : copied.toList()) {
                        Files.setLastModifiedTime(file, FileTime.from(at));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Has a store of a test's own, which is not there yet, use a database of this process that runs already: nothing is
     * started, and nothing planned that another test asked before. Only for a test that leaves the folder of the
     * database alone, and lets no other process work on the store.
     *
     * @return the store
     */
    public static Path warm(Path folder) {
        WarmDatabases.lendTo(folder, Instant.now(), false);
        return folder;
    }

    /** The same for a store that is opened once only. */
    public static Path warmOnce(Path folder) {
        WarmDatabases.lendTo(folder, Instant.now(), true);
        return folder;
    }

    /** Copies a {@linkplain #warm warm} store that is not open, to one that is warm too. */
    public static void copyWarm(Path from, Path to) throws IOException {
        WarmDatabases.copy(from, to);
    }

    private static boolean isNew(Path folder) {
        String[] names = folder.toFile().list();
        return names == null || names.length == 0;
    }

    /** The application's context on a store that holds nothing. The vault's keys stay. */
    public static ConfigurableApplicationContext emptied() {
        Consents consents = Holder.CONTEXT.getBean(Consents.class);
        Holder.CONTEXT
                .getBean(PendingConsentRegister.class)
                .pending()
                .forEach(entry -> consents.decline(entry.id(), Actor.operator()));
        empty(Holder.CONTEXT.getBean(Driver.class), Holder.CONTEXT.getBean(StoreLocation.class));
        return Holder.CONTEXT;
    }

    /**
     * The application's context on a store of its own, as commands start it; to be closed by the test.
     *
     * @param arguments such as {@code --spring.neo4j.uri=bolt://127.0.0.1:7687}
     */
    public static ConfigurableApplicationContext application(Path folder, String... arguments) {
        if (arguments.length == 0) {
            prepare(folder);
        }
        return started(folder, arguments);
    }

    private static ConfigurableApplicationContext started(Path folder, String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--shicheng.store=" + folder;
        return new SpringApplicationBuilder(ShichengApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .registerShutdownHook(false)
                .run(all);
    }

    /** The same on a store of its own, on that day at noon. */
    public static ConfigurableApplicationContext applicationOn(LocalDate day, Path folder) {
        return applicationAt(noon(day), folder);
    }

    /** The same on a store of its own, at the time of a clock, which may be set meanwhile. */
    public static ConfigurableApplicationContext applicationAt(InstantSource time, Path folder) {
        Clock clock = time.withZone(ZoneOffset.UTC);
        // an empty database that was made today would be one that was used after that day
        prepare(folder, clock.instant());
        return applicationWith(
                folder,
                context ->
                        context.registerBean("chosenClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)));
    }

    /** The same on a store of its own, with what a test adds to the context. */
    public static ConfigurableApplicationContext applicationWith(
            Path folder, ApplicationContextInitializer<GenericApplicationContext> more) {
        return new SpringApplicationBuilder(ShichengApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .registerShutdownHook(false)
                .initializers(more)
                .run("--shicheng.store=" + folder);
    }

    /** The time at which tests of that day are. */
    public static InstantSource noon(LocalDate day) {
        return InstantSource.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    /** Says that the day of the application is right, so that what ended before it goes at once. */
    public static void confirmDate(ConfigurableApplicationContext context) {
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        context.getBean(Retention.class).confirmDate(today, Actor.operator());
    }

    private static void empty(Driver driver, StoreLocation location) {
        try (var session = driver.session()) {
            session.run("MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS")
                    .consume();
            Files.deleteIfExists(location.revision());
            FileSystemUtils.deleteRecursively(location.snapshots());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("shicheng-test-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.err.println("The folder " + folder + " stays behind: " + e.getMessage());
        }
    }
}
