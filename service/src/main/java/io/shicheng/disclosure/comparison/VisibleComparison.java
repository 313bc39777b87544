package io.shicheng.disclosure.comparison;

import io.shicheng.analysis.agreement.KendallTau;
import io.shicheng.disclosure.comparison.ComparisonDiscloser.Candidates;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.rank.RankingDiscloser.OpenRanking;
import io.shicheng.disclosure.reason.DisclosedComparison;
import io.shicheng.disclosure.reason.DisclosedComparison.Degree;
import io.shicheng.disclosure.reason.DisclosedComparison.Interviews;
import io.shicheng.disclosure.reason.DisclosedComparison.Nominations;
import io.shicheng.disclosure.reason.DisclosedComparison.Row;
import io.shicheng.disclosure.reason.DisclosedComparison.Statements;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.ComparisonQuestion;
import io.shicheng.inquiry.ComparisonQuestion.Aspect;
import io.shicheng.inquiry.result.Comparison;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What stands beside a ranking as one viewer may see it; see {@link DisclosedComparison} for the rules. */
final class VisibleComparison {
    private static final double LEVEL = 0.10;
    private static final double HALF = 0.5;

    private final OpenRanking open;
    private final Comparison comparison;
    private final ComparisonQuestion question;
    private final Candidates candidates;
    private final Set<NodeKey> interviewed;

    VisibleComparison(
            OpenRanking open,
            Comparison comparison,
            ComparisonQuestion question,
            Candidates candidates,
            Set<NodeKey> interviewed) {
        this.open = open;
        this.comparison = comparison;
        this.question = question;
        this.candidates = candidates;
        this.interviewed = interviewed;
    }

    DisclosedComparison disclose() {
        Aspect aspect = question.aspect();
        SortedMap<String, String> citation = new TreeMap<>(open.citation());
        citation.put(DisclosedComparison.COMPARED_WITH, aspect.code());
        List<Row> rows = switch (aspect) {
            case NOMINATIONS -> nominationRows();
            case DEGREE -> degreeRows();
            case INTERVIEWS -> interviewRows();
            case STATEMENTS -> List.of();
        };
        return new DisclosedComparison(
                open.question().measure(),
                aspect.code(),
                open.network(),
                comparison.vertices().length,
                rows,
                aspect == Aspect.NOMINATIONS ? nominations() : null,
                aspect == Aspect.DEGREE ? degree() : null,
                aspect == Aspect.INTERVIEWS ? interviews() : null,
                aspect == Aspect.STATEMENTS ? statements() : null,
                citation);
    }

    private NodeKey person(int place) {
        return comparison.snapshot().key(comparison.vertices()[place]);
    }

