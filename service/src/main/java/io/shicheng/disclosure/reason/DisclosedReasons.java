package io.shicheng.disclosure.reason;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.shicheng.disclosure.answer.CitationJson;
import io.shicheng.disclosure.answer.DisclosedRanking.ClassRow;
import io.shicheng.disclosure.answer.DisclosedRanking.WithoutSource;
import io.shicheng.disclosure.label.Label;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Why somebody is ranked where they are, as a viewer may know it: whose ties make up the score. All of it is of the
 * network of those whom the viewer may see by name, and of the ties among them. Where everybody in it is historical it is
 * told in numbers, else in bands: a score of a living person is told to nobody. Of living people who may not be named
 * it is told of nobody, but what the ranking says of all of their class.
 *
 * @param network as of the ranking
 * @param precision {@code exact}, {@code bands}, {@code none} of somebody who has none of what is measured, or
 *     {@code class}
 * @param person who is asked about; null of a class
 * @param rankFrom,rankTo as the ranking has them; null of a class, and of somebody who has none
 * @param of how many are in the ranking by name
 * @param people the class, as the ranking has it; null of somebody by name
 * @param score as the measure gives it; null where it is not told
 * @param base what of it nobody carries, as the restart of PageRank; null with the score
 * @param carriers those who carry a hundredth of it or more and may be named, the greatest share first
 * @param others all the others together; null if there are none
 * @param facts on how the score came about, by a code in snake_case; none where it is not told
 * @param withoutSource where the person would be ranked without the one source that matters most, as the ranking has it;
 *     null, and not in JSON, of the living and of measures that visit all pairs
 * @param citation as of the ranking, and of whom
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonPropertyOrder({
    "measure",
    "network",
    "precision",
    "person",
    "rank_from",
    "rank_to",
    "of",
    "people",
    "score",
    "base",
    "carriers",
    "others",
    "facts",
    "sentence",
    "without_source",
    "citation"
})
public record DisclosedReasons(
        String measure,
        String network,
        String precision,
        Label.@Nullable Named person,
        @Nullable Integer rankFrom,
        @Nullable Integer rankTo,
        int of,
        @Nullable ClassRow people,
        @Nullable Double score,
        @Nullable Double base,
        List<Carrier> carriers,
        @Nullable Others others,
        Map<String, Number> facts,
        Sentence sentence,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WithoutSource withoutSource,

        @JsonSerialize(using = CitationJson.class) SortedMap<String, String> citation) {
    public static final String EXACT = "exact";
    public static final String BANDS = "bands";
    public static final String NONE = "none";
    public static final String CLASS = "class";

    /**
     * Somebody at the other end of a tie.
     *
     * @param ties by which the two are joined
     * @param share of the score; null where it is told in bands
     * @param sharePercentFrom,sharePercentTo between which parts of the score it is; null where it is told exactly
     * @param without what the score would be without the tie, computed anew: a share does not tell it; null where that
     *     was not computed, and where it is told in bands
     * @param withoutPercentFrom,withoutPercentTo between which parts of the score that would be; the latter null for
     *     more than there is now
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonPropertyOrder({
        "person",
        "ties",
        "share",
        "share_percent_from",
        "share_percent_to",
        "without",
        "without_percent_from",
        "without_percent_to"
    })
    public record Carrier(
            @JsonUnwrapped Label.Named person,
            List<JoiningTie> ties,
            @Nullable Double share,
            @Nullable Integer sharePercentFrom,
            @Nullable Integer sharePercentTo,
            @Nullable Double without,
            @Nullable Integer withoutPercentFrom,
            @Nullable Integer withoutPercentTo) {}

    /**
     * A kind of tie by which two are joined.
     *
     * @param kind its code
     * @param direction {@code out} to the carrier, {@code in} from there, or {@code none}
     * @param share what ties of this kind carry of the score, by their strengths; null, and not in JSON, where they are
     *     the only ones or it is told in bands
     */
    @JsonPropertyOrder({"kind", "direction", "share"})
    public record JoiningTie(
            String kind,
            String direction,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double share) {}

    /**
     * Those who carry less, or may not be named, together.
     *
     * @param people how many; null where the shares are told in bands
     * @param share,sharePercentFrom,sharePercentTo as of a carrier
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonPropertyOrder({"people", "share", "share_percent_from", "share_percent_to"})
    public record Others(
            @Nullable Integer people,
            @Nullable Double share,
            @Nullable Integer sharePercentFrom,
            @Nullable Integer sharePercentTo) {}

    /** What it comes to, for readers. */
    @JsonPropertyOrder({"en", "zh"})
    public record Sentence(String en, String zh) {
        public String in(Locale language) {
            return language.getLanguage().equals("zh") ? zh : en;
        }
    }
}
