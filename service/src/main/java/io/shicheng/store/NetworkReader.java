package io.shicheng.store;

import io.shicheng.graph.Cluster;
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
}
