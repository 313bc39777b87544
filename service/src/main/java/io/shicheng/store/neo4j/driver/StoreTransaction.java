package io.shicheng.store.neo4j.driver;

import io.shicheng.store.dump.Touched;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Transaction;
import org.springframework.data.neo4j.core.DatabaseSelection;
import org.springframework.data.neo4j.core.UserSelection;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * A transaction that bulk statements by the driver and the repositories of Spring Data Neo4j share, on the thread that
 * began it. Undone when closed, unless it was committed.
 */
public final class StoreTransaction implements AutoCloseable {
    private final PlatformTransactionManager manager;
    private final TransactionStatus status;
    private final Transaction transaction;
    private final List<Consumer<Touched>> notes = new ArrayList<>();

    private StoreTransaction(PlatformTransactionManager manager, TransactionStatus status, Transaction transaction) {
        this.manager = manager;
        this.status = status;
        this.transaction = transaction;
    }

    /** Begins one of its own, also within another, so that its commit is one. */
    static StoreTransaction begin(PlatformTransactionManager manager, Driver driver) {
        TransactionStatus status = manager.getTransaction(
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        return new StoreTransaction(
                manager,
                status,
                Objects.requireNonNull(Neo4jTransactionManager.retrieveTransaction(
                        driver, DatabaseSelection.undecided(), UserSelection.connectedUser())));
    }

    /** For statements by the driver. */
    public Transaction statements() {
        return transaction;
    }

    /** What it touches, for one who reads all of the database meanwhile; told when it is committed. */
    public void touches(Consumer<Touched> note) {
        notes.add(note);
    }

    List<Consumer<Touched>> notes() {
        return List.copyOf(notes);
    }

    void commit() {
        manager.commit(status);
    }

    @Override
    public void close() {
        if (!status.isCompleted()) {
            manager.rollback(status);
        }
    }
}
