package io.shicheng.disclosure.map.reading;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedMapParts.CardRank;
import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.disclosure.organisation.OrganisationRanks;
import io.shicheng.disclosure.rank.RankingDiscloser;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where somebody by name stands by a few fast measures, and an organisation by all that rank organisations. Each is the
 * row that the ranking of the same people and ties has for this viewer, so a card says of nobody what a ranking does
 * not.
 */
@HoldsPeople
final class CardRanks {
    /** Each takes some milliseconds for 10,000 people. */
    private static final List<String> MEASURES = List.of("degree", "students", "m-index", "pagerank");

    /** As rankings have it where nobody asks for another; nothing in these measures is random. */
    private static final long SEED = 1;

    private final RankingDiscloser rankings;
    private final OrganisationRanks organisations;
    private final Viewer viewer;
    private final GraphQuestion map;

    /** @param map what the map is of */
    CardRanks(RankingDiscloser rankings, OrganisationRanks organisations, Viewer viewer, GraphQuestion map) {
        this.rankings = rankings;
        this.organisations = organisations;
        this.viewer = viewer;
        this.map = map;
    }

    /** In the order of the measures, without those by which the person is in no ranking. */
    List<CardRank> person(NodeKey person, RunControl control) {
        return MEASURES.stream()
                .map(code -> Measures.ofCode(code).orElseThrow())
                .flatMap(measure -> question(measure))
                .flatMap(question -> rankings
                        .rowOf(viewer, question, person, control)
                        .map(found -> new CardRank(
                                question.measure(),
                                found.row().rankFrom(),
                                found.row().rankTo(),
                                found.of()))
                        .stream())
                .toList();
    }

    /**
     * In the order of the measures, without those by which it is in no ranking. Organisations are ranked by all ties and
     * people, so on a map of some of them none has a rank.
     */
    List<CardRank> organisation(NodeOrigin.Thing thing, RunControl control) {
        if (!thing.kind().isOrganisation() || !map.ties().isEmpty() || map.namespace() != null) {
            return List.of();
        }
        return organisations.of(viewer, map.clusterId(), map.at(), thing.key(), control).stream()
                .map(each -> new CardRank(each.by().code(), each.rank(), each.rank(), each.of()))
                .toList();
    }

    /** Lineage is of masters and apprentices, and not of a map without such ties. */
    private Stream<RankingQuestion> question(Measure measure) {
        boolean lineage = measure.sense() == Sense.LINEAGE;
        if (lineage && !map.ties().isEmpty() && !map.ties().contains(TieKind.MASTER_OF)) {
            return Stream.empty();
        }
        Set<TieKind> ties = lineage ? Set.of() : map.ties();
        return Stream.of(
                new RankingQuestion(measure.code(), ties, map.clusterId(), map.at(), false, SEED).in(map.namespace()));
    }
}
