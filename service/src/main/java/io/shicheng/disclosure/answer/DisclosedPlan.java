package io.shicheng.disclosure.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.shicheng.disclosure.label.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A plan as a viewer may see it; a proposal until a member of staff confirms it.
 *
 * <p>People who may not be named are counted in tens wherever they are counted, so that no number can be taken from
 * another to find a few.
 *
 * @param population people in the network
 * @param connected those of them who have any of the chosen ties
 * @param candidates people who could have been chosen
 * @param reached people reached, contacts included
 * @param study an exercise over historical or generated people, not a list to act on
 * @param reachedPercent share of {@code connected} that is reached, 0 to 100
 * @param next who would be best to add to it; null in a study, and where nobody would add anything
 * @param bound what no plan of the same candidates can pass; null where that is not known
 */
@JsonNaming(SnakeCaseStrategy.class)
public record DisclosedPlan(
        boolean study,
        int population,
        int connected,
        int candidates,
        int reached,
        double reachedPercent,
        int hops,
        List<Row> rows,
        Label.@Nullable Named next,
        @Nullable Bound bound,
        @JsonSerialize(using = CitationJson.class) SortedMap<String, String> citation) {
    /**
     * What is proven of all plans there could be: that none of as many contacts reaches more, or that none of fewer
     * contacts reaches the share. People who may not be named count as the next ten above.
     *
     * @param mostReached people with such ties; null if a share was asked for
     * @param mostReachedPercent share of {@code connected} that they are, 0 to 100; null if a share was asked for
     * @param fewestContacts null if a number of contacts was asked for
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Bound(
            @Nullable Integer mostReached,
            @Nullable Double mostReachedPercent,
            @Nullable Integer fewestContacts) {}

    /**
     * One row.
     *
     * @param order its place, from 1, which it keeps when others are taken off
     */
    public record Row(int order, @JsonUnwrapped Contact contact) {}

    /**
     * One contact.
     *
     * @param adds people reached that none before reached, the contact too if new, as far as they may be counted
     * @param addsNamed those of them that the viewer may see by name, without the contact
     * @param addsOutside the others; 0 also where they are too few to say
     * @param taught how many the contact taught in the cluster, or anywhere where it is not known, as far as they may
     *     be counted
     * @param leads how many the contact leads there, in the same way
     * @param instead who would be best in place of the contact; null in a study, and where nobody would add anything
     * @param channels how the person agreed to be reached
     * @param consent what the row rests on; null in a study
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Contact(
            Label label,
            @JsonProperty("cluster") @Nullable String clusterId,
            @Nullable String discipline,
            List<Channel> channels,
            int adds,
            List<Label.Named> addsNamed,
            int addsOutside,
            int taught,
            int leads,
            Label.@Nullable Named instead,
            @Nullable Consent consent) {}

    /** Kind and address, as agreed. */
    public record Channel(String kind, String address) {}

    /** The recorded consent of a row. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Consent(
            String purpose,
            String receiver,
            LocalDate givenOn,
            @Nullable LocalDate expiresOn,
            String how,
            String evidence,
            @Nullable String textVersion) {}
}
