package io.shicheng.store.neo4j.driver;

import io.shicheng.store.failure.DiskFullException;
import io.shicheng.store.failure.StoreException;
import io.shicheng.store.failure.StoreInUseException;
import io.shicheng.store.failure.StoreUnreachableException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.transaction.PlatformTransactionManager;

/** The driver, made when it is first needed, on a database whose schema is up to date. */
public final class StoreDriver {
    private static final int FETCH_SIZE = 5_000;

    private final Supplier<Driver> drivers;
    private final Supplier<PlatformTransactionManager> managers;
    private final Migrations migrations;
    private final Supplier<EmbeddedDatabase> databases;
    private final Consumer<Driver> onReady;
    private @Nullable Driver ready;

    /** @param onReady looks at the database when its schema is up to date */
    public StoreDriver(
            Supplier<Driver> drivers,
            Supplier<PlatformTransactionManager> managers,
            Supplier<EmbeddedDatabase> databases,
            Migrations migrations,
            Consumer<Driver> onReady) {
        this.drivers = drivers;
        this.databases = databases;
        this.managers = managers;
        this.migrations = migrations;
        this.onReady = onReady;
    }

    /** Begins a transaction in which the repositories take part. */
    StoreTransaction writing() {
        Driver driver = ready();
        return StoreTransaction.begin(managers.get(), driver);
    }

    /** Begins to write without statements, where the database is this process's own. */
    DirectWriting writing(int records, Runnable mustHold) {
        ready();
        return databases.get().writing(records, mustHold);
    }

    public Session reading() {
        return ready().session(SessionConfig.builder()
                .withDefaultAccessMode(AccessMode.READ)
                .withFetchSize(FETCH_SIZE)
                .build());
    }

    /** Sees to it that the database is there and its schema up to date. */
    public synchronized Driver ready() {
        if (ready == null) {
            Driver driver = drivers.get();
            migrations.run(driver);
            onReady.accept(driver);
            ready = driver;
        }
        databases.get().ensureWorking();
        return ready;
    }

    /** As {@link #reaching}, and says why if the database itself has stopped. */
    <T> T working(Supplier<T> work) {
        try {
            return reaching(work);
        } catch (StoreInUseException | DiskFullException e) {
            throw e;
        } catch (RuntimeException e) {
            throw ready == null
                    ? e
                    : databases
                            .get()
                            .whyStopped(e)
                            .<RuntimeException>map(stopped -> stopped)
                            .orElse(e);
        }
    }

    /** Runs some work on the database, and says in words of the store what went wrong. */
    public static <T> T reaching(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw failureWithin(e);
        }
    }

    /** What went wrong may come wrapped in exceptions of the container, of transactions or of repositories. */
    private static RuntimeException failureWithin(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException found) {
                return found;
            }
            if (cause instanceof Neo4jException found) {
                return inWords(found);
            }
        }
        return e;
    }

    private static RuntimeException inWords(Neo4jException e) {
        return switch (e) {
            case AuthenticationException _ -> new StoreUnreachableException("password", e);
            case ClientException _ ->
                new IllegalStateException("The database refused a statement (" + e.code() + ").", e);
            default -> new StoreUnreachableException("database", e, e.code());
        };
    }
}
