package io.shicheng.store;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Work;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a network, each kind of record in the order of its keys. */
public interface NetworkReader {
    void readClusters(Consumer<Cluster> sink);

    void readWorks(Consumer<Work> sink);

    void readPeople(Consumer<Person> sink);

    /** Streams the ties of the given kinds, in the order of their keys. */
    void readTies(Set<TieKind> kinds, Consumer<Tie> sink);

    /** The same of those alone at either end of which one of these is. */
    default void readTiesAt(Set<NodeKey> ends, Set<TieKind> kinds, Consumer<Tie> sink) {
        readTies(kinds, tie -> {
            if (ends.contains(tie.from()) || ends.contains(tie.to())) {
                sink.accept(tie);
            }
        });
    }
}
