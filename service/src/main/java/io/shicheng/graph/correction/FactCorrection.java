package io.shicheng.graph.correction;

import io.shicheng.graph.DateRange;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.personal.Sealed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a steward put right of a historical person. It is laid over what files say, whatever they say later; none of the
 * values means that the fact is not known.
 *
 * @param value of which there is what the fact takes
 */
@HoldsPeople
public record FactCorrection(NodeKey person, Fact fact, Value value, Entered entered) {
    /** What of a person can be put right. */
    public enum Fact {
        NAME,
        BORN,
        DIED,
        DISCIPLINE,
        CLUSTER;

        /** The word used outside, such as {@code born}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads {@link #code}. */
        public static Optional<Fact> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(fact -> fact.code().equals(code))
                    .findFirst();
        }
    }

    /**
     * What takes the place of what files say.
     *
     * @param name id and name, sealed by the person's own key
     * @param date of birth or death
     */
    @HoldsPeople
    public record Value(
            @Nullable Sealed name,
            @Nullable DateRange date,
            @Nullable String discipline,
            @Nullable NodeKey cluster) {
        public static final Value NONE = new Value(null, null, null, null);
    }

    /** There is one correction of a fact. */
    public String key() {
        return keyOf(person, fact);
    }

    public static String keyOf(NodeKey person, Fact fact) {
        return person.value() + " " + fact.code();
    }

    /** The person with what was put right; the same where somebody is not historical, of whom nothing is. */
    public Person over(Person stored) {
        if (!stored.historical()) {
            return stored;
        }
        return switch (fact) {
            case NAME -> stored.withIdentity(value.name());
            case BORN -> with(stored, value.date(), stored.died());
            case DIED -> with(stored, stored.born(), value.date());
            case DISCIPLINE ->
                new Person(
                        stored.key(),
                        stored.namespace(),
                        stored.cluster(),
                        value.discipline(),
                        stored.born(),
                        stored.died(),
                        true,
                        stored.source(),
                        stored.identity());
            case CLUSTER ->
                new Person(
                        stored.key(),
                        stored.namespace(),
                        value.cluster(),
                        stored.discipline(),
                        stored.born(),
                        stored.died(),
                        true,
                        stored.source(),
                        stored.identity());
        };
    }

    private static Person with(Person stored, @Nullable DateRange born, @Nullable DateRange died) {
        return new Person(
                stored.key(),
                stored.namespace(),
                stored.cluster(),
                stored.discipline(),
                born,
                died,
                true,
                stored.source(),
                stored.identity());
    }
}
