package io.shicheng.store.neo4j;

import io.shicheng.store.ClusterDirectory;
import io.shicheng.store.GraphStore;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.RetentionRecords;
import io.shicheng.store.dump.GraphDump;
import io.shicheng.store.dump.GraphRestore;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.folder.StoreLock;
import io.shicheng.store.neo4j.driver.Commits;
import io.shicheng.store.neo4j.driver.DatabaseStarter;
import io.shicheng.store.neo4j.driver.EmbeddedDatabase;
import io.shicheng.store.neo4j.driver.Filling;
import io.shicheng.store.neo4j.driver.Migrations;
import io.shicheng.store.neo4j.driver.RestoreMark;
import io.shicheng.store.neo4j.driver.RevisionFile;
import io.shicheng.store.neo4j.driver.StoreDriver;
import io.shicheng.store.neo4j.dump.Neo4jGraphDump;
import io.shicheng.store.neo4j.dump.Neo4jGraphRestore;
import io.shicheng.store.neo4j.entity.ClusterRepository;
import io.shicheng.store.neo4j.entity.ImportRepository;
import io.shicheng.store.neo4j.entity.Neo4jClusterDirectory;
import io.shicheng.store.neo4j.entity.Neo4jImportHistory;
import io.shicheng.store.retention.RetentionPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;
import org.springframework.transaction.PlatformTransactionManager;

/** The store's ports on Neo4j. None of these beans touches the database before it is asked something. */
@Configuration(proxyBeanMethods = false)
@EnableNeo4jRepositories(considerNestedRepositories = false)
@EntityScan(basePackageClasses = ClusterRepository.class)
class Neo4jStoreConfiguration {
    /** Rows of a transaction of a large first change: some hundred megabytes, while it is committed. */
    private static final String PART = "${shicheng.store.part:20000}";

    /**
     * The lock comes first: a store that is in use is neither started nor read from its caches. The driver is asked for
     * when it is needed and so made last; what ends with the application must still reach the database, so it is said
     * that the driver outlasts this.
     */
    @Bean
    StoreDriver storeDriver(
            ConfigurableListableBeanFactory beans,
            ObjectProvider<Driver> drivers,
            ObjectProvider<PlatformTransactionManager> managers,
            ObjectProvider<EmbeddedDatabase> databases,
            StoreLock lock,
            StoreLocation location,
            Migrations migrations,
            @Value("${spring.neo4j.uri:}") String serverUri,
            @Value(PART) int rows) {
        for (String driver : beans.getBeanNamesForType(Driver.class, true, false)) {
            beans.registerDependentBean(driver, "storeDriver");
        }
        return new StoreDriver(
                drivers::getObject,
                managers::getObject,
                () -> databases.getIfAvailable(() -> EmbeddedDatabase.NONE),
                migrations,
                serverUri.isBlank() ? new Filling(location, rows)::check : new RestoreMark(location)::check);
    }

    @Bean
    Migrations migrations(RetentionPeriod period, Clock clock) {
        return Migrations.onClassPath(
                Map.of("keptUntil", period.endOfImport(LocalDate.now(clock)), "commit", Commits.newName()));
    }

    @Bean
    GraphDump graphDump(Commits commits) {
        return new Neo4jGraphDump(commits);
    }

    @Bean
    GraphRestore graphRestore(
            ObjectProvider<DatabaseStarter> starters, ObjectProvider<Driver> drivers, Migrations migrations) {
        return new Neo4jGraphRestore(Optional.ofNullable(starters.getIfAvailable()), drivers::getObject, migrations);
    }

    /** The repositories use the database that the driver uses of itself, whatever is set elsewhere. */
    @Bean
    DatabaseSelectionProvider databaseSelectionProvider() {
        return DatabaseSelectionProvider.getDefaultSelectionProvider();
    }

    /** The driver would tell a server which of its functions are used. */
    @Bean
    ConfigBuilderCustomizer withoutTelemetry() {
        return builder -> builder.withTelemetryDisabled(true);
    }

    @Bean
    Commits commits(
            StoreDriver driver,
            StoreLocation location,
            StoreLock lock,
            @Value("${spring.neo4j.uri:}") String serverUri,
            @Value(PART) int rows) {
        boolean embedded = serverUri.isBlank();
        return new Commits(
                driver,
                new RevisionFile(location, embedded),
                lock::mustHold,
                embedded ? new Filling(location, rows) : null);
    }

    @Bean
    GraphStore graphStore(StoreDriver driver, Commits commits) {
        return new Neo4jGraphStore(driver, commits);
    }

    @Bean
    PersonalRecords personalRecords(Commits commits, ApplicationEventPublisher events) {
        return new Neo4jPersonalRecords(commits, events::publishEvent);
    }

    @Bean
    RetentionRecords retentionRecords(Commits commits) {
        return new Neo4jRetentionRecords(commits);
    }

    @Bean
    ClusterDirectory clusterDirectory(StoreDriver driver, ObjectProvider<ClusterRepository> repositories) {
        return new Neo4jClusterDirectory(driver, repositories::getObject);
    }

    @Bean
    ImportHistory importHistory(StoreDriver driver, ObjectProvider<ImportRepository> repositories) {
        return new Neo4jImportHistory(driver, repositories::getObject);
    }
}
