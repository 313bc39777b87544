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
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.disclosure.policy.DisclosedPeople;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.pseudonym.ProjectPseudonyms;
import io.shicheng.disclosure.rank.band.BandRange;
import io.shicheng.disclosure.rank.band.ClassRanks;
import io.shicheng.disclosure.rank.band.Place;
import io.shicheng.disclosure.rank.band.Places;
import io.shicheng.disclosure.rank.band.Precision;
import io.shicheng.disclosure.rank.band.Precision.Span;
import io.shicheng.disclosure.rank.band.Readability;
import io.shicheng.disclosure.rank.band.TopTenth;
import io.shicheng.disclosure.rank.band.TopTenth.NamedPerson;
import io.shicheng.disclosure.rank.band.UnnamedAhead;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.result.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A ranking as one viewer may see it; see {@link DisclosedRanking} for the rules. */
final class VisibleRanking {
    private static final Comparator<ClassRow> BEST_CLASS_FIRST = Comparator.comparingInt(ClassRow::rankFrom)
            .thenComparingInt(ClassRow::rankTo)
            .thenComparing(row -> row.pseudonyms().getFirst());

    private final Ranking open;
    private final Ranking whole;
    private final PersonPolicy policy;
    private final PersonLabels labels;
    private final ProjectPseudonyms pseudonyms;
    private final ClusterNames clusters;
    private final @Nullable String askedCluster;
    private final int countable;
    private final Listed listed;
    private final Precision precision;
    /** Best first; equal ranks in no order of their own. */
    private final List<NamedRow> named = new ArrayList<>();

    private final List<ClassRanks> classes = new ArrayList<>();
    /** Bands of those by name in the whole network; null of those who have none of what is measured there. */
    private final Map<NodeKey, @Nullable BandRange> ranges = new HashMap<>();

    private final List<ClassRanks> withoutAny;

    /** @param block number of the block of those by name who cannot be told apart; null if it is not told */
    private record NamedRow(
            Ranking.Row row,
            Place place,
            UnnamedAhead ahead,
            @Nullable Integer block) {
        NodeKey key() {
            return row.person();
        }
    }

    /**
     * A view.
     *
     * @param open of the people by name, in the network of them alone: ranks and scores are of it
     * @param whole of everybody: bands and counts are of it; the same as {@code open} where all are by name
     * @param countable how many unnamed people of all those asked for may be counted, if they are only counted
     * @param askedCluster id of the cluster that the ranking is of, or null
     */
    VisibleRanking(
            Ranking open,
            Ranking whole,
            PersonPolicy policy,
            ProjectPseudonyms pseudonyms,
            Classes classes,
            int countable,
            ClusterNames clusters,
            @Nullable String askedCluster) {
        this.open = open;
        this.whole = whole;
        this.policy = policy;
        this.labels = new PersonLabels(policy);
        this.pseudonyms = pseudonyms;
        this.clusters = clusters;
        this.askedCluster = askedCluster;
        this.countable = countable;
        List<NodeKey> people = whole.rows().stream().map(Ranking.Row::person).toList();
        this.listed = new Listed(people, policy, classes, countable);
        this.precision = new Precision(policy);
        sort();
        this.withoutAny = this.classes.stream().filter(ClassRanks::none).toList();
        this.classes.removeIf(ClassRanks::none);
    }

    /** Puts people by name and classes apart, without those by name who have none of what is measured. */
    private void sort() {
        Map<AnonymityClass, ClassRanks> found = new LinkedHashMap<>();
        Places among = new Places(whole, listed::holds);
        Places unnamed = new Places(whole, person -> listed.classOf(person) != null);
        Map<NodeKey, UnnamedAhead> ahead = new HashMap<>();
        for (Ranking.Row row : whole.rows()) {
            Place place = among.of(row);
            AnonymityClass each = listed.classOf(row.person());
            if (each != null) {
                found.merge(each, new ClassRanks(each, BandRange.of(place), row.none()), ClassRanks::with);
            } else {
                ranges.put(row.person(), row.none() ? null : BandRange.of(place));
                ahead.put(row.person(), UnnamedAhead.of(unnamed.before(row.rank()), listed.inClasses()));
            }
        }
        Places places = new Places(open, listed::named);
        Blocks blocks = new Blocks();
        for (Ranking.Row row : open.rows()) {
            if (!row.none() && listed.named(row.person())) {
                named.add(new NamedRow(
                        row, places.of(row), ahead.getOrDefault(row.person(), UnnamedAhead.UNKNOWN), blocks.next(row)));
            }
        }
        classes.addAll(found.values());
    }

    /** Who is in it by name; complete once it was disclosed. */
    DisclosedPeople shown() {
        return labels.shown();
    }

