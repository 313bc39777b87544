package io.shicheng.disclosure.map.reading;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.Disclosure.SearchQuestion;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.GivenMaps;
import io.shicheng.disclosure.MapQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedMap;
import io.shicheng.disclosure.answer.DisclosedMapParts.Card;
import io.shicheng.disclosure.answer.DisclosedMapParts.CardPart;
import io.shicheng.disclosure.answer.DisclosedMapParts.CardRank;
import io.shicheng.disclosure.answer.DisclosedMapParts.CardTie;
import io.shicheng.disclosure.answer.DisclosedMapParts.Ego;
import io.shicheng.disclosure.answer.DisclosedMapParts.FoundNode;
import io.shicheng.disclosure.answer.DisclosedMapParts.Lineage;
import io.shicheng.disclosure.answer.DisclosedMapParts.NodeLabel;
import io.shicheng.disclosure.answer.DisclosedMapParts.NodeRow;
import io.shicheng.disclosure.answer.DisclosedMapParts.Paths;
import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.map.DrawnMap;
import io.shicheng.disclosure.map.MapColumns;
import io.shicheng.disclosure.map.MapDiscloser;
import io.shicheng.disclosure.map.ThingParts;
import io.shicheng.disclosure.organisation.OrganisationRanks;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.rank.RankingDiscloser;
import io.shicheng.disclosure.search.SearchDiscloser;
import io.shicheng.disclosure.search.SearchDiscloser.FoundKey;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.ShownId;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what is asked of a map that a viewer has before them. */
@Component
public class MapReader implements GivenMaps {
    private static final int MOST_TIES = 200;
    private static final int MOST_OF_A_PART = 12;

    private final MapDiscloser maps;
    private final SearchDiscloser names;
    private final RankingDiscloser rankings;
    private final OrganisationRanks organisations;
    private final GroundsRegister register;
    private final Vault vault;
    private final AuditLog audit;

    public MapReader(
            MapDiscloser maps,
            SearchDiscloser names,
            RankingDiscloser rankings,
            OrganisationRanks organisations,
            GroundsRegister register,
            Vault vault,
            AuditLog audit) {
        this.maps = maps;
        this.names = names;
        this.rankings = rankings;
        this.organisations = organisations;
        this.register = register;
        this.vault = vault;
        this.audit = audit;
    }

    @Override
    public Optional<DisclosedMap> kept(Viewer viewer, MapQuestion question) {
        return maps.kept(viewer, question).map(DrawnMap::head);
    }

    @Override
    public boolean isKept(Viewer viewer, String id) {
        return maps.kept(viewer, id).isPresent();
    }

    @Override
    public byte[] data(Viewer viewer, String id, RunControl control) {
        return maps.given(viewer, id, control).data();
    }

    @Override
    public byte[] packed(Viewer viewer, String id, RunControl control) {
        return maps.given(viewer, id, control).packed().clone();
    }

    @Override
    public List<NodeLabel> labels(Viewer viewer, String id, List<Integer> rows, RunControl control) {
        DrawnMap map = given(viewer, id, rows, control);
        return told(viewer, map, labels -> labels(map, rows, labels));
    }

    @Override
    public List<NodeLabel> picture(Viewer viewer, String id, List<Integer> rows, RunControl control) {
        DrawnMap map = given(viewer, id, rows, control);
        PersonLabels labels = new PersonLabels(new PersonPolicy(viewer, register.current()));
        List<NodeLabel> told = labels(map, rows, labels);
        if (labels.policy().seesPseudonyms()) {
            map.inClasses().forEach(labels.shown()::pseudonymous);
        }
        audit.append(labels.shown()
                .event(
                        viewer,
                        AuditAction.GRAPH_EXPORTED,
                        "picture of snapshot " + map.snapshot().digest()));
        return told;
    }

