package io.shicheng.disclosure.plan;

import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.NodeKey;
import java.util.Set;

/** How many of some people may be told: those known by name, or made up, one by one, the others in tens. */
final class RoundedCount {
    private final PersonPolicy policy;
    private final boolean study;
    private final Set<NodeKey> contacts;
    private int known;
    private int others;

    /** @param contacts those whom the list names */
    RoundedCount(PersonPolicy policy, boolean study, Set<NodeKey> contacts) {
        this.policy = policy;
        this.study = study;
        this.contacts = contacts;
    }

    void add(NodeKey person) {
        count(isKnown(person));
    }

    /** Whether somebody may be counted one by one. */
    boolean isKnown(NodeKey person) {
        return contacts.contains(person) || policy.mayBeNamed(person) || study && policy.generated(person);
    }

    /** Somebody of whom that was found out. */
    void count(boolean isKnown) {
        if (isKnown) {
            known++;
        } else {
            others++;
        }
    }

    int people() {
        return known + Suppression.rounded(others);
    }

    /** What they are no more than, whoever of those without a name there are: nobody at all may be. */
    int noMoreThan() {
        return people() + Suppression.FEWEST - 1;
    }

    /** The next ten that is no less. */
    static int upwards(int people) {
        return (people + Suppression.FEWEST - 1) / Suppression.FEWEST * Suppression.FEWEST;
    }
}
