package io.shicheng.consent.subject;

import io.shicheng.audit.Actor;
import io.shicheng.consent.ConsentException;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Identification;
import io.shicheng.progress.RunControl;
import io.shicheng.reconciliation.linkage.Evidence;
import java.util.List;

/**
 * Which records may be of one person, and what stewards decided of them. Records of historical people alone are
 * compared: names without a ground are not held. Each decision is recorded in the audit log, is one transaction of the
 * store, and holds from the next read on, for all that is imported later too.
 */
@HoldsPeople
public interface Doubles {
    /**
     * Two records that may be of one person.
     *
     * @param shared people whom both have ties of one kind with
     * @param sharedTies how many ties they have in common, with organisations and works too
     */
    @HoldsPeople
    record Proposal(
            NodeKey one, NodeKey other, double probability, Evidence evidence, List<NodeKey> shared, int sharedTies) {}

    /**
     * Pairs of which nothing was decided, or that it is left open, the most probable first.
     *
     * @param least probability, from 0 to 1
     */
    List<Proposal> proposals(double least, RunControl control);

    /**
     * What is to be decided of two records.
     *
     * @param one as whom both count, if they are one person
     * @param verdict a word of {@link Identification.Verdict}
     */
    @HoldsPeople
    record Decision(NodeKey one, NodeKey other, String verdict) {}

    /** What was decided, in the order of keys. */
    List<Identification> decided();

    /**
     * Looks whether something can be decided.
     *
     * @throws ConsentException if a record is not known, both are the same, there is no such word, or they are to be one
     *     person and are not both of historical people
     */
    void check(Decision decision);

    /**
     * Decides, or decides otherwise: all of it, or where one cannot be decided nothing.
     *
     * @throws ConsentException as {@link #check}
     */
    void decide(List<Decision> decisions, Actor by);

    /** @throws ConsentException if nothing was decided of these two */
    void undo(NodeKey one, NodeKey other, Actor by);

    /** @return how many decisions were taken back */
    int undoAll(Actor by);
}
