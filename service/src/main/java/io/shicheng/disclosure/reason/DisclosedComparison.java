package io.shicheng.disclosure.reason;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.shicheng.disclosure.answer.CitationJson;
import io.shicheng.disclosure.label.Label;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What stands beside a ranking. All of it is of the network of those whom the viewer may see by name. Numbers of one
 * person, but for ranks, are of historical people; of the living who are shown by name it is told which rank they have,
 * by nominations as well, and in which order they are to be asked.
 *
 * @param aspect {@code nominations}, {@code degree}, {@code interviews} or {@code statements}
 * @param network as of the ranking
 * @param of among how many people ranks are; 0 of statements, which have none
 * @param nominations how far nominations agree with the ranking; null, and not in JSON, of anything else, as below
 * @param citation as of the ranking, and with what it is compared
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonPropertyOrder({
    "measure",
    "aspect",
    "network",
    "of",
    "rows",
    "nominations",
    "degree",
    "interviews",
    "statements",
    "citation"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisclosedComparison(
        String measure,
        String aspect,
        String network,
        int of,
        List<Row> rows,
        @Nullable Nominations nominations,
        @Nullable Degree degree,
        @Nullable Interviews interviews,
        @Nullable Statements statements,
        @JsonSerialize(using = CitationJson.class) SortedMap<String, String> citation) {
    /** What the citation calls it. */
    public static final String COMPARED_WITH = "compared_with";

    /**
     * One person by name.
     *
     * @param order of interviews, from 1
     * @param rank as the measure gives it; null of whoever has none of what is measured
     * @param score null of the living
     * @param intervalBest,intervalWorst where the true rank lies
     * @param nominations how many different people named this one; null of the living
     * @param nominatedRank by nominations; null of whom nobody named
     * @param nominatedBest,nominatedWorst where that rank lies, had other people been asked
     * @param disagree whether the two intervals do not meet
     * @param ties with how many people this one is tied
     * @param expected what somebody has with as many ties, on the average of rewired networks
     * @param moreThan in which share of these this one has less
     * @param chance of a difference as great or greater; null of whoever has the same in all
     * @param rate of false discovery
     * @param verdict {@code more}, {@code less}, or null if it may be chance
     * @param amongFirst how likely this one is among the first in truth
     * @param gain by which interviews are ordered
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonPropertyOrder({
        "order",
        "person",
        "rank",
        "score",
        "interval_best",
        "interval_worst",
        "nominations",
        "nominated_rank",
        "nominated_best",
        "nominated_worst",
        "disagree",
        "ties",
        "expected",
        "more_than",
        "chance",
        "rate",
        "verdict",
        "among_first",
        "gain"
    })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            @Nullable Integer order,
            @JsonUnwrapped Label.Named person,
            @Nullable Integer rank,
            @Nullable Double score,
            @Nullable Integer intervalBest,
            @Nullable Integer intervalWorst,
            @Nullable Integer nominations,
            @Nullable Integer nominatedRank,
            @Nullable Integer nominatedBest,
            @Nullable Integer nominatedWorst,
            @Nullable Boolean disagree,
            @Nullable Integer ties,
            @Nullable Double expected,
            @Nullable Double moreThan,
            @Nullable Double chance,
            @Nullable Double rate,
            @Nullable String verdict,
            @Nullable Double amongFirst,
            @Nullable Double gain) {}

    /**
     * How far nominations and the ranking agree.
     *
     * @param tauB Kendall's; null if all are alike in either
     * @param depth how many of the first are compared; 0 if nobody is nominated, and then what follows is null
     * @param overlapP the probability of as many or more by chance
     * @param coverage the share of mentions to come that would be of somebody named already
     * @param nomineesEstimated how many there are to be named, at least about
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonPropertyOrder({
        "nominators",
        "nominees",
        "tau_b",
        "concordant",
        "discordant",
        "depth",
        "overlap",
        "overlap_p",
        "rank_biased_overlap",
        "rank_biased_overlap_extrapolated",
        "coverage",
        "coverage_corrected",
        "nominees_estimated",
        "disagreeing",
        "rounds"
    })
    public record Nominations(
            int nominators,
            int nominees,
            @Nullable Double tauB,
            long concordant,
            long discordant,
            int depth,
            @Nullable Integer overlap,
            @Nullable Double overlapP,
            @Nullable Double rankBiasedOverlap,
            @Nullable Double rankBiasedOverlapExtrapolated,
            @Nullable Double coverage,
            @Nullable Double coverageCorrected,
            @Nullable Double nomineesEstimated,
            int disagreeing,
            int rounds) {}

    /**
     * What rewired networks say of all.
     *
     * @param judged who does not have the same in all of them
     * @param unusual how many of these have what happens by chance in one case of twenty
     */
    @JsonPropertyOrder({"rounds", "judged", "unusual"})
    public record Degree(int rounds, int judged, int unusual) {}

    /**
     * For what interviews are proposed.
     *
     * @param first who is among so many is to be settled
     * @param study whether historical people are looked at, whom nobody can ask
     * @param candidates how many may be asked
     * @param interviewed how many have told all of their ties
     * @param missing the share of other ties that is taken to be missing
     * @param corrected whether scores count ties of those who were not asked for more
     */
    @JsonPropertyOrder({"first", "study", "candidates", "interviewed", "missing", "corrected", "rounds"})
    public record Interviews(
            int first, boolean study, int candidates, int interviewed, double missing, boolean corrected, int rounds) {}

    /**
     * How badly the network is recorded, as far as works that name the same ties tell.
     *
     * @param works how many there are
     * @param named pairs of people whom a work names as tied
     * @param repeated how many of these several do; if none, nothing tells rates, and what follows is null
     * @param asked pairs that a work could have named, since it names ties of both; null if they are too many
     * @param missing,falseTies estimated by all works
     * @param namedIfThere,namedIfNot how likely a work that could name a tie does, if it is there and if not
     * @param offeredMissing,offeredFalse the rates at which intervals are offered that come nearest
     * @param twoSources by the two works that name the most of the same ties
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonPropertyOrder({
        "works",
        "named",
        "repeated",
        "asked",
        "missing",
        "false_ties",
        "named_if_there",
        "named_if_not",
        "density",
        "offered_missing",
        "offered_false",
        "two_sources"
    })
    public record Statements(
            int works,
            int named,
            int repeated,
            @Nullable Long asked,
            @Nullable Double missing,
            @Nullable Double falseTies,
            @Nullable Double namedIfThere,
            @Nullable Double namedIfNot,
            @Nullable Double density,
            @Nullable Double offeredMissing,
            @Nullable Double offeredFalse,
            @Nullable TwoSources twoSources) {}

    /**
     * What two works say of how many ties there are (Chapman).
     *
     * @param first,second the works
     * @param ofFirst,ofSecond,ofBoth how many ties each names, and both
     * @param ties how many there are, estimated
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonPropertyOrder({"first", "second", "of_first", "of_second", "of_both", "ties", "standard_error", "missing"})
    public record TwoSources(
            String first,
            String second,
            int ofFirst,
            int ofSecond,
            int ofBoth,
            double ties,
            double standardError,
            double missing) {}
}
