package io.shicheng.store.embedded;

import io.shicheng.store.failure.DiskFullException;
import io.shicheng.store.failure.StoreException;
import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.folder.StoreFolder;
import io.shicheng.store.neo4j.driver.DirectWriting;
import io.shicheng.store.neo4j.driver.EmbeddedDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.dbms.systemgraph.SecurityGraphDbmsModel;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.monitoring.DatabaseHealth;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.neo4j.storageengine.api.TransactionIdStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Neo4j Community in this JVM. It listens on a free port of this machine only, and lets in those who know a password
 * that is made at each start and kept nowhere but in memory. It writes its own logs, into its own folder, and sends
 * nothing anywhere.
 */
final class EmbeddedNeo4j implements EmbeddedDatabase, AutoCloseable {
    private static final String USER = "neo4j";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** To write what it can before the process ends. */
    private static final Duration PATIENCE_WITH_A_STOPPED_ONE = Duration.ofSeconds(10);

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /**
     * Room with which a database that stopped on a full disk is opened again: its log of one file, and some to go on
     * with.
     */
    private static final long NEEDED_MEGABYTES = 16;

    /** Of opening a database that stopped by itself. */
    private static final int ATTEMPTS = 5;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedNeo4j.class);

    private final Path folder;
    private final StopMark stopMark;
    private final String password;
    private final Runnable onClosed;
    private final int port;
    private volatile @Nullable DatabaseManagementService service;
    /** The last transaction when it stopped by itself. */
    private long committed;

    private EmbeddedNeo4j(Path folder, DatabaseManagementService service, String password, Runnable onClosed) {
        this.onClosed = onClosed;
        this.folder = folder;
        this.stopMark = new StopMark(folder);
        this.service = service;
        this.password = password;
        this.port = database(service, GraphDatabaseSettings.DEFAULT_DATABASE_NAME)
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    private static GraphDatabaseAPI database(DatabaseManagementService service, String name) {
        return (GraphDatabaseAPI) service.database(name);
    }

    /**
     * Starts the database, or makes one if the folder is empty.
     *
     * @throws StoreUnreachableException if it does not start
     * @throws DiskFullException if it stopped on a full disk, and there is no room yet
     */
    static EmbeddedNeo4j start(Path folder) {
        return start(folder, () -> {});
    }

    /** @param onClosed done when it was stopped, and all that it holds is on disk */
    static EmbeddedNeo4j start(Path folder, Runnable onClosed) {
        StoreFolder.create(folder);
        StopMark mark = new StopMark(folder);
        Optional<Long> stopped = mark.read();
        DatabaseManagementService service =
                stopped.isPresent() ? openStopped(folder, 0, stopped.get(), mark) : open(folder, 0, true);
        try {
            return new EmbeddedNeo4j(folder, service, newPassword(service), onClosed);
        } catch (RuntimeException e) {
            service.shutdown();
            throw e;
        }
    }

    /**
     * Opens the database.
     *
     * @param port to listen on; 0 for any that is free
     * @param strict false to take a log that cannot be read to its end for one whose end was never committed
     */
    private static DatabaseManagementService open(Path folder, int port, boolean strict) {
        DatabaseManagementService service;
        try {
            service = builder(folder, port)
                    .setConfig(GraphDatabaseInternalSettings.fail_on_corrupted_log_files, strict)
                    .build();
        } catch (RuntimeException e) {
            throw doesNotStart(folder, e);
        }
        if (!isAvailable(service)) {
            Throwable why = causeOfFailure(service).orElse(null);
            shutDown(service);
            throw doesNotStart(folder, why);
        }
        return service;
    }

    /** Waits only as long as it may still become so: a failure is known at once. */
    private static boolean isAvailable(DatabaseManagementService service) {
        GraphDatabaseAPI database = database(service, GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        for (long left = PATIENCE.dividedBy(LOOK_EVERY); left > 0; left--) {
            if (database.isAvailable(LOOK_EVERY.toMillis())) {
                return true;
            }
            if (causeOfFailure(service).isPresent()) {
                return false;
            }
        }
        return false;
    }

    private static Optional<Throwable> causeOfFailure(DatabaseManagementService service) {
        DatabaseStateService<?> states = database(service, GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .getDependencyResolver()
                .resolveDependency(DatabaseStateService.class);
        return states.causeOfFailure(
                database(service, GraphDatabaseSettings.DEFAULT_DATABASE_NAME).databaseId());
    }

    /**
     * What a full disk leaves at the end of the log of transactions can be more than one that was begun, and the
     * database then takes its log for damaged. All of that is dropped, and nothing else: it must have as many
     * transactions as before.
     *
     * @param committed the last transaction that was committed when it stopped
     */
    private static DatabaseManagementService openStopped(Path folder, int port, long committed, StopMark mark) {
        long free = freeMegabytes(folder);
        if (free < NEEDED_MEGABYTES) {
            throw new DiskFullException(folder, free, NEEDED_MEGABYTES, null);
        }
        LOG.warn("The database stopped by itself. It is opened anew, and undoes what was not committed.");
        DatabaseManagementService service = openPatiently(folder, port);
        long found = lastCommitted(service);
        if (found < committed) {
            service.shutdown();
            throw new StoreUnreachableException("databaseCut", null, folder, committed, found);
        }
        try {
            mark.clear();
        } catch (IOException e) {
            service.shutdown();
            throw new StoreUnreachableException("fileStays", e, folder);
        }
        LOG.info("The database works again.");
        return service;
    }

    /**
     * Tries again a few times: what was shut down a moment ago may hold its locks and its port a little longer, and
     * another program may have the port for as long as a connection lasts.
     */
    private static DatabaseManagementService openPatiently(Path folder, int port) {
        for (int left = ATTEMPTS; ; left--) {
            try {
                return open(folder, port, false);
            } catch (StoreUnreachableException e) {
                if (left == 1) {
                    throw e;
                }
                LOG.warn("{} It is tried again.", e.getMessage());
            }
            try {
                Thread.sleep(BETWEEN_ATTEMPTS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw doesNotStart(folder, e);
            }
        }
    }

    private static long lastCommitted(DatabaseManagementService service) {
        return database(service, GraphDatabaseSettings.DEFAULT_DATABASE_NAME)
                .getDependencyResolver()
                .resolveDependency(TransactionIdStore.class)
                .getLastCommittedTransactionId();
    }

    /**
     * A database that panicked answers nothing any more, whatever becomes of the disk. It is opened anew on the same
     * port and with the same password, so that its clients go on; it then undoes what was not committed, as after a
     * power cut.
     */
    @Override
    public void ensureWorking() {
        if (!works()) {
            openAnew();
        }
    }

    private boolean works() {
        DatabaseManagementService now = service;
        return now != null
                && works(now, GraphDatabaseSettings.DEFAULT_DATABASE_NAME)
                && works(now, GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
    }

    private static boolean works(DatabaseManagementService service, String name) {
        return database(service, name)
                .getDependencyResolver()
                .resolveDependency(DatabaseHealth.class)
                .hasNoPanic();
    }

    private synchronized void openAnew() {
        if (works()) {
            return;
        }
        noteThatItStopped();
        long free = freeMegabytes(folder);
        if (free < NEEDED_MEGABYTES) {
            throw new DiskFullException(folder, free, NEEDED_MEGABYTES, null);
        }
        DatabaseManagementService stopped = service;
        service = null;
        if (stopped != null) {
            shutDown(stopped);
        }
        service = openStopped(folder, port, committed, stopMark);
    }

    private synchronized void noteThatItStopped() {
        DatabaseManagementService stopped = service;
        if (stopped != null) {
            committed = lastCommitted(stopped);
            stopMark.set(committed);
        }
    }

    /** What a database that panicked has to say when it is shut down is known. */
    private static void shutDown(DatabaseManagementService stopped) {
        try {
            stopped.shutdown();
        } catch (RuntimeException e) {
            LOG.warn(
                    "The database that stopped was shut down with a failure ({}).",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public Optional<StoreException> whyStopped(RuntimeException failure) {
        if (works()) {
            return Optional.empty();
        }
        noteThatItStopped();
        long free = freeMegabytes(folder);
        return free < NEEDED_MEGABYTES
                ? Optional.of(new DiskFullException(folder, free, NEEDED_MEGABYTES, failure))
                : Optional.empty();
    }

    @Override
    public DirectWriting writing(int records, Runnable mustHold) {
        DatabaseManagementService open = service;
        if (open == null) {
            throw new StoreUnreachableException("database", null, "closed");
        }
        return new PartedWriting(open.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME), mustHold, records);
    }

    private static long freeMegabytes(Path folder) {
        try {
            return ByteUnit.Byte.toMebiBytes(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            throw new StoreUnreachableException(
                    "folder", e, folder, e.getClass().getSimpleName());
        }
    }

    /**
     * Its log is without the diagnostics of a start: they give the command line, and a file there may be called by a
     * name.
     */
    private static DatabaseManagementServiceBuilder builder(Path folder, int port) {
        return new DatabaseManagementServiceBuilder(folder.toAbsolutePath())
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
                .setConfig(HttpConnector.enabled, false)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseInternalSettings.udc_network_enabled, false)
                .setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
                .setConfig(BoltConnector.enable_discovery, false)
                .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
                .setConfig(FleetManagementSettings.fleet_manager_enabled, false)
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
                .setConfig(GraphDatabaseSettings.pagecache_memory, pageCacheBytes())
                .setConfig(GraphDatabaseSettings.memory_transaction_global_max_size, transactionBytes())
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "1 files");
    }

    /** An eighth of what the heap leaves of this machine's memory, between 64 MiB and 1 GiB. */
    private static long pageCacheBytes() {
        long left = Runtime.getRuntime().maxMemory();
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            left = system.getTotalMemorySize() - left;
        }
        return Math.clamp(left / 8, ByteUnit.mebiBytes(64), ByteUnit.gibiBytes(1));
    }

    /**
     * An import is one transaction. The database's own estimate of what that takes is well above what it takes in
     * truth, so the limit is above the heap.
     */
    private static long transactionBytes() {
        return 3 * Runtime.getRuntime().maxMemory();
    }

    /**
     * Written where the database keeps it, as its statement for that does: this would have the database compile a
     * dozen statements of its own, which takes a quarter of the time of a start.
     */
    private static String newPassword(DatabaseManagementService service) {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        String password = HexFormat.of().formatHex(bytes);
        SystemGraphCredential credential = SystemGraphCredential.createCredentialForPassword(
                password.getBytes(StandardCharsets.US_ASCII), new SecureHasher());
        try (Transaction transaction =
                service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME).beginTx()) {
            Node user = transaction.findNode(
                    SecurityGraphDbmsModel.USER_LABEL, SecurityGraphDbmsModel.USER_NAME_PROPERTY, USER);
            user.setProperty(SecurityGraphDbmsModel.USER_CREDENTIALS_PROPERTY, credential.serialize());
            user.setProperty(SecurityGraphDbmsModel.USER_CREDENTIALS_EXPIRED_PROPERTY, false);
            transaction.commit();
        }
        return password;
    }

    private static StoreUnreachableException doesNotStart(Path folder, @Nullable Throwable e) {
        Throwable cause = e;
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String reason = cause == null ? "?" : cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return new StoreUnreachableException("databaseStart", e, folder, folder.resolve("logs/debug.log"), reason);
    }

    /**
     * Shuts down a database that stopped, as far as it lets itself be: on a full disk it tries to write its pages until
     * there is room, for as long as it takes. What it holds then is mended by its log when it is opened again.
     */
    private static void leave(DatabaseManagementService stopped) {
        Thread closing = Thread.ofPlatform().daemon().name("closing").start(() -> shutDown(stopped));
        try {
            closing.join(PATIENCE_WITH_A_STOPPED_ONE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (closing.isAlive()) {
            LOG.warn(
                    "The database that stopped cannot be shut down. It is left as it is, and mended when it is opened.");
        }
    }

    URI address() {
        return URI.create("bolt://127.0.0.1:" + port);
    }

    AuthToken authentication() {
        return AuthTokens.basic(USER, password);
    }

    @Override
    public synchronized void close() {
        DatabaseManagementService open = service;
        if (open == null) {
            return;
        }
        if (works()) {
            open.shutdown();
            onClosed.run();
        } else {
            noteThatItStopped();
            leave(open);
        }
    }
}
