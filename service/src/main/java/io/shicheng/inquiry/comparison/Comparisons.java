package io.shicheng.inquiry.comparison;

import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.ComparisonQuestion;
import io.shicheng.inquiry.ComparisonQuestion.Aspect;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.cache.Cacheable;
import io.shicheng.inquiry.cache.ResultCache;
import io.shicheng.inquiry.ranking.Rankings;
import io.shicheng.inquiry.ranking.Resampling;
import io.shicheng.inquiry.result.Citation;
import io.shicheng.inquiry.result.Comparison;
import io.shicheng.inquiry.result.Comparison.Whom;
import io.shicheng.inquiry.result.KeyDigest;
import io.shicheng.message.Word;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.SnapshotSpec.Orientation;
import io.shicheng.snapshot.SnapshotSpec.Weights;
import io.shicheng.snapshot.Snapshots;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts beside a ranking what nominations, chance, interviews and repeated statements say of it. */
@Component
public class Comparisons {
    private static final int WHOLE_DIGEST = 32;

    private final Rankings rankings;
    private final Snapshots snapshots;
    private final NetworkRecords records;
    private final ResultCache results;

    public Comparisons(Rankings rankings, Snapshots snapshots, NetworkRecords records, ResultCache results) {
        this.rankings = rankings;
        this.snapshots = snapshots;
        this.records = records;
        this.results = results;
    }

    /**
     * What is kept.
     *
     * @param vertices of whom columns are
     */
    @SuppressWarnings("ArrayRecordComponent") // by place; nobody compares two
    record Numbers(int[] vertices, Map<String, double[]> columns, Map<String, Double> facts, List<String> sources)
            implements Cacheable {
        @Override
        public long bytes() {
            return 1024 + 8L * vertices.length * (columns.size() + 1);
        }
    }

    /** {@link Numbers}, or none if the network changed meanwhile. */
    private record Found(@Nullable Numbers numbers) implements Cacheable {
        @Override
        public long bytes() {
            return numbers == null ? 0 : numbers.bytes();
        }
    }

    /**
     * Compares; see {@link io.shicheng.inquiry.result.Inquiry}. Takes it again if the network changes meanwhile.
     *
     * @throws InquiryException as of a ranking
     */
    public Comparison compare(ComparisonQuestion question, Whom whom, Population network, RunControl control) {
        while (true) {
            control.checkCancelled();
            Rankings.Asked asked = rankings.asked(question.of().withoutInterval(), network, control);
            Citation citation = citation(asked, question, whom);
            Found found = results.get(asked.snapshot(), citation, control, all -> found(asked, question, whom, all));
            Numbers numbers = found.numbers();
            if (numbers != null) {
                return new Comparison(
                        asked.citation(),
                        asked.snapshot(),
                        numbers.vertices(),
                        numbers.columns(),
                        numbers.facts(),
                        numbers.sources());
            }
        }
    }

    /** Of the ranking, with what it is compared, and of whom. */
    private static Citation citation(Rankings.Asked asked, ComparisonQuestion question, Whom whom) {
        Citation ranking = asked.citation();
        SortedMap<String, String> parameters = new TreeMap<>(ranking.parameters());
        parameters.put("compared_with", question.aspect().code());
        parameters.put("compared_of", digest(whom.ranked()) + digest(whom.told()) + digest(whom.interviewed()));
        if (question.aspect() == Aspect.NOMINATIONS || question.aspect() == Aspect.INTERVIEWS) {
            parameters.put("compared_at", question.of().rates().toString());
        }
        if (question.aspect() == Aspect.INTERVIEWS) {
            parameters.put("compared_first", String.valueOf(question.first()));
        }
        return new Citation(
                ranking.snapshotDigest(), ranking.measure(), parameters, ranking.seed(), ranking.kernelVersion());
    }

    private static String digest(Set<NodeKey> people) {
        return KeyDigest.of(people.stream().sorted(), WHOLE_DIGEST);
    }

    private Found found(Rankings.Asked asked, ComparisonQuestion question, Whom whom, RunControl control) {
        RankedPeople people = RankedPeople.of(asked, whom.ranked());
        int rounds = Resampling.rounds(people.measure(), people.graph());
        try {
            return switch (question.aspect()) {
                case NOMINATIONS -> nominations(people, question, rounds, control);
                case DEGREE -> new Found(new BesideDegree(people).compare(rankings.standing(asked, control), control));
                case INTERVIEWS ->
                    new Found(new BesideInterviews(people, question.of().rates(), whom.interviewed())
                            .compare(question.first(), rounds, control));
                case STATEMENTS -> statements(asked.snapshot(), whom, control);
            };
        } catch (UnmeasurableException e) {
            throw InquiryException.of(
                    "measure.noAnswer",
                    Word.typed("measure", people.measure().code()),
                    Word.typed("measure", "pagerank"));
        }
    }

    private Found nominations(RankedPeople people, ComparisonQuestion question, int rounds, RunControl control) {
        SnapshotSpec of = people.snapshot().spec();
        Snapshot nominations = snapshots.take(
                new SnapshotSpec(EnumSet.of(TieKind.NOMINATES), Weights.NONE, null, of.at(), Orientation.AS_STATED)
                        .in(of.namespace())
                        .among(of.population()),
                control);
        if (!nominations.network().equals(people.snapshot().network())) {
            return new Found(null);
        }
        Standing standing = rankings.standing(people.asked(), control);
        return new Found(new BesideNominations(people, nominations)
                .compare(
                        standing,
                        new BesideInterviews(people, question.of().rates(), Set.of())
                                .mirrored(people.blocks(standing), rounds, people::replicated, control),
                        rounds,
                        control));
    }

    private Found statements(Snapshot snapshot, Whom whom, RunControl control) {
        BesideStatements stated = new BesideStatements(snapshot, whom.told());
        boolean same = records.readTies(snapshot.spec(), snapshot.network(), stated::add);
        return new Found(same ? stated.compare(control) : null);
    }
}
