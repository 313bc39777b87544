package io.shicheng.disclosure.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.shicheng.disclosure.label.Label;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A ranking as a viewer may see it, in two lists: people shown by name have their own rank; living people shown by
 * pseudonym are a row a class of at least five, whose bands are wide enough to hold the ranks of all of it, whatever is
 * asked. Viewers without pseudonyms are told how many people there are outside the list, in tens. A person who has none
 * of what is measured is in no list and is counted. Everybody else is left out and the others are ranked without them.
 *
 * <p>It is itself what goes out as JSON, over HTTP and from the command line.
 *
 * @param measure its code
 * @param direction how directions of ties were used: {@code none}, {@code as_stated} or {@code towards_credit}
 * @param network what ranks and scores of people by name are of: {@code whole}, or {@code open}, the network of those
 *     alone whom the viewer may see by name; bands, classes and counts are of the whole network either way
 * @param population people among whom it ranks, also those of {@code none}: {@code named} and {@code unnamed} together
 * @param named how many of them the viewer may see by name; those of {@code none} have no row
 * @param unnamed the others, in tens; 0 where too few to say
 * @param classCount how many classes there are in all, on this page and others; 0 where none are shown
 * @param rows people by name, best first; at most as many as were asked for
 * @param classes classes of people by pseudonym, best first; at most as many as were asked for
 * @param outside people in neither list who have some of what is measured, in tens; null if there are none or too few
 *     to say
 * @param none who has none of what is measured
 * @param empty why nobody is ranked; null where somebody is
 * @param readable whether most of those in classes stand in bands that are narrow enough to compare; null without
 *     classes
 * @param readableMeasures codes of measures whose bands are, where these are not
 * @param shares how many of each place, craft and decade are in the top tenth; null unless asked for
 * @param citation k, which is the size of the smallest class ranked, or of those who are only counted, and 0 if
 *     everybody in it has a name; snapshot digest, measure, parameters, seed and kernel version, by name
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonPropertyOrder({
    "measure",
    "direction",
    "network",
    "population",
    "named",
    "unnamed",
    "class_count",
    "rows",
    "classes",
    "outside",
    "none",
    "empty",
    "readable",
    "readable_measures",
    "shares",
    "citation"
})
public record DisclosedRanking(
        String measure,
        String direction,
        String network,
        int population,
        int named,
        int unnamed,
        int classCount,
        List<Row> rows,
        List<ClassRow> classes,
        @Nullable Integer outside,
        None none,
        @Nullable Empty empty,
        @Nullable Boolean readable,
        List<String> readableMeasures,
        @Nullable Shares shares,
        @JsonSerialize(using = CitationJson.class) SortedMap<String, String> citation) {
    /** Everybody is by name. */
    public static final String WHOLE = "whole";

    /** Not everybody is. */
    public static final String OPEN = "open";

    /** Whether there is anybody to show in either list. */
    @JsonIgnore
    public boolean hasRows() {
        return !rows.isEmpty() || !classes.isEmpty();
    }

    /**
     * One person by name.
     *
     * @param rankFrom,rankTo equal where the rank may be seen, else the band
     * @param score null for living people
     * @param intervalBest,intervalWorst where the true rank lies, null if not asked for
     * @param certainty how sure it is that this person is among the first 20, {@code stable}, {@code likely} or
     *     {@code by_luck}; null of those behind, and if not asked for
     * @param block the same number for those who cannot be told apart; null far down, and if not asked for
     * @param unnamedAheadFrom,unnamedAheadTo how many people without a name are before this person in the whole
     *     network, in bands; null if there are none or too few to say
     * @param cluster id of the person's, null if there is none
     * @param withoutSource where the person would be without one source; null, and not in JSON, of living people and if
     *     not asked for
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonPropertyOrder({
        "rank_from",
        "rank_to",
        "person",
        "score",
        "interval_best",
        "interval_worst",
        "certainty",
        "block",
        "unnamed_ahead_from",
        "unnamed_ahead_to",
        "cluster",
        "without_source"
    })
    public record Row(
            int rankFrom,
            int rankTo,
            @JsonUnwrapped Label.Named person,
            @Nullable Double score,
            @Nullable Integer intervalBest,
            @Nullable Integer intervalWorst,
            @Nullable String certainty,
            @Nullable Integer block,
            @Nullable Integer unnamedAheadFrom,
            @Nullable Integer unnamedAheadTo,
            @Nullable String cluster,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            WithoutSource withoutSource) {}

    /**
     * Where somebody would be ranked if the one source that carries the rank most had not come down to us. Ranks are
     * among historical people by name, and sources those of ties between them.
     *
     * @param rank with all ties
     * @param rankWithout the worst without one source; {@code rank} if none makes it worse
     * @param source which; null if none makes it worse
     * @param sourceTies how many ties rest on that source alone; null with it
     * @param ownTies how many of these are the person's own; null with it
     * @param ties how many ties the person has, of those by name; in lineages those to apprentices
     * @param concentration Σ share² over the sources of the person's ties, 1 if one names all; null if none is known
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonPropertyOrder({"rank", "rank_without", "source", "source_ties", "own_ties", "ties", "concentration"})
    public record WithoutSource(
            int rank,
            int rankWithout,
            @Nullable String source,
            @Nullable Integer sourceTies,
            @Nullable Integer ownTies,
            int ties,
            @Nullable Double concentration) {}

    /**
     * People whom nothing tells apart.
     *
     * @param rankFrom,rankTo the bands that hold the ranks of all of them
     * @param people how many
     * @param intervalBest,intervalWorst the bands that hold their intervals, null if not asked for
     * @param cluster the one that was asked for, or null
     * @param pseudonyms theirs, in order
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonPropertyOrder({"rank_from", "rank_to", "people", "interval_best", "interval_worst", "cluster", "pseudonyms"})
    public record ClassRow(
            int rankFrom,
            int rankTo,
            int people,
            @Nullable Integer intervalBest,
            @Nullable Integer intervalWorst,
            @Nullable String cluster,
            List<String> pseudonyms) {}

    /**
     * People who have none of what is measured: no tie of the kinds that count, or a score of 0.
     *
     * @param named of those by name
     * @param unnamed of classes of which all have none, in tens; 0 where too few to say
     */
    @JsonPropertyOrder({"named", "unnamed"})
    public record None(int named, int unnamed) {
        @JsonIgnore
        public int people() {
            return named + unnamed;
        }
    }

    /**
     * Why nobody is ranked.
     *
     * @param reason {@code nobody}: there is nobody to rank; {@code no_ties}: there are no ties of these kinds, or too
     *     few to say; {@code no_score}: there are ties, and the measure finds nothing in them
     * @param measures codes of measures that do say something of the same people
     */
    @JsonPropertyOrder({"reason", "measures"})
    public record Empty(String reason, List<String> measures) {
        public static final String NOBODY = "nobody";
        public static final String NO_TIES = "no_ties";
        public static final String NO_SCORE = "no_score";
    }

    /**
     * Shares of groups in the top tenth.
     *
     * @param top the last rank of the top tenth
     * @param decade of birth, of historical people only
     */
    @JsonPropertyOrder({"top", "place", "craft", "decade"})
    public record Shares(int top, List<Share> place, List<Share> craft, List<Share> decade) {}

    /**
     * The share of one group: at least and at most, since of the living no more than the bands of their classes is
     * told.
     *
     * @param code id of a cluster, code of a discipline, or first year of a decade
     * @param people of the group who were ranked, by name one by one and the others in tens; ten or more
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonPropertyOrder({"code", "people", "at_least_percent", "at_most_percent"})
    public record Share(String code, int people, int atLeastPercent, int atMostPercent) {}
}
