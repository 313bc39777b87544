package io.shicheng.snapshot;

import io.shicheng.graph.tie.Basis;
import io.shicheng.graph.tie.Tie;
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
        if (population.isEverybody()) {
            return true;
        }
        Part from = population.partOf(tie.from());
        Part to = tie.kind().twoMode() ? from : population.partOf(tie.to());
        if (from == Part.ABSENT || to == Part.ABSENT) {
            return false;
        }
        return tie.facts().basis() == Basis.PUBLISHED
                || from == Part.VOUCHING
                || to == Part.VOUCHING
                || from == Part.HISTORICAL && to == Part.HISTORICAL;
    }
}
