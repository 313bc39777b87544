package io.shicheng.store.embedded;

import io.shicheng.store.StoreFolder;
import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.neo4j.CypherFiles;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j Community in this JVM. It listens on a free port of this machine only, and lets in whoever knows a password
 * that is made at each start and kept nowhere but in memory. It writes its own logs, into its own folder, and sends
 * nothing anywhere.
 */
final class EmbeddedNeo4j implements AutoCloseable {
    private static final String USER = "neo4j";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DatabaseManagementService service;
    private final String password;
    private final URI address;

    private EmbeddedNeo4j(DatabaseManagementService service, String password) {
        this.service = service;
        this.password = password;
        var database = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        int port = database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
        this.address = URI.create("bolt://127.0.0.1:" + port);
    }

    /**
     * Starts the database, or makes one if the folder is empty.
     *
     * @throws StoreUnreachableException if it does not start
     */
    static EmbeddedNeo4j start(Path folder) {
        StoreFolder.create(folder);
        DatabaseManagementService service;
        try {
            service = builder(folder).build();
        } catch (RuntimeException e) {
            throw doesNotStart(folder, e);
        }
        try {
            if (!service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME).isAvailable(PATIENCE.toMillis())) {
                throw doesNotStart(folder, null);
            }
            return new EmbeddedNeo4j(service, newPassword(service));
        } catch (RuntimeException e) {
            service.shutdown();
            throw e;
        }
    }

    /** Its log is without the diagnostics of a start: they give the command line, and a file there may be called by a name. */
    private static DatabaseManagementServiceBuilder builder(Path folder) {
        return new DatabaseManagementServiceBuilder(folder.toAbsolutePath())
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", 0))
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

    private static String newPassword(DatabaseManagementService service) {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        String password = HexFormat.of().formatHex(bytes);
        service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(CypherFiles.query("password_set"), Map.of("password", password));
        return password;
    }

    private static StoreUnreachableException doesNotStart(Path folder, @Nullable Exception e) {
        return new StoreUnreachableException("databaseStart", e, folder, folder.resolve("logs/debug.log"));
    }

    URI address() {
        return address;
    }

    AuthToken authentication() {
        return AuthTokens.basic(USER, password);
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
