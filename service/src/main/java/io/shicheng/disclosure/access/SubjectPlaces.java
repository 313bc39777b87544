package io.shicheng.disclosure.access;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.consent.subject.HeldRecord;
import io.shicheng.consent.subject.HeldRecord.HeldTie;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.disclosure.anonymity.Networks;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.count.Headcount;
import io.shicheng.disclosure.policy.Namespaces;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.rank.PersonalPlace;
import io.shicheng.disclosure.subject.DisclosedPlace;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.message.Word;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotException;
import io.shicheng.snapshot.Snapshots;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where people stand by a measure, for themselves. */
@Component
class SubjectPlaces {
    private final Inquiry inquiry;
    private final Snapshots snapshots;
    private final NetworkRegister networks;
    private final ClassRegister classes;

    SubjectPlaces(Inquiry inquiry, Snapshots snapshots, NetworkRegister networks, ClassRegister classes) {
        this.inquiry = inquiry;
        this.snapshots = snapshots;
        this.networks = networks;
        this.classes = classes;
    }

    /**
     * The place.
     *
     * @param policy the person's own
     * @param everybody what everybody sees
     */
    DisclosedPlace of(HeldRecord held, String code, PersonPolicy policy, PersonPolicy everybody, RunControl control) {
        Measure measure = Measures.ofCode(code)
                .filter(Measure::ranks)
                .orElseThrow(() -> DisclosureException.of(
                        Reason.UNKNOWN_MEASURE, "measure.notRanked", code, Word.typed("measure", "betweenness")));
        NodeKey person = held.person().key();
        Networks own = networks.current(policy, control);
        Networks shown = networks.current(everybody, control);
        Ranking whole = rank(code, own.whole(), control);
        Ranking open = own.allOpen() ? whole : rank(code, own.open(), control);
        Snapshot people = Namespaces.everybody(snapshots, shown.whole(), control);
        Classes those = classes.current(everybody, shown, people, control);
        PersonalPlace place = PersonalPlace.of(
                person,
                open,
                whole,
                () -> rank(code, shown.whole(), control),
                everybody,
                those,
                Headcount.of(people, those).all());
        Set<TieKind> kinds = whole.snapshot().spec().ties();
        return new DisclosedPlace(
                code,
                own.allOpen() ? DisclosedRanking.WHOLE : DisclosedRanking.OPEN,
                place.rank(),
                place.named(),
                place.aheadOfPercent(),
                value(person, whole),
                place.unnamedAhead().from(),
                place.unnamedAhead().to(),
                place.population(),
                place.bandFrom(),
                place.bandTo(),
                contacts(person, whole.snapshot()),
                EnumSet.copyOf(kinds).stream().map(TieKind::code).toList(),
                held.ties().stream()
                        .filter(tie -> counts(tie.tie(), person, kinds, measure.sense()))
                        .map(HeldTie::id)
                        .toList(),
                place.counted(),
                policy.objected(person));
    }

    private Ranking rank(String measure, Population population, RunControl control) {
        try {
            return inquiry.ask(new RankingQuestion(measure, Set.of(), null, null, false, 1), population, control);
        } catch (SnapshotException e) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "snapshot.large");
        }
    }

    private static @Nullable Double value(NodeKey person, Ranking whole) {
        return whole.rows().stream()
                .filter(row -> row.person().equals(person) && !Double.isNaN(row.score()))
                .map(Ranking.Row::score)
                .findFirst()
                .orElse(null);
    }

    private static int contacts(NodeKey person, Snapshot snapshot) {
        OptionalInt vertex = snapshot.vertexOf(person);
        return vertex.isEmpty() ? 0 : snapshot.undirected().outDegree(vertex.getAsInt());
    }

    /** Lineage counts apprentices, prestige what brings standing, all else whatever joins two. */
    private static boolean counts(Tie tie, NodeKey person, Set<TieKind> kinds, Sense sense) {
        if (!kinds.contains(tie.kind())) {
            return false;
        }
        boolean from = tie.from().equals(person);
        return switch (sense) {
            case LINEAGE -> from;
            case PRESTIGE ->
                switch (tie.kind().credit()) {
                    case FROM -> from;
                    case TO -> !from;
                    case BOTH -> true;
                };
            case UNDIRECTED, EITHER -> true;
        };
    }
}
