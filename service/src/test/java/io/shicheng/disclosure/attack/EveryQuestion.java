package io.shicheng.disclosure.attack;

import io.shicheng.disclosure.ContactLists;
import io.shicheng.disclosure.ContactLists.ContactList;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Disclosure.SearchQuestion;
import io.shicheng.disclosure.MapQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedMeasure;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.overview.OrganisationMeasure;
import io.shicheng.fixture.Combinations;
import io.shicheng.fixture.SmallNetwork;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.ComparisonQuestion.Aspect;
import io.shicheng.inquiry.PlanAims;
import io.shicheng.inquiry.ScenarioQuestion;
import io.shicheng.inquiry.WhyQuestion;
import io.shicheng.progress.RunControl;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Questions to everything that the gate answers, combined by chance. Which methods there are, and what each takes, is
 * read from its interfaces by {@link GateMethods}: one that is new there stops the tests until somebody says here what
 * to ask it.
 */
final class EveryQuestion {
    private static final List<@Nullable Integer> YEARS = Arrays.asList(null, null, null, 1990, 2000, 2010);
    private static final List<@Nullable String> CLUSTERS = Arrays.asList(
            null, null, null, null, "kiln-town", "film-town", "film-town", "lacquer-lane", "no-such-town");
    private static final List<@Nullable String> SPACES =
            Arrays.asList(null, null, null, null, null, "north", "no-such-namespace");
    private static final List<Set<TieKind>> TIES = ties();
    /** Everybody's, somebody's, what is nearly somebody's, a studio's, and nobody's. */
    private static final List<String> TYPED = typed();
    /** A row of the ranking by name, one of a class, somebody who may or may not be in it, and nobody. */
    private static final List<String> ROWS = rows();
    /** Stands for the first in the ranking by name. */
    private static final String FIRST = "the first";
    /** Stands for the last of those in the ranking whose scores are told. */
    private static final String LAST = "the last";
    /** Of those whose scores are told, of others who may be there, and of nobody. */
    private static final List<String> CHANGES = List.of(
            "add:the first,the last",
            "without:the first",
            "without:the last",
            "remove:the first,the last",
            "weigh:the first,the last,2",
            "add:the last,p000",
            "without:p003",
            "add:p000,p003;without:p006",
            "remove:p000,p001",
            "without:nobody",
            "leave");
    /** Stands for the first pseudonym in the ranking. */
    private static final String FIRST_OF_A_CLASS = "the first of a class";
    /** By what is asked: how many of all combinations, for each ten. */
    private static final Map<String, Integer> SHARES = Map.ofEntries(
            Map.entry("ranking", 6),
            Map.entry("why", 4),
            Map.entry("whatIf", 4),
            Map.entry("compare", 3),
            Map.entry("plan", 2),
            Map.entry("graph", 2),
            Map.entry("map", 2),
            Map.entry("overview", 1),
            Map.entry("organisations", 1),
            Map.entry("crews", 1),
            Map.entry("search", 1),
            Map.entry("snapshot", 1),
            Map.entry("place", 2));

    /** Of the weights of kinds, a measure is asked with each fifth, the next measure with others. */
    private static final int WEIGHTS_APART = 5;

    private static final String NOTHING = "";
    /** Lists that were kept before. */
    static final String KEPT = "lists kept before";

    private final Random random;
    private final int tens;

    /** One question of one viewer. */
    record Question(String text, Asking asking) {}

    /** Asks it of a service. */
    interface Asking {
        Object answer(HeldStore.Service service);
    }

    /** @param tens ten questions this many times, or about that */
    EveryQuestion(long seed, int tens) {
        this.random = new Random(seed);
        this.tens = tens;
    }

