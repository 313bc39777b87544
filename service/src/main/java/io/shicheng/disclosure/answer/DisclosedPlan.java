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
 * @param aims what there is to say of what was asked for besides most people; null where nothing was
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
        @Nullable Aims aims,
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
     * What was asked for besides most people, as it was when the plan was made. Where somebody is only counted, numbers
     * of people that depend on them are told in tens.
     *
     * @param fair null where groups do not count
     * @param sure null where it was not asked
     * @param passedOn null where news is passed on for sure
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Aims(
            @Nullable Fair fair,
            @Nullable Sure sure,
            @Nullable PassedOn passedOn) {}

    /**
     * What is reached of groups, of those people alone whom the viewer may see by name, and in a study of those who are
     * made up.
     *
     * @param groupBy {@code cluster} or {@code discipline}
     * @param leftOut groups of fewer than ten such people with ties
     * @param leastPercent of the group of which least is reached
     * @param met whether each group is reached as far as was asked for
     * @param welfare null where a floor was asked for
     * @param highestPercent what no plan of as many contacts reaches more than of each group; null unless the highest
     *     floor was asked for
     * @param price how many more a plan reaches in which groups do not count
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Fair(
            String groupBy,
            List<Group> groups,
            int leftOut,
            double leastPercent,
            boolean met,
            @Nullable Double welfare,
            @Nullable Double highestPercent,
            int price) {}

    /**
     * One group.
     *
     * @param people with such ties, as far as they are named
     * @param reached of them
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Group(String group, int people, int reached, double percent) {}

    /**
     * How many are truly reached where ties are missing or false, at stated rates.
     *
     * @param truly people with ties, between {@code least} and {@code most} in nine of ten rounds
     * @param lossPercent by which the plan is behind the best one, {@code lossPercentMost} at most in nineteen of twenty
     *     rounds
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Sure(
            double missing,
            double falseTies,
            int rounds,
            int truly,
            int least,
            int most,
            double lossPercent,
            double lossPercentMost) {}

    /**
     * What is expected of news that is passed on by chance.
     *
     * @param expected people
     * @param atLeast that are expected for sure
     * @param most that any plan has at most
     * @param quality share of that which this one has for sure
     * @param met whether that is as much as was asked for
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record PassedOn(double expected, double atLeast, double most, double quality, boolean met) {}

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
