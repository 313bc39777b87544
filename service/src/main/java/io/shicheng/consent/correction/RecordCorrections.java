package io.shicheng.consent.correction;

import io.shicheng.audit.Actor;
import io.shicheng.consent.ConsentException;
import io.shicheng.graph.Affiliation;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.correction.FactCorrection;
import io.shicheng.graph.correction.StewardCorrections;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stewards put right of historical people and of ties among them. It is laid over what files say: later imports
 * leave it as it is, and when it is taken back, what the last import says stands again. Each is recorded in the audit
 * log, is one transaction of the store, and holds from the next read on.
 */
@HoldsPeople
public interface RecordCorrections {
    /** A historical person with all that can be put right. */
    @HoldsPeople
    record Held(
            Person person, @Nullable String name, @Nullable String cluster, List<HeldTie> ties) {}

    /**
     * A tie of a historical person whose far end is historical too, or a work or organisation.
     *
     * @param id by which it is put right
     * @param tie as files state it
     * @param thing at its far end; null where that is a person
     */
    @HoldsPeople
    record HeldTie(String id, Tie tie, @Nullable Affiliation thing) {}

    /**
     * What files say of somebody.
     *
     * @throws ConsentException if somebody is not known or not historical
     */
    Held held(NodeKey person);

    /**
     * Puts facts of a person right, all or none.
     *
     * @param values by {@link FactCorrection.Fact}; an empty one says that the fact is not
     *     known
     * @param source where it says so
     * @throws ConsentException if somebody is not known or not historical, or would not be any more, put the fact right
     *     themselves, or there is no such fact or cluster
     */
    void correct(NodeKey person, Map<String, String> values, String source, Actor by);

    /**
     * Puts the dates of a tie right; an empty one is not known.
     *
     * @param tie the id of a {@link HeldTie} of the person
     */
    void correctDates(NodeKey person, String tie, String since, String until, String source, Actor by);

    /** There never was a tie of this kind between the two, whatever source says so. */
    void neverWas(NodeKey person, String tie, String source, Actor by);

    /** All that was put right. */
    StewardCorrections all();

    /** The name that somebody was given; empty if it cannot be opened. */
    Optional<String> nameGiven(FactCorrection correction);

    /**
     * Takes one correction back.
     *
     * @throws ConsentException if there is none, or the tie would close a circle of masters
     */
    void takeBack(String id, Actor by);
}
