package io.shicheng.disclosure.map;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.MapQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.AnswerState;
import io.shicheng.disclosure.answer.DisclosedMap;
import io.shicheng.disclosure.drawing.DrawnNetwork;
import io.shicheng.disclosure.drawing.DrawnNetworks;
import io.shicheng.disclosure.policy.AnswerTokens;
import io.shicheng.disclosure.policy.Discloser;
import io.shicheng.disclosure.pseudonym.ProjectPseudonyms;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.message.RefusedException;
import io.shicheng.message.Word;
import io.shicheng.progress.RunControl;
import io.shicheng.progress.SingleFlight;
import io.shicheng.snapshot.layout.CachedLayouts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws maps: of the graph that the viewer might export, and of nothing else. Where filters are set, nodes stay where
 * they are on the map without filters, so that a viewer knows their way; that map is made of what the same viewer may
 * see as well.
 *
 * <p>Nobody is named by a map, so none is recorded: names are asked for by row.
 */
@Component
public class MapDiscloser implements Discloser<MapQuestion, DisclosedMap> {
    private final DrawnNetworks networks;
    private final Vault vault;
    private final AnswerState state;
    private final CachedLayouts layouts;
    private final AnswerTokens<AskedMap> ids;
    private final MapShelf shelf = new MapShelf();
    private final SingleFlight<Asked, DrawnMap> flights = new SingleFlight<>();

    @HoldsPeople
    private record Asked(Viewer viewer, MapQuestion question, Object state) {}

    public MapDiscloser(DrawnNetworks networks, Vault vault, AnswerState state, CachedLayouts layouts) {
        this.networks = networks;
        this.vault = vault;
        this.state = state;
        this.layouts = layouts;
        this.ids = new AnswerTokens<>(vault, "map", AskedMap.class);
    }

    @Override
    public DisclosedMap disclose(Viewer viewer, MapQuestion question, RunControl control) {
        return drawn(viewer, question, control).head();
    }

    /** The map that answers the question, if it is kept. */
    public Optional<DrawnMap> kept(Viewer viewer, MapQuestion question) {
        return question.after() == null ? shelf.find(viewer, question, state.now()) : Optional.empty();
    }

    /** The map of the id, if it was given to this viewer and is kept. */
    public Optional<DrawnMap> kept(Viewer viewer, String id) {
        return shelf.find(viewer, id, state.now());
    }

    /**
     * The map that was given to the viewer under the id: kept, or made again.
     *
     * @throws DisclosureException if none was, or it would not be the same any more
     */
    public DrawnMap given(Viewer viewer, String id, RunControl control) {
        MapQuestion question = ids.asked(viewer, id).map(AskedMap::question).orElseThrow(() -> unknown(id));
        Optional<DrawnMap> kept = kept(viewer, id);
        if (kept.isPresent()) {
            return kept.get();
        }
        try {
            DrawnMap again = drawn(viewer, question, control);
            if (again.head().id().equals(id)) {
                return again;
            }
        } catch (RefusedException e) {
            throw changed(id); // what was asked for is not there any more
        }
        throw changed(id);
    }

    /**
     * What the map was of that was given to the viewer under the id.
     *
     * @throws DisclosureException if none was
     */
    public GraphQuestion asked(Viewer viewer, String id) {
        return ids.asked(viewer, id).orElseThrow(() -> unknown(id)).question().of();
    }

    private static DisclosureException unknown(String id) {
        return DisclosureException.of(Reason.UNKNOWN_RESULT, "result.unknown", id);
    }

    private static DisclosureException changed(String id) {
        return DisclosureException.of(Reason.RESULT_CHANGED, "result.changed", id);
    }

    private DrawnMap drawn(Viewer viewer, MapQuestion question, RunControl control) {
        requireRanking(question.measure());
        Object now = state.now();
        Optional<DrawnMap> kept = question.after() == null ? shelf.find(viewer, question, now) : Optional.empty();
        return kept.orElseGet(
                () -> flights.get(new Asked(viewer, question, now), control, all -> draw(viewer, question, now, all)));
    }

    private DrawnMap draw(Viewer viewer, MapQuestion question, Object now, RunControl control) {
        Places before = before(viewer, question, now, control);
        DrawnNetwork network = networks.take(viewer, question.of().with(List.of(question.measure())), control);
        MapDrawer drawer =
                new MapDrawer(question, network, new ProjectPseudonyms(network.policy(), vault), layouts, control);
        DrawnMap map = drawer.draw(before, data -> ids.of(viewer, AskedMap.of(question), data));
        shelf.keep(viewer, question, map, now);
        return map;
    }

    private @Nullable Places before(Viewer viewer, MapQuestion question, Object now, RunControl control) {
        if (question.after() != null) {
            return shelf.places(viewer, question.after(), now).orElseGet(() -> unfiltered(viewer, question, control));
        }
        return unfiltered(viewer, question, control);
    }

    /** Of the map without filters; null if it is the one that is asked for. */
    private @Nullable Places unfiltered(Viewer viewer, MapQuestion question, RunControl control) {
        GraphQuestion all =
                new GraphQuestion(Set.of(), null, null).in(question.of().namespace());
        MapQuestion unfiltered = new MapQuestion(all, "degree", MapQuestion.ALL, null);
        return all.equals(question.of().telling(Map.of()).with(List.of()))
                ? null
                : drawn(viewer, unfiltered, control).places();
    }

    private static void requireRanking(String measure) {
        if (Measures.ofCode(measure).filter(Measure::ranks).isEmpty()) {
            List<String> known = Measures.all().stream()
                    .filter(Measure::ranks)
                    .map(Measure::code)
                    .toList();
            throw DisclosureException.of(
                    Reason.UNKNOWN_MEASURE, "measure.notRanked", measure, Word.allTyped("measure", known));
        }
    }
}