    /** By a column, the least first or the highest, then by ids; those who have none of it are left out. */
    private List<Integer> first(String column, boolean least, int most, IntPredicate which) {
        List<Integer> sorted = places().filter(i -> which.test(i) && !Double.isNaN(comparison.of(column, i)))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> least ? comparison.of(column, i) : -comparison.of(column, i)))
                .toList();
        if (sorted.size() > most) {
            double last = comparison.of(column, sorted.get(most - 1));
            sorted = sorted.stream()
                    .filter(i -> least ? comparison.of(column, i) <= last : comparison.of(column, i) >= last)
                    .toList();
        }
        return sorted.stream()
                .sorted(Comparator.<Integer>comparingDouble(
                                i -> least ? comparison.of(column, i) : -comparison.of(column, i))
                        .thenComparing(this::person, open.labels().orderOfIds()))
                .limit(most)
                .toList();
    }

    private IntStream places() {
        return IntStream.range(0, comparison.vertices().length);
    }

    private List<Row> nominationRows() {
        if (comparison.fact("nominators") == 0) {
            return List.of(); // intervals of nothing would say nothing
        }
        Set<Integer> shown = new LinkedHashSet<>(first("rank", true, question.first(), _ -> true));
        shown.addAll(first("nominated_rank", true, question.first(), _ -> true));
        return shown.stream()
                .flatMap(i -> label(i).map(label -> row(i, label, null)).stream())
                .toList();
    }

    /** The first by the measure, and the first of those who have more or less than their ties give. */
    private List<Row> degreeRows() {
        IntPredicate told = i -> candidates.told(person(i));
        Set<Integer> shown = new LinkedHashSet<>(first("rank", true, question.first(), told));
        shown.addAll(first("chance", true, question.first(), i -> told.test(i) && verdict(i) != null));
        return shown.stream()
                .flatMap(i -> label(i).map(label -> row(i, label, null)).stream())
                .toList();
    }

    /** Whoever tells who was interviewed is told no rank of others that hangs on it. */
    private Row row(int i, Label.Named label, @Nullable Integer order) {
        boolean told = candidates.told(person(i));
        return new Row(
                order,
                label,
                told || interviewed.isEmpty() ? whole("rank", i) : null,
                told ? number("score", i) : null,
                whole("best", i),
                whole("worst", i),
                told ? whole("nominations", i) : null,
                whole("nominated_rank", i),
                whole("nominated_best", i),
                whole("nominated_worst", i),
                has("disagree") ? (Boolean) (comparison.of("disagree", i) > 0) : null,
                told ? whole("ties", i) : null,
                told ? number("expected", i) : null,
                told ? number("more_than", i) : null,
                told ? number("chance", i) : null,
                told ? number("rate", i) : null,
                told && has("rate") ? verdict(i) : null,
                told ? number("among_first", i) : null,
                told ? number("gain", i) : null);
    }

    private @Nullable String verdict(int i) {
        if (!(comparison.of("rate", i) <= LEVEL)) {
            return null;
        }
        return comparison.of("more_than", i) > HALF ? "more" : "less";
    }

    private List<Row> interviewRows() {
        int[] order = new int[1];
        List<Integer> next = places().filter(this::mayBeAsked)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -comparison.of("gain", i))
                        .thenComparingDouble(i -> orLast(comparison.of("rank", i)))
                        .thenComparing(this::person))
                .limit(question.first())
                .toList();
        return next.stream()
                .flatMap(i -> label(i).map(label -> row(i, label, ++order[0])).stream())
                .toList();
    }

    private boolean mayBeAsked(int i) {
        return candidates.asked(person(i)) && !interviewed.contains(person(i));
    }

    private static double orLast(double rank) {
        return Double.isNaN(rank) ? Double.POSITIVE_INFINITY : rank;
    }

    private Nominations nominations() {
        double[] counts =
                places().mapToDouble(i -> comparison.of("nominations", i)).toArray();
        double[] values = places().mapToDouble(i -> comparison.of("value", i))
                .map(each -> Double.isNaN(each) ? Double.NEGATIVE_INFINITY : each)
                .toArray();
        Agreement agreement = new Agreement(
                counts,
                values,
                first("nominated_rank", true, question.first(), _ -> true),
                first("rank", true, question.first(), _ -> true));
        int disagreeing =
                (int) places().filter(i -> comparison.of("disagree", i) > 0).count();
        return agreement.of(KendallTau.of(counts, values), (int) comparison.fact("nominators"), disagreeing, rounds());
    }

    private Degree degree() {
        return new Degree(rounds(), (int) comparison.fact("judged"), (int) comparison.fact("unusual"));
    }

    private Interviews interviews() {
        return new Interviews(
                question.first(),
                question.purpose() == null,
                (int) places().filter(this::mayBeAsked).count(),
                interviewed.size(),
                question.of().rates().missing(),
                comparison.fact("corrected") > 0,
                rounds());
    }

    private Statements statements() {
        return new StatementView(comparison).disclose();
    }

    private int rounds() {
        return (int) comparison.fact("rounds");
    }

    private Optional<Label.Named> label(int i) {
        return open.labels().byName(person(i));
    }

    /** Of each aspect there are its own columns. */
    private boolean has(String column) {
        return comparison.columns().containsKey(column);
    }

    private @Nullable Double number(String column, int i) {
        double value = has(column) ? comparison.of(column, i) : Double.NaN;
        return Double.isNaN(value) ? null : (Double) value;
    }

    private @Nullable Integer whole(String column, int i) {
        Double value = number(column, i);
        return value == null ? null : (Integer) value.intValue();
    }
}
