package io.shicheng.disclosure.rank;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.answer.DisclosedRanking.ClassRow;
import io.shicheng.disclosure.answer.DisclosedRanking.Empty;
import io.shicheng.disclosure.answer.DisclosedRanking.None;
import io.shicheng.disclosure.answer.DisclosedRanking.Shares;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.rank.band.Ahead;
import io.shicheng.disclosure.rank.band.ClassRanks;
import io.shicheng.disclosure.rank.band.Hull;
import io.shicheng.disclosure.rank.band.Place;
import io.shicheng.disclosure.rank.band.Places;
import io.shicheng.disclosure.rank.band.Precision;
import io.shicheng.disclosure.rank.band.Precision.Span;
import io.shicheng.disclosure.rank.band.Readability;
import io.shicheng.disclosure.rank.band.TopTenth;
import io.shicheng.disclosure.rank.band.TopTenth.NamedPerson;
import io.shicheng.disclosure.sight.ClusterNames;
import io.shicheng.disclosure.sight.DisclosedPeople;
import io.shicheng.disclosure.sight.Sight;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.result.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A ranking as one viewer may see it; see {@link DisclosedRanking} for the rules. */
final class RankingDiscloser {
    private static final Comparator<NamedRow> BEST_FIRST = Comparator.comparing(
            NamedRow::row,
            Comparator.comparingInt(DisclosedRanking.Row::rankFrom)
                    .thenComparingInt(DisclosedRanking.Row::rankTo)
                    .thenComparing(row -> row.person().id()));
    private static final Comparator<ClassRow> BEST_CLASS_FIRST = Comparator.comparingInt(ClassRow::rankFrom)
            .thenComparingInt(ClassRow::rankTo)
            .thenComparing(row -> row.pseudonyms().getFirst());

    private final Ranking open;
    private final Ranking whole;
    private final Sight sight;
    private final ClusterNames clusters;
    private final @Nullable String askedCluster;
    private final int countable;
    private final Listed listed;
    private final Precision precision;
    private final DisclosedPeople shown;
    private final List<NamedRow> named = new ArrayList<>();
    private final List<ClassRanks> classes = new ArrayList<>();
    /** Bands of those by name in the whole network; null of those who have none of what is measured there. */
    private final Map<NodeKey, @Nullable Hull> hulls = new HashMap<>();

    private final List<ClassRanks> withoutAny;

    private record NamedRow(NodeKey key, DisclosedRanking.Row row) {}

    /**
     * A view.
     *
     * @param open of the people by name, in the network of them alone: ranks and scores are of it
     * @param whole of everybody: bands and counts are of it; the same as {@code open} where all are by name
     * @param countable how many unnamed people of all those asked for may be counted, if they are only counted
     * @param askedCluster id of the cluster that the ranking is of, or null
     */
    RankingDiscloser(
            Ranking open,
            Ranking whole,
            Sight sight,
            Classes classes,
            int countable,
            ClusterNames clusters,
            @Nullable String askedCluster) {
        this.open = open;
        this.whole = whole;
        this.sight = sight;
        this.clusters = clusters;
        this.askedCluster = askedCluster;
        this.countable = countable;
        List<NodeKey> people = whole.rows().stream().map(Ranking.Row::person).toList();
        this.listed = new Listed(people, sight, classes, countable);
        this.precision = new Precision(sight);
        this.shown = new DisclosedPeople(sight);
        sort();
        this.withoutAny = this.classes.stream().filter(ClassRanks::none).toList();
        this.classes.removeIf(ClassRanks::none);
    }

    /** Puts people by name and classes apart, without those by name who have none of what is measured. */
    private void sort() {
        Map<AnonymityClass, ClassRanks> found = new LinkedHashMap<>();
        Places among = new Places(whole, listed::holds);
        Places unnamed = new Places(whole, person -> listed.classOf(person) != null);
        Map<NodeKey, Ahead> ahead = new HashMap<>();
        for (Ranking.Row row : whole.rows()) {
            Place place = among.of(row);
            AnonymityClass each = listed.classOf(row.person());
            if (each != null) {
                found.merge(each, new ClassRanks(each, Hull.of(place), row.none()), ClassRanks::with);
            } else {
                hulls.put(row.person(), row.none() ? null : Hull.of(place));
                ahead.put(row.person(), Ahead.of(unnamed.before(row.rank()), listed.inClasses()));
            }
        }
        Places places = new Places(open, person -> listed.named(person).isPresent());
        for (Ranking.Row row : open.rows()) {
            if (!row.none()) {
                listed.named(row.person())
                        .ifPresent(label -> named.add(new NamedRow(
                                row.person(),
                                row(row, places.of(row), label, ahead.getOrDefault(row.person(), Ahead.UNKNOWN)))));
            }
        }
        named.sort(BEST_FIRST);
        classes.addAll(found.values());
    }

    /** Who is in it by name; complete once it was disclosed. */
    DisclosedPeople shown() {
        return shown;
    }

    Ranking open() {
        return open;
    }

    Ranking whole() {
        return whole;
    }

    /** What is told exactly: of the open network, or of the whole one if nobody is in that. */
    Ranking exact() {
        return open.rows().isEmpty() ? whole : open;
    }

