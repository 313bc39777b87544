package io.shicheng.disclosure.subject;

import io.shicheng.disclosure.answer.DisclosedRanking;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one person stands by one measure, as that person sees it. Their value is theirs, and exact. Their rank is exact
 * among those who are shown to everybody; how many others are before them is told within bounds, so that nobody can
 * watch others come and go.
 *
 * @param network which network the rank is of, see {@link DisclosedRanking#network}; the value is always of the whole
 *     one
 * @param rank 1 for the first; null where the person has none of what is measured in that network
 * @param named how many are ranked there, the person among them
 * @param aheadOfPercent least share of the others there that rank lower, 0 to 100; null without a rank, and without
 *     others
 * @param value the measure's own number; null where it has none for this person
 * @param unnamedAheadFrom,unnamedAheadTo between how many people without a name are before the person in the whole
 *     network; null where there are too few to say, or the person has none of what is measured
 * @param population about how many are in the ranking as everybody sees it, those by name one by one and the others in
 *     tens
 * @param bandFrom,bandTo between which ranks researchers see all of the person's class; null where they do not see it
 * @param contacts people of the whole network to whom the counted ties lead
 * @param tieKinds kinds of tie that the measure counts
 * @param tieIds those of the person's own ties that count for it if whom they lead to is in the network, as
 *     {@link DisclosedSubject} names them
 * @param counted whether others are told of the person in rankings: by name, or as one of a class
 * @param objected the person is shown to nobody in a ranking
 */
public record DisclosedPlace(
        String measure,
        String network,
        @Nullable Integer rank,
        int named,
        @Nullable Integer aheadOfPercent,
        @Nullable Double value,
        @Nullable Integer unnamedAheadFrom,
        @Nullable Integer unnamedAheadTo,
        int population,
        @Nullable Integer bandFrom,
        @Nullable Integer bandTo,
        int contacts,
        List<String> tieKinds,
        List<String> tieIds,
        boolean counted,
        boolean objected) {}
