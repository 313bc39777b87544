package io.shicheng.analysis.lineage;

import io.shicheng.csr.CsrGraph;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many years go by until somebody has a first student.
 *
 * <p><b>Definition.</b> Of a master of whom it is known when they began as a student themself (the earliest tie to a
 * master) and when a student of theirs first did: the years between. Where these are not known, the years between the
 * births of master and earliest-born student. A span of which only bounds are known is in the middle of them. Whoever has
 * no student and of whom it is known when they died had none until then: that span is <i>censored</i>, from the same
 * beginning. S(t), the share that is without a student after t years, is {@code Π (1 − d/n)} over spans up to t that ended
 * with a student, d of the n not over before (product-limit estimator). The median is the least t with S(t) ≤ ½; its
 * interval holds every t at which S may be ½, from the least t with {@code S − 1.96·σ ≤ ½} to the least one with
 * {@code S + 1.96·σ ≤ ½}, {@code σ² = S² Σ d/(n(n − d))}.
 *
 * <p><b>Reference.</b> Kaplan, E. and Meier, P. (1958), Nonparametric estimation from incomplete observations,
 * doi:10.1080/01621459.1958.10501452; σ: Greenwood, M. (1926), The natural duration of cancer; the interval: Brookmeyer,
 * R. and Crowley, J. (1982), A confidence interval for the median survival time, doi:10.2307/2530286.
 *
 * <p><b>Time and space.</b> O(n log n + m); O(n).
 *
 * <p><b>Unit and normalisation.</b> Years.
 *
 * <p><b>Ties, parts, overflow.</b> A span that ended with a student comes before a censored one of the same length. A
 * student who began before the master, or is older, makes a span below 0: it counts, and is told apart. Whoever has
 * students of whom no year is known, or of whom no beginning is known, is left out. The median, or an end of its interval,
 * is not a number where S does not come down so far.
 *
 * <p><b>Determinism.</b> One thread; sums in the order of spans.
 *
 * @param from,to by vertex, bounds of the span; not a number of whoever is left out
 * @param ended by vertex, whether it ended with a student
 * @param byDates how many spans go by dates of ties; the others by births
 * @param students how many ended with a student
 * @param censored how many did not
 * @param before how many of the former are below 0
 * @param low,high between which the median lies with 95 chances in a hundred
 */