    private DrawnMap given(Viewer viewer, String id, List<Integer> rows, RunControl control) {
        if (rows.size() > MOST_ROWS) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "map.rows", rows.size(), MOST_ROWS);
        }
        DrawnMap map = maps.given(viewer, id, control);
        rows.forEach(row -> requireRow(map, row));
        return map;
    }

    private static List<NodeLabel> labels(DrawnMap map, List<Integer> rows, PersonLabels labels) {
        return rows.stream()
                .distinct()
                .sorted()
                .flatMap(row -> label(map, row, labels).stream())
                .toList();
    }

    @Override
    public List<NodeRow> rows(Viewer viewer, String id, List<String> ids, RunControl control) {
        if (ids.size() > MOST_ROWS) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "map.ids", ids.size(), MOST_ROWS);
        }
        DrawnMap map = maps.given(viewer, id, control);
        Map<NodeKey, Integer> drawn = map.rowByKey();
        return told(
                viewer,
                map,
                labels -> ids.stream()
                        .distinct()
                        .flatMap(each -> Optional.ofNullable(drawn.get(key(each)))
                                .filter(row -> label(map, row, labels).stream()
                                        .anyMatch(found -> found.kind().equals("person") || isCalled(found, each)))
                                .map(row -> new NodeRow(each, row))
                                .stream())
                        .toList());
    }

    /** Studios, platforms and groups have keys of one family, so that another kind before an id has the same. */
    private static boolean isCalled(NodeLabel node, String id) {
        return node.label() instanceof Label.Named named && named.id().equals(id);
    }

    /** By hashing alone, so that an id of nobody takes as long as any other. */
    private NodeKey key(String id) {
        ShownId shown = ShownId.readings(id).stream()
                .filter(reading -> reading.text().equals(id))
                .findFirst()
                .orElse(ShownId.ofPerson("", id));
        return switch (shown.kind()) {
            case STUDIO, PLATFORM, GROUP -> vault.nodeKey("organisation", shown.namespace(), shown.sourceId());
            case WORK -> vault.nodeKey("work", shown.namespace(), shown.sourceId());
            case PERSON, CLUSTER -> vault.personKey(shown.namespace(), shown.sourceId());
        };
    }

    @Override
    public List<FoundNode> search(Viewer viewer, String id, SearchQuestion question, RunControl control) {
        DrawnMap map = maps.given(viewer, id, control);
        Map<NodeKey, Integer> rows = map.rowByKey();
        List<FoundKey> found = names.keys(viewer, question, rows::containsKey, control);
        return told(
                viewer,
                map,
                labels -> found.stream()
                        .flatMap(each -> label(map, Objects.requireNonNull(rows.get(each.key())), labels)
                                .map(label -> new FoundNode(label, each.spelling(), each.how()))
                                .stream())
                        .toList());
    }

    @Override
    public Ego ego(Viewer viewer, String id, int row, int hops, RunControl control) {
        if (hops < 1 || hops > MOST_HOPS) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "map.hops", hops, MOST_HOPS);
        }
        DrawnMap map = maps.given(viewer, id, control);
        requireRow(map, row);
        int[] steps = ShortestPaths.steps(map.graph(), row, hops);
        List<Integer> rows = new ArrayList<>();
        List<Integer> away = new ArrayList<>();
        for (int other = 0; other < steps.length; other++) {
            if (steps[other] != ShortestPaths.UNREACHED) {
                rows.add(other);
                away.add(steps[other]);
            }
        }
        return new Ego(rows, away);
    }

    @Override
    public Paths paths(Viewer viewer, String id, int from, int to, RunControl control) {
        DrawnMap map = maps.given(viewer, id, control);
        requireRow(map, from);
        requireRow(map, to);
        return ShortestPaths.between(map.graph(), from, to);
    }

    @Override
    public Card card(Viewer viewer, String id, int row, RunControl control) {
        DrawnMap map = maps.given(viewer, id, control);
        requireRow(map, row);
        CardRanks of = new CardRanks(rankings, organisations, viewer, maps.asked(viewer, id));
        List<CardRank> ranks = switch (map.columns().origin(row)) {
            case NodeOrigin.Person person -> of.person(person.key(), control);
            case NodeOrigin.Thing thing -> of.organisation(thing, control);
            case NodeOrigin.People _ -> List.of();
        };
        return told(viewer, map, labels -> card(map, row, ranks, labels));
    }

    @Override
    public Lineage lineage(Viewer viewer, String id, int row, List<Integer> open, RunControl control) {
        if (open.size() > MOST_ROWS) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "map.rows", open.size(), MOST_ROWS);
        }
        DrawnMap map = maps.given(viewer, id, control);
        requireRow(map, row);
        return new MapLineage(map, control).of(row, Set.copyOf(open));
    }

    private static Card card(DrawnMap map, int row, List<CardRank> ranks, PersonLabels labels) {
        NodeLabel own = label(map, row, labels)
                .orElseThrow(() -> DisclosureException.of(
                        Reason.RESULT_CHANGED, "result.changed", map.head().id()));
        List<CardTie> ties = map.ties().stream()
                .filter(tie -> tie.from() == row || tie.to() == row)
                .sorted(Comparator.comparingInt(tie -> other(tie, row)))
                .limit(MOST_TIES)
                .flatMap(tie -> tie(map, row, tie, labels).stream())
                .toList();
        MapColumns columns = map.columns();
        NodeOrigin origin = columns.origin(row);
        NodeKey person = person(map, row);
        return new Card(
                own,
                origin instanceof NodeOrigin.Person named ? map.snapshot().disciplineOf(named.vertex()) : null,
                person == null ? null : labels.born(person),
                person == null ? null : labels.died(person),
                columns.band(row),
                columns.community(row),
                map.graph().outDegree(row),
                ties,
                ranks,
                parts(map, origin, labels),
                taking(map, origin).unnamed());
    }

    private static ThingParts taking(DrawnMap map, NodeOrigin origin) {
        return origin instanceof NodeOrigin.Thing thing
                ? map.parts().getOrDefault(thing.key(), ThingParts.NONE)
                : ThingParts.NONE;
    }

    private static List<CardPart> parts(DrawnMap map, NodeOrigin origin, PersonLabels labels) {
        return taking(map, origin).parts().stream()
                .map(part -> new CardPart(
                        part.kind().code(),
                        part.role(),
                        part.named().stream()
                                .limit(MOST_OF_A_PART)
                                .flatMap(row -> label(map, row, labels).stream())
                                .toList(),
                        part.named().size(),
                        part.unnamed()))
                .toList();
    }

    private static @Nullable NodeKey person(DrawnMap map, int row) {
        return map.columns().origin(row) instanceof NodeOrigin.Person named ? named.key() : null;
    }

    private static Optional<CardTie> tie(DrawnMap map, int row, Edge tie, PersonLabels labels) {
        String direction = !tie.directed() ? "none" : tie.from() == row ? "out" : "in";
        return label(map, other(tie, row), labels)
                .map(other -> new CardTie(other, tie.kind(), direction, tie.since(), tie.until(), tie.source()));
    }

    private static int other(Edge tie, int row) {
        return tie.from() == row ? tie.to() : tie.from();
    }

    /** Empty for somebody whose name does not open. */
    private static Optional<NodeLabel> label(DrawnMap map, int row, PersonLabels labels) {
        NodeOrigin origin = map.columns().origin(row);
        Optional<Label> found = switch (origin) {
            case NodeOrigin.Person person -> labels.byName(person.key()).map(Label.class::cast);
            case NodeOrigin.Thing thing -> Optional.of(thing.label());
            case NodeOrigin.People people ->
                Optional.of(new Label.Folded(people.group().shown()));
        };
        return found.map(label ->
                new NodeLabel(row, MapColumns.kindOf(origin), label, pseudonym(origin, labels), map.cluster(row)));
    }

    private static @Nullable String pseudonym(NodeOrigin origin, PersonLabels labels) {
        return origin instanceof NodeOrigin.People people && labels.policy().seesPseudonyms()
                ? people.group().name()
                : null;
    }

    private <T> T told(Viewer viewer, DrawnMap map, Function<PersonLabels, T> answer) {
        PersonLabels labels = new PersonLabels(new PersonPolicy(viewer, register.current()));
        T told = answer.apply(labels);
        if (labels.shown().namesTheLiving()) {
            audit.append(labels.shown()
                    .event(
                            viewer,
                            AuditAction.NAMES_READ,
                            "map of snapshot " + map.snapshot().digest()));
        }
        return told;
    }

    private static void requireRow(DrawnMap map, int row) {
        int rows = map.columns().count();
        if (row < 0 || row >= rows) {
            throw DisclosureException.of(Reason.UNKNOWN_ROW, "map.row", row, rows - 1);
        }
    }
}
