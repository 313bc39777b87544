package io.shicheng.disclosure.policy;

import io.shicheng.consent.Grounds;
import io.shicheng.consent.Particulars;
import io.shicheng.disclosure.label.Detail;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.label.Years;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.ShownId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people are called in one answer: opens the names of those who are asked for, as far as the {@link PersonPolicy}
 * lets it, each once. A person who is labelled here is recorded as shown, so ask for those in the answer and for nobody
 * else.
 *
 * <p>A name whose seal does not open, because the store was damaged or put back, is as none.
 */
public final class PersonLabels {
    private final PersonPolicy policy;
    private final Grounds grounds;
    private final DisclosedPeople shown;
    private final Map<NodeKey, Optional<Label.Named>> opened = new HashMap<>();

    public PersonLabels(PersonPolicy policy) {
        this.policy = policy;
        this.grounds = policy.grounds();
        this.shown = new DisclosedPeople(policy);
    }

    /** By which people may be named here. */
    public PersonPolicy policy() {
        return policy;
    }

    /** Whom the answer shows; complete once it was made. */
    public DisclosedPeople shown() {
        return shown;
    }

    /** Those of them by name who may be, in the order given. */
    public Map<NodeKey, Label.Named> byName(Collection<NodeKey> people) {
        Map<NodeKey, Label.Named> labels = new LinkedHashMap<>();
        people.forEach(person -> byName(person).ifPresent(label -> labels.put(person, label)));
        return labels;
    }

    /** The person by name. */
    public Optional<Label.Named> byName(NodeKey person) {
        return shown(person, policy.mayBeNamed(person));
    }

    /** The person as a row of a contact list, see {@link PersonPolicy#mayBeProposed}. */
    public Optional<Label.Named> asContact(NodeKey person, String purpose, String receiver) {
        return shown(person, policy.mayBeProposed(person, purpose, receiver));
    }

    /** The order of ids, which are sealed like names: opens those whom it compares, each once, and shows nobody. */
    public Comparator<NodeKey> orderOfIds() {
        Map<NodeKey, String> ids = new HashMap<>();
        return Comparator.comparing(person -> ids.computeIfAbsent(
                person,
                _ -> policy.mayBeNamed(person)
                        ? opened(person).map(Label.Named::id).orElse("")
                        : ""));
    }

    /** The years within which a historical person was born; null if nothing is known, and of the living. */
    public @Nullable Years born(NodeKey person) {
        return grounds.historical(person) ? Years.of(grounds.particulars(person).born()) : null;
    }

    /** The years within which a historical person died; null if nothing is known, and of the living. */
    public @Nullable Years died(NodeKey person) {
        return grounds.historical(person) ? Years.of(grounds.particulars(person).died()) : null;
    }

    private Optional<Label.Named> shown(NodeKey person, boolean allowed) {
        Optional<Label.Named> label = allowed ? opened(person) : Optional.empty();
        label.ifPresent(_ -> shown.named(person));
        return label;
    }

    private Optional<Label.Named> opened(NodeKey person) {
        return opened.computeIfAbsent(
                person,
                _ -> grounds.identity(person).map(identity -> {
                    Particulars known = grounds.particulars(person);
                    Detail detail = grounds.historical(person) ? detail(known) : null;
                    return new Label.Named(
                            ShownId.of(NodeKind.PERSON, known.namespace(), identity.sourceId()),
                            identity.name(),
                            detail);
                }));
    }

    /** Null if nothing is held by which to tell the person from others of the same name. */
    private static @Nullable Detail detail(Particulars known) {
        Cluster cluster = known.cluster();
        Detail.Place place =
                cluster == null ? null : new Detail.Place(cluster.sourceId(), cluster.nameZh(), cluster.nameEn());
        Detail detail = new Detail(
                Years.of(known.born()), Years.of(known.died()), place, known.discipline(), known.corrected());
        return detail.equals(Detail.NONE) ? null : detail;
    }
}
