package io.shicheng.disclosure.why;

import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.rank.RankingDiscloser.AskedRow;
import io.shicheng.disclosure.rank.band.ShareBand;
import io.shicheng.disclosure.reason.DisclosedReasons;
import io.shicheng.disclosure.reason.DisclosedReasons.Carrier;
import io.shicheng.disclosure.reason.DisclosedReasons.JoiningTie;
import io.shicheng.disclosure.reason.DisclosedReasons.Others;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.result.Reasons;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Why one person is ranked where they are, as one viewer may know it; see {@link DisclosedReasons} for the rules. */
final class VisibleReasons {
    /** By what is told of shares alone, so that the order tells no more. */
    private static final Comparator<Carrier> GREATEST_BAND_FIRST = Comparator.comparing(
                    Carrier::sharePercentFrom, Comparator.nullsFirst(Comparator.<Integer>reverseOrder()))
            .thenComparing(carrier -> carrier.person().id());

    private final AskedRow row;
    private final Reasons reasons;
    private final Label.Named person;
    private final PersonLabels labels;
    private final boolean exact;

    VisibleReasons(AskedRow row, Reasons reasons, Label.Named person) {
        this.row = row;
        this.reasons = reasons;
        this.person = person;
        this.labels = row.labels();
        this.exact = isExact(labels.policy());
    }

    /** A number of a carrier would tell the others' together, so all of them are told exactly or none. */
    private boolean isExact(PersonPolicy policy) {
        return policy.seesScore(reasons.person())
                && reasons.carriers().stream().allMatch(carrier -> policy.seesScore(carrier.person()));
    }

    /** All that is told of somebody without a ground: what the ranking says of everybody in the class. */
    static DisclosedReasons ofClass(AskedRow row) {
        SortedMap<String, String> citation = new TreeMap<>(row.citation());
        citation.put(Reasons.WHY, DisclosedReasons.CLASS);
        return new DisclosedReasons(
                row.question().measure(),
                row.network(),
                DisclosedReasons.CLASS,
                null,
                null,
                null,
                row.of(),
                row.people(),
                null,
                null,
                List.of(),
                null,
                Map.of(),
                ReasonSentence.ofClass(
                        Objects.requireNonNull(row.people()), row.question().measure()),
                null,
                citation);
    }

    DisclosedReasons disclose() {
        Collection<Reasons.Carrier> folded = new ArrayList<>();
        List<Carrier> carriers = new ArrayList<>();
        for (Reasons.Carrier each : reasons.carriers()) {
            label(each).ifPresentOrElse(label -> carriers.add(carrier(each, label)), () -> folded.add(each));
        }
        if (!exact) {
            carriers.sort(GREATEST_BAND_FIRST);
        }
        boolean none = reasons.none() || row.row() == null;
        SortedMap<String, String> citation = new TreeMap<>(row.citation());
        citation.put(Reasons.WHY, person.id());
        return new DisclosedReasons(
                row.question().measure(),
                row.network(),
                none ? DisclosedReasons.NONE : exact ? DisclosedReasons.EXACT : DisclosedReasons.BANDS,
                person,
                row.row() == null ? null : row.row().rankFrom(),
                row.row() == null ? null : row.row().rankTo(),
                row.of(),
                null,
                exact && !none ? reasons.score() : null,
                exact && !none ? reasons.base() : null,
                none ? List.of() : List.copyOf(carriers),
                none || folded.isEmpty() ? null : others(folded),
                exact && !none ? reasons.facts() : Map.of(),
                new ReasonSentence(row, person).of(reasons, none, exact, carriers),
                none ? null : row.withoutSource(),
                citation);
    }

    /** Empty for whoever is told together with others. */
    private Optional<Label.Named> label(Reasons.Carrier carrier) {
        NodeKey other = carrier.person();
        PersonPolicy policy = labels.policy();
        return reasons.told(carrier) && policy.isRankedByName(other) ? labels.byName(other) : Optional.empty();
    }

    private Carrier carrier(Reasons.Carrier each, Label.Named label) {
        ShareBand share = ShareBand.of(each.share() / reasons.score());
        boolean known = !Double.isNaN(each.without());
        ShareBand without = exact || !known ? null : ShareBand.of(each.without() / reasons.score());
        return new Carrier(
                label,
                ties(each),
                exact ? each.share() : null,
                exact ? null : share.from(),
                exact ? null : share.to(),
                exact && known ? each.without() : null,
                without == null ? null : without.from(),
                without == null ? null : without.to());
    }

    /** Where several kinds join the two, each with its part of the share, as strong as its ties are. */
    private List<JoiningTie> ties(Reasons.Carrier each) {
        double all =
                each.joints().values().stream().mapToDouble(Double::doubleValue).sum();
        boolean parted = exact && each.joints().size() > 1 && all > 0;
        return each.joints().entrySet().stream()
                .map(joint -> new JoiningTie(
                        joint.getKey().kind().code(),
                        joint.getKey().direction().name().toLowerCase(Locale.ROOT),
                        parted ? (Double) (each.share() * joint.getValue() / all) : null))
                .toList();
    }

    private Others others(Collection<Reasons.Carrier> folded) {
        double share = folded.stream().mapToDouble(Reasons.Carrier::share).sum();
        ShareBand band = ShareBand.of(share / reasons.score());
        return exact ? new Others(folded.size(), share, null, null) : new Others(null, null, band.from(), band.to());
    }
}
