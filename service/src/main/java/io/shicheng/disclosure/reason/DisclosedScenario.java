package io.shicheng.disclosure.reason;

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
 * What a ranking would be if some ties were otherwise. All of it is of the network of those whom the viewer may see by
 * name, and of historical people in it: they alone are shown, and ranks are among them. Nothing is told of anybody
 * living, so no scenario can be used to search for a score of theirs.
 *
 * @param network as of the ranking
 * @param changes as they were asked for, in the order in which they are made
 * @param of among how many people ranks are
 * @param rows those whose ties are changed, and who is among the first before or after; in the order of new ranks
 * @param citation as of the ranking, and the changes
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonPropertyOrder({"measure", "network", "changes", "of", "rows", "citation"})
public record DisclosedScenario(
        String measure,
        String network,
        List<String> changes,
        int of,
        List<Row> rows,
        @JsonSerialize(using = CitationJson.class) SortedMap<String, String> citation) {
    /** What the citation calls the changes. */
    public static final String WHAT_IF = "what_if";

    /**
     * Somebody in both rankings.
     *
     * @param touched whether a tie of theirs is changed
     * @param score,newScore as the measure gives them; null of who is left out
     * @param rankFrom,rankTo the block of equal scores; null of who has none of what is measured
     * @param newRankFrom,newRankTo the same with the changes
     * @param places from the middle of the one block to that of the other; below 0 for who comes out better
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonPropertyOrder({
        "person",
        "touched",
        "score",
        "new_score",
        "rank_from",
        "rank_to",
        "new_rank_from",
        "new_rank_to",
        "places"
    })
    public record Row(
            @JsonUnwrapped Label.Named person,
            boolean touched,
            @Nullable Double score,
            @Nullable Double newScore,
            @Nullable Integer rankFrom,
            @Nullable Integer rankTo,
            @Nullable Integer newRankFrom,
            @Nullable Integer newRankTo,
            @Nullable Double places) {}
}