    private static List<Set<TieKind>> ties() {
        List<Set<TieKind>> ties = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ties.add(Set.of());
        }
        for (TieKind kind : TieKind.values()) {
            ties.add(Set.of(kind));
        }
        ties.add(EnumSet.of(TieKind.MASTER_OF));
        ties.add(EnumSet.of(TieKind.WORKED_WITH, TieKind.PARTNER_OF));
        ties.add(EnumSet.of(TieKind.LEADS, TieKind.NOMINATES));
        ties.add(EnumSet.of(TieKind.CREDITED_ON, TieKind.MEMBER_OF));
        ties.add(EnumSet.of(TieKind.MASTER_OF, TieKind.LEADS, TieKind.WORKED_WITH));
        return ties;
    }

    private static List<String> typed() {
        List<String> typed = new ArrayList<>(List.of("name", "name", "Name of p", "nop", "studio", "zhang", ""));
        for (int i = 0; i < 60; i += 4) {
            typed.add("Name of p%03d".formatted(i));
            typed.add("Nmae of p%03d".formatted(i + 1));
            typed.add("p%03d".formatted(i + 2));
            typed.add("Name of p%02d".formatted(i / 10));
        }
        return List.copyOf(typed);
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>(List.of("nobody", "p-00000000"));
        for (int i = 0; i < 45; i += 3) {
            rows.addAll(List.of("the first", "the first of a class", "p%03d".formatted(i)));
        }
        return List.copyOf(rows);
    }

    /** To be asked by this viewer. */
    List<Question> of(Viewer viewer) {
        List<Question> questions = new ArrayList<>();
        for (Method method : GateMethods.of(viewer)) {
            for (Object asked : asked(method, viewer)) {
                questions.add(question(method, viewer, asked));
            }
        }
        questions.add(new Question(KEPT, service -> kept(service.lists(), viewer)));
        // those of the same ties and year one after the other, since their snapshot is then in memory
        questions.sort(Comparator.comparing(Question::text));
        return List.copyOf(questions);
    }

    /** What to ask by this method: {@link #NOTHING} where it takes no more than who looks. */
    private List<Object> asked(Method method, Viewer viewer) {
        List<Class<?>> types = Arrays.stream(method.getParameterTypes())
                .filter(type -> !Viewer.class.isAssignableFrom(type) && type != RunControl.class)
                .toList();
        if (types.isEmpty()) {
            return List.of(NOTHING);
        }
        Class<?> type = types.getFirst();
        if (types.size() == 1 && type.isRecord()) {
            return parameters(method.getName(), viewer).some(many(method.getName())).stream()
                    .map(values -> made(type, values))
                    .toList();
        }
        return switch (GateMethods.text(method)) {
            case "SubjectPage.show" -> List.of("page");
            case "SubjectPage.choices" -> List.of(Locale.ENGLISH);
            case "SubjectPage.place" -> {
                List<String> measures = measures();
                Collections.shuffle(measures, random);
                yield List.copyOf(measures.subList(0, Math.min(measures.size(), many("place"))));
            }
            default ->
                throw new AssertionError("Nobody says what to ask of " + GateMethods.text(method)
                        + ": add it to EveryQuestion.asked, or to GateMethods.NOT_ASKED and say why.");
        };
    }

    /** Each list as it is by now, but for its id, which is made by chance. */
    private static List<Object> kept(ContactLists lists, Viewer viewer) {
        return lists.all(viewer).stream()
                .<Object>map(summary -> {
                    ContactList list = lists.read(viewer, summary.id());
                    return List.of(
                            List.of(
                                    summary.rows(),
                                    summary.confirmed(),
                                    summary.status(),
                                    summary.taken(),
                                    String.valueOf(summary.flaggedAt())),
                            list.plan(),
                            list.confirmed(),
                            list.gone(),
                            list.taken(),
                            String.valueOf(list.flaggedAt()),
                            list.choices());
                })
                .toList();
    }

    private int many(String what) {
        return Objects.requireNonNull(SHARES.get(what), what) * tens;
    }

    private Combinations parameters(String method, Viewer viewer) {
        return switch (method) {
            case "ranking" -> rankings();
            case "why" -> reasons();
            case "whatIf" -> scenarios();
            case "compare" ->
                withoutIntervals()
                        .of("aspect", List.of(Aspect.values()))
                        .of("first", List.of(1000, 20, 3))
                        .of("purpose", Arrays.asList(null, null, "training", "insurance", "nowhere"))
                        .of(
                                "interviewed",
                                List.of(List.of(), List.of("p000", "p003"), List.of("p007"), List.of("nobody")));
            case "plan" -> plans(viewer);
            case "graph" ->
                new Combinations(random)
                        .of("ties", TIES)
                        .of("clusterId", CLUSTERS)
                        .of("at", YEARS)
                        .of(
                                "columns",
                                List.of(
                                        columns(List.of(), Map.of()),
                                        columns(List.of("degree"), Map.of()),
                                        columns(List.of("students", "pagerank"), Map.of()),
                                        columns(List.of("strength", "leiden"), Map.of("kindWeight", "worked_with:4")),
                                        columns(
                                                List.of("pagerank", "label-propagation", "constraint"),
                                                Map.of("halfLife", "10", "kindWeight", "master_of:0,leads:2")),
                                        columns(List.of("leiden"), Map.of("halfLife", "50")),
                                        columns(List.of("leiden"), Map.of("quality", "cpm", "resolution", "0.25")),
                                        columns(List.of("betweenness", "coreness", "harmonic"), Map.of())))
                        .of("namespace", SPACES);
            case "map" ->
                new Combinations(random)
                        .of("ties", TIES)
                        .of("clusterId", CLUSTERS)
                        .of("at", YEARS)
                        .of(
                                "told",
                                List.of(
                                        measuredBy("degree", Map.of()),
                                        measuredBy("students", Map.of()),
                                        measuredBy("pagerank", Map.of()),
                                        measuredBy("strength", Map.of("kindWeight", "worked_with:4")),
                                        measuredBy("leiden", Map.of())))
                        .of("with", List.of(List.of()))
                        .of("limit", List.of(MapQuestion.ALL, MapQuestion.ALL, 12))
                        .of("after", Arrays.asList((Object) null))
                        .of("namespace", SPACES);
            case "overview" -> new Combinations(random).of("ties", TIES).of("at", YEARS);
            case "organisations" ->
                new Combinations(random)
                        .of("by", List.of((Object[]) OrganisationMeasure.values()))
                        .of("kind", Arrays.asList(null, null, "studio", "group"))
                        .of("cluster", CLUSTERS)
                        .of("at", YEARS)
                        .of("top", List.of(1000, 1000, 3))
                        .of("skipped", List.of(0));
            case "crews" ->
                new Combinations(random)
                        .of("department", Arrays.asList(null, null, "camera", "art"))
                        .of("top", List.of(1000, 1000, 3))
                        .of("skipped", List.of(0));
            case "search" -> new Combinations(random).of("text", TYPED).of("most", List.of(SearchQuestion.MOST, 10, 1));
            case "snapshot" ->
                new Combinations(random)
                        .of("ties", TIES)
                        .of("weighted", List.of(true, false))
                        .of("halfLifeYears", Arrays.asList(null, null, 10.0))
                        .of(
                                "kindWeight",
                                Arrays.asList(null, null, "worked_with:4", "leads:0,master_of:0.25", "leads:3"))
                        .of("at", YEARS)
                        .of("namespace", SPACES);
            default ->
                throw new AssertionError("Nobody says what to ask of the gate by " + method
                        + ": add it to EveryQuestion.parameters, and how often to SHARES.");
        };
    }

    private static Map<String, @Nullable Object> columns(List<String> with, Map<String, String> parameters) {
        return Map.of("with", with, "parameters", parameters);
    }

    private static Map<String, @Nullable Object> measuredBy(String measure, Map<String, String> parameters) {
        return Map.of("measure", measure, "parameters", parameters);
    }

    private Combinations rankings() {
        return new Combinations(random)
                .of("told", told())
                .of("ties", TIES)
                .of("cluster", CLUSTERS)
                .of("at", YEARS)
                .of("interval", List.of(false, false, false, true))
                .of("missing", List.of(0.1, 0.1, 0.3))
                .of("falseTies", List.of(0.02, 0.02, 0.1))
                .of("seed", List.of(1L))
                .of(
                        "page",
                        List.of(
                                Map.of("top", 1000, "skipped", 0),
                                Map.of("top", 1000, "skipped", 0),
                                Map.of("top", 3, "skipped", 0),
                                Map.of("top", 5, "skipped", 4)))
                .of("namespace", SPACES)
                .of("shares", List.of(true, false))
                .of("sources", List.of(false, true));
    }

    private Combinations reasons() {
        return withoutIntervals().of("row", ROWS);
    }

    private Combinations scenarios() {
        return withoutIntervals().of("changes", CHANGES).of("first", List.of(1000, 1000, 3));
    }

    /** Of what further questions on rankings are asked. */
    private Combinations withoutIntervals() {
        return new Combinations(random)
                .of("told", told())
                .of("ties", TIES)
                .of("cluster", CLUSTERS)
                .of("at", YEARS)
                .of("interval", List.of(false))
                .of("missing", List.of(0.1))
                .of("falseTies", List.of(0.02))
                .of("seed", List.of(1L))
                .of("namespace", SPACES);
    }

    /** Measures as they are, and each with each value of each parameter that it is offered with. */
    private static List<Map<String, @Nullable Object>> told() {
        List<Map<String, @Nullable Object>> told = new ArrayList<>();
        measures().forEach(measure -> told.add(Map.of("measure", measure, "parameters", Map.of())));
        for (DisclosedMeasure measure : DisclosedMeasure.all()) {
            measure.parameters().stream()
                    .filter(parameter -> parameter.each() == null)
                    .forEach(parameter -> values(parameter)
                            .forEach(value -> told.add(
                                    Map.of("measure", measure.code(), "parameters", Map.of(parameter.name(), value)))));
        }
        told.addAll(weighed());
        return told;
    }

    /** Each set of weights of kinds by some of the measures that can be told them, and by each of these some. */
    private static List<Map<String, @Nullable Object>> weighed() {
        List<Map<String, @Nullable Object>> weighed = new ArrayList<>();
        int turn = 0;
        for (DisclosedMeasure measure : DisclosedMeasure.all()) {
            for (DisclosedMeasure.DisclosedParameter parameter : measure.parameters()) {
                List<String> values = parameter.each() == null ? List.of() : values(parameter);
                for (int i = turn % WEIGHTS_APART; i < values.size(); i += WEIGHTS_APART) {
                    Map<String, String> told = i % 2 == 0
                            ? Map.of(parameter.name(), values.get(i))
                            : Map.of(parameter.name(), values.get(i), "halfLife", "20");
                    weighed.add(Map.of("measure", measure.code(), "parameters", told));
                }
                turn += values.isEmpty() ? 0 : 1;
            }
        }
        return weighed;
    }

    /** Each value that is offered; of weights of kinds of tie each for several kinds, and some together. */
    private static List<String> values(DisclosedMeasure.DisclosedParameter parameter) {
        if (parameter.each() == null) {
            return parameter.values();
        }
        List<String> values = new ArrayList<>();
        for (String value : parameter.values()) {
            values.add("worked_with:" + value);
            values.add("master_of:" + value + ",worked_with:0.25");
            values.add("leads:" + value + ",partner_of:4,member_of:0.5");
            values.add("nominates:" + value + ",master_of:0,credited_on:2");
        }
        return values;
    }

    private static List<String> measures() {
        List<String> measures = new ArrayList<>();
        DisclosedMeasure.all().forEach(measure -> measures.add(measure.code()));
        measures.add("auto");
        return measures;
    }

    private Combinations plans(Viewer viewer) {
        List<Map<String, @Nullable Object>> audiences = new ArrayList<>();
        audiences.add(audience(true, null, null));
        String own = viewer instanceof Viewer.Staff(String receiver) ? receiver : "association";
        if (viewer instanceof Viewer.Staff) {
            SmallNetwork.PURPOSES.forEach(purpose -> audiences.add(audience(false, purpose, own)));
            audiences.add(audience(false, "no-such-purpose", own));
        } else {
            audiences.add(audience(true, null, null));
        }
        return new Combinations(random)
                .of(
                        "wish",
                        List.of(
                                wish(1, null),
                                wish(3, null),
                                wish(4, null),
                                wish(60, null),
                                wish(null, 10.0),
                                wish(null, 37.5),
                                wish(null, 50.0),
                                wish(null, 90.0),
                                wish(null, 100.0)))
                .of("ties", TIES)
                .of("hops", List.of(1, 1, 2))
                .of("floorBy", Arrays.asList(null, null, "cluster", "discipline"))
                .of("audience", audiences)
                .of("namespace", SPACES)
                .of("cluster", CLUSTERS)
                .of("discipline", Arrays.asList(null, null, null, null, "porcelain", "Lacquer", "no-such-craft"))
                .of("keep", chosen(2))
                .of("without", chosen(5))
                .of("aims", AIMS);
    }

    /** Nothing besides most people, as often as not. */
    private static final List<Map<String, @Nullable Object>> AIMS = List.of(
            aims(PlanAims.NONE),
            aims(PlanAims.NONE),
            aims(PlanAims.NONE),
            aims(PlanAims.NONE),
            aims(PlanAims.NONE),
            aims(PlanAims.NONE),
            aims(PlanAims.floor("cluster", "20")),
            aims(PlanAims.floor("discipline", PlanAims.HIGHEST)),
            aims(PlanAims.floor("cluster", "21.5")),
            aims(PlanAims.welfare("cluster", 0)),
            aims(PlanAims.sure(null, null)),
            aims(PlanAims.sure(0.3, 0.0)),
            aims(PlanAims.passing("20", null)),
            aims(PlanAims.passing(PlanAims.INDEGREE, 0.5)));

    private static Map<String, @Nullable Object> aims(PlanAims aims) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("groupBy", aims.groupBy());
        values.put("floor", aims.floor());
        values.put("welfare", aims.welfare());
        values.put("interval", aims.interval());
        values.put("missing", aims.missing());
        values.put("falseTies", aims.falseTies());
        values.put("passing", aims.passing());
        values.put("quality", aims.quality());
        return values;
    }

    /** Nobody, mostly, or somebody who may or may not be a contact of whoever asks. */
    private static List<List<String>> chosen(int from) {
        List<List<String>> chosen = new ArrayList<>(List.of(List.of(), List.of(), List.of("nobody")));
        for (int i = from; i < 45; i += 6) {
            chosen.add(List.of());
            chosen.add(List.of("p%03d".formatted(i)));
        }
        return List.copyOf(chosen);
    }

    private static Map<String, @Nullable Object> wish(@Nullable Integer contacts, @Nullable Double reach) {
        Map<String, @Nullable Object> wish = new LinkedHashMap<>();
        wish.put("contacts", contacts);
        wish.put("reachPercent", reach);
        return wish;
    }

    private static Map<String, @Nullable Object> audience(
            boolean study, @Nullable String purpose, @Nullable String receiver) {
        Map<String, @Nullable Object> audience = new LinkedHashMap<>();
        audience.put("study", study);
        audience.put("purpose", purpose);
        audience.put("receiver", receiver);
        return audience;
    }

    /**
     * A question record of these values by the names of its components, and of theirs where one is a record itself;
     * values that are maps stand for several.
     */
    private static Object made(Class<?> type, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> byName = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value instanceof Map<?, ?> several) {
                several.forEach((each, part) -> byName.put(String.valueOf(each), part));
            } else {
                byName.put(name, value);
            }
        });
        Set<String> wanted = wanted(type);
        if (!wanted.equals(byName.keySet())) {
            throw new AssertionError(
                    type.getSimpleName() + " takes " + wanted + ", and EveryQuestion says what to ask of "
                            + byName.keySet() + ": say there what to ask of the others.");
        }
        return filled(type, byName);
    }

    private static Set<String> wanted(Class<?> type) {
        Set<String> wanted = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isRecord()) {
                wanted.addAll(wanted(component.getType()));
            } else {
                wanted.add(component.getName());
            }
        }
        return wanted;
    }

    private static Object filled(Class<?> type, Map<String, @Nullable Object> byName) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> component.getType().isRecord()
                            ? filled(component.getType(), byName)
                            : byName.get(component.getName()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Of somebody in the ranking, where the row stands for one. */
    private static Object why(HeldStore.Service service, Viewer viewer, WhyQuestion why) {
        if (!why.row().startsWith(FIRST)) {
            return service.gate().why(viewer, why, RunControl.NONE);
        }
        DisclosedRanking ranking =
                service.gate().ranking(viewer, new RankingPage(why.of(), 1, 0, false), RunControl.NONE);
        List<String> rows = why.row().equals(FIRST_OF_A_CLASS)
                ? ranking.classes().stream()
                        .flatMap(each -> each.pseudonyms().stream())
                        .toList()
                : ranking.rows().stream().map(row -> row.person().id()).toList();
        return rows.isEmpty()
                ? "nobody is there to ask about"
                : service.gate().why(viewer, new WhyQuestion(why.of(), rows.getFirst()), RunControl.NONE);
    }

    /** Of those in the ranking whose scores are told, where some stand for them. */
    private static Object whatIf(HeldStore.Service service, Viewer viewer, ScenarioQuestion asked) {
        String changes = asked.changes();
        if (changes.contains(FIRST)) {
            List<String> told = service
                    .gate()
                    .ranking(viewer, new RankingPage(asked.of(), 1000, 0, false), RunControl.NONE)
                    .rows()
                    .stream()
                    .filter(row -> row.score() != null)
                    .map(row -> row.person().id())
                    .toList();
            if (told.size() < 2) {
                return "nobody is there to ask about";
            }
            changes = changes.replace(FIRST, told.getFirst()).replace(LAST, told.getLast());
        }
        return service.gate().whatIf(viewer, new ScenarioQuestion(asked.of(), changes, asked.first()), RunControl.NONE);
    }

    private static Question question(Method method, Viewer viewer, Object asked) {
        String text = GateMethods.text(method) + (asked == NOTHING ? "" : " " + asked);
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> Viewer.class.isAssignableFrom(type)
                        ? viewer
                        : type == RunControl.class ? RunControl.NONE : asked)
                .toArray();
        return switch (asked) {
            case MapQuestion map -> new Question(text, service -> MapSheet.of(service, viewer, map));
            case WhyQuestion why -> new Question(text, service -> why(service, viewer, why));
            case ScenarioQuestion whatIf -> new Question(text, service -> whatIf(service, viewer, whatIf));
            default -> new Question(text, service -> GateMethods.answer(method, service, arguments));
        };
    }
}
