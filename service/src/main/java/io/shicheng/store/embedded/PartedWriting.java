package io.shicheng.store.embedded;

import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.neo4j.driver.DirectWriting;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.collections.api.factory.primitive.IntSets;
import org.eclipse.collections.api.map.primitive.MutableIntObjectMap;
import org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.internal.kernel.api.TokenWrite;
import org.neo4j.internal.kernel.api.Write;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/**
 * By the database's own interface, in transactions one after the other. While one is committed, which takes as long as
 * to fill it, the next is filled on another thread: no transaction needs what another has not committed, but for nodes,
 * and these are committed before the first relationship between them.
 */
final class PartedWriting implements DirectWriting {
    private final GraphDatabaseService database;
    private final Runnable mustHold;
    private final int most;
    private final ExecutorService committing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("committing").factory());
    private final Map<String, Integer> labels = new HashMap<>();
    private final Map<String, Integer> types = new HashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private @Nullable InternalTransaction current;
    private @Nullable Future<?> before;
    private int written;

    /**
     * @param mustHold called before each commit; throws if the store is not this process's alone any more
     * @param most records of a transaction
     */
    PartedWriting(GraphDatabaseService database, Runnable mustHold, int most) {
        this.database = database;
        this.mustHold = mustHold;
        this.most = most;
    }

    @Override
    public long node(Map<String, Object> properties, String... names) {
        return working(transaction -> {
            int[] ids = new int[names.length];
            for (int i = 0; i < names.length; i++) {
                ids[i] = id(labels, names[i], transaction.tokenWrite()::labelGetOrCreateForName);
            }
            Write write = transaction.dataWrite();
            long node = write.nodeCreateWithLabels(ids);
            write.nodeApplyChanges(
                    node, IntSets.immutable.empty(), IntSets.immutable.empty(), values(properties, transaction));
            return node;
        });
    }

    @Override
    public void relationship(long from, String type, long to, Map<String, Object> properties) {
        working(transaction -> {
            Write write = transaction.dataWrite();
            long made = write.relationshipCreate(
                    from, id(types, type, transaction.tokenWrite()::relationshipTypeGetOrCreateForName), to);
            write.relationshipApplyChanges(made, values(properties, transaction));
            return made;
        });
    }

    private MutableIntObjectMap<Value> values(Map<String, Object> properties, KernelTransaction transaction)
            throws KernelException {
        TokenWrite tokens = transaction.tokenWrite();
        MutableIntObjectMap<Value> values = new IntObjectHashMap<>(properties.size());
        for (Map.Entry<String, Object> each : properties.entrySet()) {
            values.put(id(keys, each.getKey(), tokens::propertyKeyGetOrCreateForName), value(each.getValue()));
        }
        return values;
    }

    private static Value value(Object value) {
        return value instanceof Collection<?> numbers
                ? Values.longArray(numbers.stream()
                        .mapToLong(each -> ((Number) each).longValue())
                        .toArray())
                : Values.of(value);
    }

    @FunctionalInterface
    private interface Token {
        int of(String name) throws KernelException;
    }

    private static int id(Map<String, Integer> known, String name, Token token) throws KernelException {
        Integer id = known.get(name);
        if (id == null) {
            id = token.of(name);
            known.put(name, id);
        }
        return id;
    }

    @FunctionalInterface
    private interface Work {
        long on(KernelTransaction transaction) throws KernelException;
    }

    private long working(Work work) {
        InternalTransaction transaction = current;
        if (transaction == null) {
            transaction = (InternalTransaction) database.beginTx();
            current = transaction;
        }
        try {
            return work.on(transaction.kernelTransaction());
        } catch (KernelException e) {
            throw new IllegalStateException("The database refused a record.", e);
        }
    }

    @Override
    public void written(int records) {
        written += records;
        if (written >= most) {
            part();
        }
    }

    /** Gives the transaction to be committed once the one before is. */
    private void part() {
        InternalTransaction full = current;
        if (full == null) {
            return;
        }
        await();
        mustHold.run();
        current = null;
        written = 0;
        before = committing.submit(() -> {
            try (full) {
                full.commit();
            }
        });
    }

    private void await() {
        Future<?> last = before;
        before = null;
        if (last == null) {
            return;
        }
        try {
            last.get();
        } catch (ExecutionException e) {
            Throwable why = e.getCause() == null ? e : e.getCause();
            throw new StoreUnreachableException("commit", why, why.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("It was interrupted while it was committed.", e);
        }
    }

    @Override
    public void commit() {
        part();
        await();
    }

    @Override
    public void close() {
        try (InternalTransaction _ = current) {
            committing.shutdown();
            await();
        }
    }
}
