package io.shicheng.disclosure.plan;

import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.ShownId;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.PlanQuestion.Audience;
import io.shicheng.inquiry.PlanQuestion.Chosen;
import io.shicheng.text.PlainText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The place and the people whom a question names, by their keys. */
final class ChosenPeople {
    private final PersonPolicy policy;
    private final Vault vault;
    private final PlanQuestion question;

    ChosenPeople(PersonPolicy policy, Vault vault, PlanQuestion question) {
        this.policy = policy;
        this.vault = vault;
        this.question = question;
    }

    /** @throws DisclosureException if the cluster is unknown, or one of them can be no contact of this plan */
    Chosen among(ClusterNames clusters) {
        Set<NodeKey> keep = keys(question.keep());
        Set<NodeKey> without = keys(question.without());
        for (String id : question.keep()) {
            if (without.contains(key(id))) {
                throw DisclosureException.of(Reason.BAD_QUESTION, "plan.keptAndNot", id);
            }
        }
        return new Chosen(cluster(question, clusters), List.copyOf(keep), without);
    }

    /** @throws DisclosureException if it is unknown */
    static @Nullable NodeKey cluster(PlanQuestion question, ClusterNames clusters) {
        return question.cluster() == null ? null : clusters.key(question.cluster());
    }

    private Set<NodeKey> keys(List<String> ids) {
        Set<NodeKey> keys = new LinkedHashSet<>();
        ids.forEach(id -> keys.add(key(id)));
        return keys;
    }

    /** The refusal is the same for somebody who is not there and somebody who may not be known. */
    private NodeKey key(String id) {
        for (ShownId reading : ShownId.readings(PlainText.folded(id))) {
            if (reading.kind() == NodeKind.PERSON) {
                NodeKey key = vault.personKey(reading.namespace(), reading.sourceId());
                if (mayBeChosen(key)) {
                    return key;
                }
            }
        }
        throw DisclosureException.of(Reason.BAD_QUESTION, "plan.person", id);
    }

    private boolean mayBeChosen(NodeKey person) {
        return switch (question.audience()) {
            case Audience.Consented(String purpose, String receiver) -> policy.mayBeProposed(person, purpose, receiver);
            case Audience.Study() -> policy.historical(person) && policy.mayBeNamed(person);
        };
    }
}
