package io.shicheng.disclosure.cluster;

import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.snapshot.Snapshot;
import java.util.Arrays;

/**
 * Whose ties are counted, by their vertices in the whole network: people by name are those of the open one, the others
 * those in a class. Nobody else is looked at.
 *
 * @param wholeOf of each vertex of the open network, which it is in the whole one
 */
@HoldsPeople
record CountedPeople(
        Snapshot whole, Snapshot open, Classes classes, int[] wholeOf, boolean[] named, boolean[] unnamed) {
    static CountedPeople of(Snapshot whole, Snapshot open, Classes classes) {
        boolean[] named = new boolean[whole.vertexCount()];
        boolean[] unnamed = new boolean[whole.vertexCount()];
        int[] wholeOf = new int[open.vertexCount()];
        Arrays.setAll(wholeOf, v -> whole.vertexOf(open.key(v)).orElse(-1));
        for (int vertex : wholeOf) {
            if (vertex >= 0) {
                named[vertex] = true;
            }
        }
        for (AnonymityClass each : classes.all()) {
            for (var member : each.members()) {
                whole.vertexOf(member).ifPresent(vertex -> unnamed[vertex] = !named[vertex]);
            }
        }
        return new CountedPeople(whole, open, classes, wholeOf, named, unnamed);
    }

    /** Whether the person is looked at, by name or not. */
    boolean counted(int vertex) {
        return named[vertex] || unnamed[vertex];
    }
}