@SuppressWarnings("ArrayRecordComponent") // by vertex; nobody compares two
public record FirstStudents(
        double[] from,
        double[] to,
        boolean[] ended,
        int byDates,
        int students,
        int censored,
        int before,
        double median,
        double low,
        double high) {
    private static final double HALF = 0.5;
    private static final double OF_95_PERCENT = 1.959963984540054;

    /**
     * Years of something, the first and the last that it can be.
     *
     * @param first,last not a number where nothing is known
     */
    @SuppressWarnings("ArrayRecordComponent") // columns of one table
    public record Years(double[] first, double[] last) {
        /** Of which nothing is known. */
        public static Years unknown(int many) {
            double[] none = new double[many];
            Arrays.fill(none, Double.NaN);
            return new Years(none, none.clone());
        }

        /** Of whole years, of which {@link TeachingGaps#UNKNOWN} stands for one that is not known. */
        public static Years of(int[] years) {
            double[] known = Arrays.stream(years)
                    .mapToDouble(each -> each == TeachingGaps.UNKNOWN ? Double.NaN : each)
                    .toArray();
            return new Years(known, known.clone());
        }

        boolean known(int place) {
            return !Double.isNaN(first[place]) && !Double.isNaN(last[place]);
        }

        /** Of some places, when the first of it was; null if nothing is known. */
        private double @Nullable [] earliest(IntStream places) {
            double[] earliest = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
            places.filter(this::known).forEach(place -> {
                earliest[0] = Math.min(earliest[0], first[place]);
                earliest[1] = Math.min(earliest[1], last[place]);
            });
            return Double.isInfinite(earliest[0]) ? null : earliest;
        }
    }

    /**
     * Takes them.
     *
     * @param graph arcs from master to student
     * @param began by arc, when the student began
     * @param born,died by vertex
     * @throws io.shicheng.analysis.measure.UnmeasurableException if the graph is not directed
     */
    public static FirstStudents of(CsrGraph graph, Years began, Years born, Years died) {
        Descendants.requireDirected(graph);
        int n = graph.vertexCount();
        Years own = own(graph, began);
        double[] from = new double[n];
        double[] to = new double[n];
        Arrays.fill(from, Double.NaN);
        Arrays.fill(to, Double.NaN);
        boolean[] ended = new boolean[n];
        int byDates = 0;
        for (int v = 0; v < n; v++) {
            int master = v;
            IntStream arcs = IntStream.range(graph.offsets()[v], graph.offsets()[v + 1]);
            boolean teaches = graph.offsets()[v] < graph.offsets()[v + 1];
            double @Nullable [] first = !own.known(v) ? null : teaches ? began.earliest(arcs) : of(died, v);
            boolean dated = first != null;
            if (first == null && born.known(v)) {
                first = teaches
                        ? born.earliest(IntStream.range(graph.offsets()[v], graph.offsets()[v + 1])
                                .map(a -> graph.targets()[a])
                                .filter(student -> student != master))
                        : of(died, v);
            }
            if (first != null) {
                Years start = dated ? own : born;
                from[v] = first[0] - start.last()[v];
                to[v] = first[1] - start.first()[v];
                ended[v] = teaches;
                byDates += dated ? 1 : 0;
            }
        }
        return found(from, to, ended, byDates);
    }

    private static double @Nullable [] of(Years years, int vertex) {
        return years.known(vertex) ? new double[] {years.first()[vertex], years.last()[vertex]} : null;
    }

    /** When everybody began as a student themself. */
    private static Years own(CsrGraph graph, Years began) {
        int n = graph.vertexCount();
        Years own = Years.unknown(n);
        for (int a = 0; a < graph.arcCount(); a++) {
            int student = graph.targets()[a];
            if (began.known(a)) {
                own.first()[student] = earlier(own.first()[student], began.first()[a]);
                own.last()[student] = earlier(own.last()[student], began.last()[a]);
            }
        }
        return own;
    }

    private static double earlier(double one, double other) {
        return Double.isNaN(one) ? other : Math.min(one, other);
    }

    private static FirstStudents found(double[] from, double[] to, boolean[] ended, int byDates) {
        int[] order = IntStream.range(0, from.length)
                .filter(v -> !Double.isNaN(from[v]))
                .boxed()
                .sorted((one, other) -> {
                    int byYears = Double.compare(from[one] + to[one], from[other] + to[other]);
                    return byYears != 0 ? byYears : Boolean.compare(ended[other], ended[one]);
                })
                .mapToInt(Integer::intValue)
                .toArray();
        double median = Double.NaN;
        double low = Double.NaN;
        double high = Double.NaN;
        double without = 1;
        double greenwood = 0;
        int students = 0;
        int before = 0;
        for (int at = 0; at < order.length; ) {
            double years = (from[order[at]] + to[order[at]]) / 2;
            int left = order.length - at;
            int now = 0;
            for (; at < order.length && (from[order[at]] + to[order[at]]) / 2 == years; at++) {
                now += ended[order[at]] ? 1 : 0;
            }
            if (now == 0) {
                continue;
            }
            students += now;
            before += years < 0 ? now : 0;
            without *= 1 - (double) now / left;
            greenwood += (double) now / ((double) left * (left - now));
            double error = without == 0 ? 0 : OF_95_PERCENT * without * Math.sqrt(greenwood);
            low = Double.isNaN(low) && without - error <= HALF ? years : low;
            median = Double.isNaN(median) && without <= HALF ? years : median;
            high = Double.isNaN(high) && without + error <= HALF ? years : high;
        }
        return new FirstStudents(
                from, to, ended, byDates, students, order.length - students, before, median, low, high);
    }
}
