package io.shicheng.store.neo4j;

import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.neo4j.driver.CypherFiles;
import io.shicheng.store.neo4j.driver.StoreDriver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;

/**
 * Streams ties of several kinds in the order of their keys: each kind comes in that order from its index, and the
 * streams are merged, so that nothing is sorted in memory.
 */
final class TieMerge implements AutoCloseable {
    private static final class Stream {
        private final TieKind kind;
        private final Result result;
        private Tie head;

        Stream(TieKind kind, Result result) {
            this.kind = kind;
            this.result = result;
            this.head = read(result.next());
        }

        boolean advance() {
            if (!result.hasNext()) {
                return false;
            }
            head = read(result.next());
            return true;
        }

        private Tie read(Record row) {
            return Records.tie(kind, row);
        }
    }

    private final List<Session> sessions = new ArrayList<>();
    private final PriorityQueue<Stream> streams = new PriorityQueue<>(
            Comparator.comparing((Stream stream) -> stream.head.key()).thenComparing(stream -> stream.kind));

    TieMerge(StoreDriver driver, Set<TieKind> kinds) {
        for (TieKind kind : new TreeSet<>(kinds)) {
            Session session = driver.reading();
            sessions.add(session);
            Result result = session.run(CypherFiles.query("ties_read", kind));
            if (result.hasNext()) {
                streams.add(new Stream(kind, result));
            }
        }
    }

    void forEach(Consumer<Tie> sink) {
        while (!streams.isEmpty()) {
            Stream first = streams.remove();
            sink.accept(first.head);
            if (first.advance()) {
                streams.add(first);
            }
        }
    }

    @Override
    public void close() {
        sessions.forEach(Session::close);
    }
}
