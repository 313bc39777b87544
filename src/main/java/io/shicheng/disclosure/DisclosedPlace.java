package io.shicheng.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one person stands by one measure, as that person sees it: the exact rank and value are theirs, the number of the
 * others is rounded down to tens.
 *
 * @param rank 1 for the first; null where the person is in no ranking, or has none of what is measured
 * @param value the measure's own number; null where it has none for this person
 * @param population about how many were ranked; 0 where too few to say
 * @param aheadOfPercent at least so many of the others rank lower, 0 to 100; null where too few were ranked to say
 * @param bandFrom,bandTo about between which ranks researchers see the person, with the others of their class and so mostly in a
 *     wider band; null where they are not seen
 * @param contacts people to whom the counted ties lead
 * @param tieKinds kinds of tie that the measure counts
 * @param tieIds those of the person's own ties that count for it, as {@link DisclosedOwn} names them
 * @param objected the person is shown to nobody in a ranking
 */
public record DisclosedPlace(
        String measure,
        @Nullable Integer rank,
        @Nullable Double value,
        int population,
        @Nullable Integer aheadOfPercent,
        @Nullable Integer bandFrom,
        @Nullable Integer bandTo,
        int contacts,
        List<String> tieKinds,
        List<String> tieIds,
        boolean objected) {}
