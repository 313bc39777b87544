package io.shicheng.disclosure.overview;

import io.shicheng.analysis.crew.CrewFigures;
import io.shicheng.disclosure.label.Label;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Whose crews come along from work to work, among people by name and their credits alone. Historical leaders come first,
 * those whose crew follows most before others; the living stand in the order of their ids, which says nothing of them.
 *
 * @param of how many leaders are told
 * @param few how many have too few members, jobs or years to say anything
 * @param undated credits on works without a certain year, which count nowhere
 * @param rows those that were asked for
 * @param citation what it takes to get the same again
 */
public record DisclosedCrews(int of, int few, int undated, List<Row> rows, SortedMap<String, String> citation) {
    /** What can be said of a crew. */
    public enum Verdict {
        /** It comes along more often than by chance. */
        FOLLOWS,
        /** No more often than by chance. */
        CHANCE,
        /** There is too little to say. */
        FEW;

        public static Verdict of(CrewFigures figures) {
            return !figures.enough() ? FEW : figures.follows() ? FOLLOWS : CHANCE;
        }

        /** The word in answers, such as {@code follows}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A leader in a department.
     *
     * @param verdict {@code follows}, {@code chance} or {@code few}
     * @param figures null where the leader or a member is living
     */
    public record Row(
            Label.Named leader,
            String department,
            String verdict,
            @Nullable Figures figures) {}

    /**
     * What it comes from.
     *
     * @param works that they led
     * @param members jobs under them before their last year; of these, {@code again} on a later work of theirs, and
     *     {@code next} on one in their next year
     * @param jobs of followers in later years, {@code withLeader} of them with the leader
     * @param expected of these by chance
     * @param lift how many times as often as by chance; null if there is too little to say
     * @param chance the probability of as many or more
     * @param rate of false discovery; null as the lift
     */
    public record Figures(
            int works,
            int members,
            int again,
            int next,
            int jobs,
            int withLeader,
            double expected,
            @Nullable Double lift,
            double chance,
            @Nullable Double rate) {
        public static Figures of(CrewFigures of) {
            return new Figures(
                    of.works(),
                    of.members(),
                    of.again(),
                    of.next(),
                    of.jobs(),
                    of.withLeader(),
                    of.expected(),
                    of.enough() ? (Double) of.lift() : null,
                    of.chance(),
                    of.enough() ? (Double) of.rate() : null);
        }
    }
}
