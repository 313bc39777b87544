package io.shicheng.disclosure.own;

import io.shicheng.analysis.Measure;
import io.shicheng.analysis.Measure.Sense;
import io.shicheng.analysis.Measures;
import io.shicheng.consent.own.HeldRecord;
import io.shicheng.consent.own.HeldRecord.HeldTie;
import io.shicheng.disclosure.DisclosedPlace;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.disclosure.anonymity.Networks;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.rank.RankBands;
import io.shicheng.disclosure.sight.Sight;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Tie;
import io.shicheng.graph.TieKind;
import io.shicheng.message.Word;
import io.shicheng.progress.RunControl;
import io.shicheng.ranking.Ranking;
import io.shicheng.ranking.RankingException;
import io.shicheng.ranking.RankingRequest;
import io.shicheng.ranking.Rankings;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotException;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where people stand by a measure, for themselves. */
@Component
class OwnPlaces {
    private final Rankings rankings;
    private final NetworkRegister networks;

    OwnPlaces(Rankings rankings, NetworkRegister networks) {
        this.rankings = rankings;
        this.networks = networks;
    }

    DisclosedPlace of(HeldRecord held, String code, Sight sight, RunControl control) {
        Measure measure = Measures.ofCode(code)
                .filter(Measure::ranks)
                .orElseThrow(() -> DisclosureException.of(
                        Reason.UNKNOWN_MEASURE, "measure.notRanked", code, Word.typed("measure", "betweenness")));
        NodeKey person = held.person().key();
        Networks of = networks.current(sight, control);
        Ranking ranking = rank(code, of, control);
        Ranking.Row found = ranking.rows().stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElse(null);
        Ranking.Row row = found == null || found.none() ? null : found; // who has none has no rank
        Set<TieKind> kinds = ranking.snapshot().spec().ties();
        boolean seen = row != null && !sight.objected(person) && !sight.historical(person);
        int band = row == null ? 0 : RankBands.bandOf(row.rank());
        return new DisclosedPlace(
                code,
                row == null ? null : row.rank(),
                found == null || Double.isNaN(found.score()) ? null : found.score(),
                Suppression.rounded(ranking.rows().size()),
                row == null ? null : aheadOfPercent(row, ranking.rows()),
                seen ? RankBands.first(band) : null,
                seen ? RankBands.last(band) : null,
                contacts(person, ranking.snapshot()),
                EnumSet.copyOf(kinds).stream().map(TieKind::code).toList(),
                held.ties().stream()
                        .filter(tie -> counts(tie.tie(), person, kinds, measure.sense()))
                        .map(HeldTie::id)
                        .toList(),
                sight.objected(person));
    }

    private Ranking rank(String measure, Networks of, RunControl control) {
        try {
            return rankings.rank(
                    new RankingRequest(measure, Set.of(), null, null, false, 1).among(of.whole()), control);
        } catch (SnapshotException e) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "snapshot.large");
        } catch (RankingException e) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "measure.noAnswer", measure);
        }
    }

    /** At least so many, from what is told anyway and tens: with an exact share, an exact number of others would be told. */
    static @Nullable Integer aheadOfPercent(Ranking.Row own, List<Ranking.Row> rows) {
        int population = Suppression.rounded(rows.size());
        long tied = rows.stream().filter(row -> row.rank() == own.rank()).count() - 1;
        long behind = population - own.rank() - Suppression.rounded(tied) - (Suppression.FEWEST - 1);
        long othersAtMost = population + Suppression.FEWEST - 2;
        return population == 0 ? null : (Integer) (int) (100 * Math.max(0, behind) / othersAtMost);
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