    /** Whether nobody is in the whole network who is not in the open one. */
    boolean allOpen() {
        return open == whole;
    }

    /** Which network exact numbers are of. */
    String network() {
        return allOpen() ? DisclosedRanking.WHOLE : DisclosedRanking.OPEN;
    }

    Listed listed() {
        return listed;
    }

    /** Whether nobody in it has any of what is measured. */
    boolean empty() {
        return named.isEmpty() && classes.isEmpty();
    }

    /** Whether the bands can be read; null if none are shown. */
    @Nullable
    Boolean readable() {
        return !sight.seesPseudonyms() || classes.isEmpty() ? null : (Boolean) Readability.of(classes);
    }

    /**
     * The answer.
     *
     * @param page which rows of each list, and whether with shares
     * @param empty why there is nobody, if there is not
     * @param readableMeasures what can be read instead, if this cannot
     */
    DisclosedRanking disclose(
            RankingPage page,
            SortedMap<String, String> citation,
            @Nullable Empty empty,
            List<String> readableMeasures) {
        List<NamedRow> rows =
                named.stream().skip(page.skipped()).limit(page.top()).toList();
        rows.forEach(each -> shown.named(each.key()));
        Tally tally = Tally.of(
                listed.byName(), listed.byName() - named.size(), unnamed(), listed.inClasses(), people(withoutAny));
        citation.put("k", String.valueOf(sight.seesPseudonyms() ? listed.smallestClass() : tally.unnamed()));
        return new DisclosedRanking(
                whole.citation().measure(),
                String.valueOf(whole.citation().parameters().get("directions")),
                network(),
                tally.named() + tally.unnamed(),
                tally.named(),
                tally.unnamed(),
                sight.seesPseudonyms() ? classes.size() : 0,
                rows.stream().map(NamedRow::row).toList(),
                classRows(page.skipped(), page.top()),
                sight.seesPseudonyms() ? null : tally.outside(),
                new None(tally.namedNone(), tally.unnamedNone()),
                empty,
                readable(),
                readableMeasures,
                page.shares() && !empty() ? shares(tally.named() + tally.unnamed()) : null,
                citation);
    }

    private static int people(List<ClassRanks> classes) {
        return classes.stream().mapToInt(each -> each.people().size()).sum();
    }

    private Shares shares(int population) {
        Map<NodeKey, Span> spans = new HashMap<>();
        if (allOpen()) {
            named.forEach(each -> spans.put(
                    each.key(), new Span(each.row().rankFrom(), each.row().rankTo(), null, null)));
        } else {
            hulls.forEach((person, hull) -> {
                if (hull != null) {
                    spans.put(person, precision.ofClass(hull));
                }
            });
        }
        List<NamedPerson> people = new ArrayList<>();
        for (Ranking.Row row : whole.rows()) {
            listed.named(row.person())
                    .ifPresent(label -> people.add(new NamedPerson(row.person(), label, spans.get(row.person()))));
        }
        List<ClassRanks> all = new ArrayList<>(classes);
        all.addAll(withoutAny);
        return new TopTenth(population, all).of(people, this::cluster, this::clusterOfClass, this::craft);
    }

    /** People of several places are counted in none of them, as wherever places are counted. */
    private @Nullable String clusterOfClass(NodeKey person) {
        AnonymityClass each = listed.classOf(person);
        return each == null ? null : clusters.id(each.cluster());
    }

    private @Nullable String craft(NodeKey person) {
        OptionalInt vertex = whole.snapshot().vertexOf(person);
        return vertex.isEmpty() ? null : whole.snapshot().disciplineOf(vertex.getAsInt());
    }

    private int unnamed() {
        if (sight.seesPseudonyms()) {
            return Suppression.rounded(listed.inClasses());
        }
        return listed.inClasses() == 0 ? 0 : countable;
    }

    private List<ClassRow> classRows(int skipped, int top) {
        if (!sight.seesPseudonyms()) {
            return List.of();
        }
        return classes.stream()
                .map(this::row)
                .sorted(BEST_CLASS_FIRST)
                .skip(skipped)
                .limit(top)
                .toList();
    }

    private ClassRow row(ClassRanks each) {
        Span span = precision.ofClass(each.hull());
        String token = each.people().token();
        return new ClassRow(
                span.from(),
                span.to(),
                each.people().size(),
                span.best(),
                span.worst(),
                askedCluster,
                each.people().members().stream()
                        .map(member -> sight.pseudonym(member, token))
                        .sorted()
                        .toList());
    }

    private DisclosedRanking.Row row(Ranking.Row row, Place place, Label.Named label, Ahead ahead) {
        Span span = precision.ofNamed(place);
        return new DisclosedRanking.Row(
                span.from(),
                span.to(),
                label,
                precision.score(row),
                span.best(),
                span.worst(),
                ahead.from(),
                ahead.to(),
                cluster(row.person()));
    }

    private @Nullable String cluster(NodeKey person) {
        OptionalInt vertex = whole.snapshot().vertexOf(person);
        return vertex.isEmpty() ? null : clusters.idOf(whole.snapshot(), vertex.getAsInt());
    }
}