    PersonLabels labels() {
        return labels;
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
        return !policy.seesPseudonyms() || classes.isEmpty() ? null : (Boolean) Readability.of(classes);
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
        RankingCounts counts = RankingCounts.of(
                listed.byName(), listed.byName() - named.size(), unnamed(), listed.inClasses(), people(withoutAny));
        citation.put("k", String.valueOf(policy.seesPseudonyms() ? listed.smallestClass() : counts.unnamed()));
        return new DisclosedRanking(
                whole.citation().measure(),
                String.valueOf(whole.citation().parameters().get("directions")),
                network(),
                counts.named() + counts.unnamed(),
                counts.named(),
                counts.unnamed(),
                policy.seesPseudonyms() ? classes.size() : 0,
                rows(page.skipped(), page.top()),
                classRows(page.skipped(), page.top()),
                policy.seesPseudonyms() ? null : counts.outside(),
                new None(counts.namedNone(), counts.unnamedNone()),
                empty,
                readable(),
                readableMeasures,
                page.shares() && !empty() ? shares(counts.named() + counts.unnamed()) : null,
                citation);
    }

    private static int people(List<ClassRanks> classes) {
        return classes.stream().mapToInt(each -> each.people().size()).sum();
    }

    private Shares shares(int population) {
        Map<NodeKey, Span> spans = new HashMap<>();
        if (allOpen()) {
            named.forEach(each -> spans.put(each.key(), precision.ofNamed(each.place())));
        } else {
            ranges.forEach((person, range) -> {
                if (range != null) {
                    spans.put(person, precision.ofClass(range));
                }
            });
        }
        List<NamedPerson> people = new ArrayList<>();
        for (Ranking.Row row : whole.rows()) {
            if (listed.named(row.person())) {
                NodeKey person = row.person();
                people.add(new NamedPerson(person, labels.born(person), spans.get(person)));
            }
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
        if (policy.seesPseudonyms()) {
            return Suppression.rounded(listed.inClasses());
        }
        return listed.inClasses() == 0 ? 0 : countable;
    }

    private List<ClassRow> classRows(int skipped, int top) {
        if (!policy.seesPseudonyms()) {
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
        Span span = precision.ofClass(each.range());
        return new ClassRow(
                span.from(),
                span.to(),
                each.people().size(),
                span.best(),
                span.worst(),
                askedCluster,
                pseudonyms.ofMembers(each.people()));
    }

    /**
     * Rows by name, of which nobody else's name is opened than theirs, and of those who share a rank with the first or
     * the last of them: equal ranks stand in the order of ids.
     */
    private List<DisclosedRanking.Row> rows(int skipped, int top) {
        int from = Math.min(skipped, named.size());
        int to = (int) Math.min((long) skipped + top, named.size());
        int first = from;
        while (first > 0 && from < to && sameRank(first - 1, from)) {
            first--;
        }
        int last = to;
        while (last < named.size() && from < to && sameRank(to - 1, last)) {
            last++;
        }
        List<NamedRow> page = named.subList(first, last).stream()
                .sorted(Comparator.comparingInt((NamedRow each) -> each.place().rank())
                        .thenComparing(NamedRow::key, labels.orderOfIds()))
                .toList()
                .subList(from - first, to - first);
        return page.stream()
                .flatMap(each -> labels.byName(each.key()).map(label -> row(each, label)).stream())
                .toList();
    }

    /** Numbers blocks anew, of those alone who are shown. */
    private static final class Blocks {
        private int last;
        private int count;

        @Nullable
        Integer next(Ranking.Row row) {
            Ranking.RankInterval interval = row.interval();
            if (interval == null || interval.block() == 0) {
                return null;
            }
            count += interval.block() == last ? 0 : 1;
            last = interval.block();
            return count;
        }
    }

    private boolean sameRank(int one, int other) {
        return named.get(one).place().rank() == named.get(other).place().rank();
    }

    private DisclosedRanking.Row row(NamedRow row, Label.Named label) {
        Span span = precision.ofNamed(row.place());
        return new DisclosedRanking.Row(
                span.from(),
                span.to(),
                label,
                precision.score(row.row()),
                span.best(),
                span.worst(),
                certainty(row.row()),
                row.block(),
                row.ahead().from(),
                row.ahead().to(),
                cluster(row.key()));
    }

    private static @Nullable String certainty(Ranking.Row row) {
        Ranking.RankInterval interval = row.interval();
        return interval == null || interval.certainty() == null
                ? null
                : interval.certainty().code();
    }

    /** The row of one person, as it stands among the {@link #rows}; empty for whoever is in none. */
    Optional<DisclosedRanking.Row> rowOf(NodeKey person) {
        return named.stream()
                .filter(each -> each.key().equals(person))
                .findFirst()
                .flatMap(each -> labels.byName(each.key()).map(label -> row(each, label)));
    }

    /** The row of the class that a pseudonym stands for; empty for what stands for none that is listed. */
    Optional<ClassRow> rowOf(String pseudonym) {
        return policy.seesPseudonyms()
                ? classes.stream()
                        .filter(each -> pseudonyms.ofMembers(each.people()).contains(pseudonym))
                        .findFirst()
                        .map(this::row)
                : Optional.empty();
    }

    private @Nullable String cluster(NodeKey person) {
        OptionalInt vertex = whole.snapshot().vertexOf(person);
        return vertex.isEmpty() ? null : clusters.idOf(whole.snapshot(), vertex.getAsInt());
    }
}
