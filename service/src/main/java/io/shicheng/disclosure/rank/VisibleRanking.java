package io.shicheng.disclosure.rank;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.answer.DisclosedRanking.ClassRow;
import io.shicheng.disclosure.answer.DisclosedRanking.Empty;
import io.shicheng.disclosure.answer.DisclosedRanking.None;
import io.shicheng.disclosure.answer.DisclosedRanking.Shares;
import io.shicheng.disclosure.answer.DisclosedRanking.WithoutSource;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.disclosure.policy.DisclosedPeople;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.rank.ArrangedRanking.NamedRow;
import io.shicheng.disclosure.rank.band.ClassRanks;
import io.shicheng.disclosure.rank.band.Precision;
import io.shicheng.disclosure.rank.band.Precision.Span;
import io.shicheng.disclosure.rank.band.TopTenth;
import io.shicheng.disclosure.rank.band.TopTenth.NamedPerson;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.result.Ranking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A ranking as one viewer may see it; see {@link DisclosedRanking} for the rules. */
final class VisibleRanking {
    private final Ranking open;
    private final Ranking whole;
    private final ArrangedRanking arranged;
    private final PersonPolicy policy;
    private final PersonLabels labels;
    private final Precision precision;
    private final ClusterNames clusters;

    /**
     * A view.
     *
     * @param open of the people by name, in the network of them alone: ranks and scores are of it
     * @param whole of everybody: bands and counts are of it; the same as {@code open} where all are by name
     * @param arranged both, as they were arranged for this viewer
     */
    VisibleRanking(Ranking open, Ranking whole, ArrangedRanking arranged, PersonPolicy policy, ClusterNames clusters) {
        this.open = open;
        this.whole = whole;
        this.arranged = arranged;
        this.policy = policy;
        this.labels = new PersonLabels(policy);
        this.precision = new Precision(policy);
        this.clusters = clusters;
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
        return arranged.listed();
    }

    /** Whether nobody in it has any of what is measured. */
    boolean empty() {
        return arranged.named().isEmpty() && arranged.classes().isEmpty();
    }

    /** Whether the bands can be read; null if none are shown. */
    @Nullable
    Boolean readable() {
        return policy.seesPseudonyms() ? arranged.readable() : null;
    }

    /**
     * The answer.
     *
     * @param page which rows of each list, and whether with shares
     * @param empty why there is nobody, if there is not
     * @param readableMeasures what can be read instead, if this cannot
     * @param sources where people of the page would be without one source; empty if not asked for
     */
    DisclosedRanking disclose(
            RankingPage page,
            SortedMap<String, String> citation,
            @Nullable Empty empty,
            List<String> readableMeasures,
            Map<NodeKey, WithoutSource> sources) {
        Listed listed = listed();
        RankingCounts counts = RankingCounts.of(
                listed.byName(),
                listed.byName() - arranged.named().size(),
                unnamed(),
                listed.inClasses(),
                people(arranged.withoutAny()));
        citation.put("k", String.valueOf(policy.seesPseudonyms() ? listed.smallestClass() : counts.unnamed()));
        return new DisclosedRanking(
                whole.citation().measure(),
                String.valueOf(whole.citation().parameters().get("directions")),
                network(),
                counts.named() + counts.unnamed(),
                counts.named(),
                counts.unnamed(),
                policy.seesPseudonyms() ? arranged.classes().size() : 0,
                rows(page, sources),
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
            arranged.named().forEach(each -> spans.put(each.key(), precision.ofNamed(each.place())));
        } else {
            arranged.ranges().forEach((person, range) -> {
                if (range != null) {
                    spans.put(person, precision.ofClass(range));
                }
            });
        }
        List<NamedPerson> people = new ArrayList<>();
        for (Ranking.Row row : whole.rows()) {
            if (listed().named(row.person())) {
                NodeKey person = row.person();
                people.add(new NamedPerson(person, labels.born(person), spans.get(person)));
            }
        }
        List<ClassRanks> all = new ArrayList<>(arranged.classes());
        all.addAll(arranged.withoutAny());
        return new TopTenth(population, all).of(people, this::cluster, this::clusterOfClass, this::craft);
    }

    /** People of several places are counted in none of them, as wherever places are counted. */
    private @Nullable String clusterOfClass(NodeKey person) {
        AnonymityClass each = listed().classOf(person);
        return each == null ? null : clusters.id(each.cluster());
    }

    private @Nullable String craft(NodeKey person) {
        OptionalInt vertex = whole.snapshot().vertexOf(person);
        return vertex.isEmpty() ? null : whole.snapshot().disciplineOf(vertex.getAsInt());
    }

    private int unnamed() {
        if (policy.seesPseudonyms()) {
            return Suppression.rounded(listed().inClasses());
        }
        return listed().inClasses() == 0 ? 0 : arranged.countable();
    }

    private List<ClassRow> classRows(int skipped, int top) {
        if (!policy.seesPseudonyms()) {
            return List.of();
        }
        return arranged.classRows().stream().skip(skipped).limit(top).toList();
    }

    /**
     * Rows by name, of which nobody else's name is opened than theirs, and of those who share a rank with the first or
     * the last of them: equal ranks stand in the order of ids.
     */
    private List<DisclosedRanking.Row> rows(RankingPage page, Map<NodeKey, WithoutSource> sources) {
        return page(page.skipped(), page.top()).stream()
                .flatMap(each ->
                        labels.byName(each.key()).map(label -> row(each, label, sources.get(each.key()))).stream())
                .toList();
    }

    /** Those of the rows by name, in their order. */
    List<NamedRow> page(int skipped, int top) {
        return arranged.pages().page(arranged.named(), skipped, top, labels.orderOfIds());
    }

    private DisclosedRanking.Row row(NamedRow row, Label.Named label, @Nullable WithoutSource source) {
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
                cluster(row.key()),
                source);
    }

    private static @Nullable String certainty(Ranking.Row row) {
        Ranking.RankInterval interval = row.interval();
        return interval == null || interval.certainty() == null
                ? null
                : interval.certainty().code();
    }

    /** The row of one person, as it stands among the {@link #rows}; empty for whoever is in none. */
    Optional<DisclosedRanking.Row> rowOf(NodeKey person) {
        return arranged.named().stream()
                .filter(each -> each.key().equals(person))
                .findFirst()
                .flatMap(each -> labels.byName(each.key()).map(label -> row(each, label, null)));
    }

    /** The row of the class that a pseudonym stands for; empty for what stands for none that is listed. */
    Optional<ClassRow> rowOf(String pseudonym) {
        return policy.seesPseudonyms()
                ? arranged.classRows().stream()
                        .filter(row -> row.pseudonyms().contains(pseudonym))
                        .findFirst()
                : Optional.empty();
    }

    private @Nullable String cluster(NodeKey person) {
        OptionalInt vertex = whole.snapshot().vertexOf(person);
        return vertex.isEmpty() ? null : clusters.idOf(whole.snapshot(), vertex.getAsInt());
    }
}
