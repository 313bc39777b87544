package io.shicheng.snapshot;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.Basis;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.snapshot.Population.Part;
import java.util.function.Predicate;

/**
 * Which ties are in a network of a population: those that were published and whose people are in it, and of those that
 * somebody stated the ones that one end vouches for, or that are of people of long ago alone.
 */
public final class CountedTies implements Predicate<Tie> {
    private final Population population;

    public CountedTies(Population population) {
        this.population = population;
    }

    @Override
    public boolean test(Tie tie) {
        return counts(tie.kind(), tie.from(), tie.to(), tie.facts().basis());
    }

    /** Whether such a tie is in it. */
    public boolean counts(TieKind kind, NodeKey start, NodeKey end, Basis basis) {
        if (population.isEverybody()) {
            return true;
        }
        Part from = population.partOf(start);
        Part to = kind.twoMode() ? from : population.partOf(end);
        if (from == Part.ABSENT || to == Part.ABSENT) {
            return false;
        }
        return basis == Basis.PUBLISHED
                || from == Part.VOUCHING
                || to == Part.VOUCHING
                || from == Part.HISTORICAL && to == Part.HISTORICAL;
    }
}
