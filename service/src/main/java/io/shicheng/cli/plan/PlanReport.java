package io.shicheng.cli.plan;

import io.shicheng.analysis.coverage.CoveragePlanner.Answer;
import io.shicheng.analysis.coverage.LazyGreedy.Choice;
import io.shicheng.analysis.coverage.floor.FloorPlanner;
import io.shicheng.analysis.coverage.floor.FloorSearch;
import io.shicheng.analysis.coverage.robustness.ConsentCurve;
import io.shicheng.analysis.coverage.robustness.PlanRobustness;
import io.shicheng.analysis.reach.GreedyReach;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.cli.graph.LoadedGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A plan on a graph file as a table, and what is said of it as one line of JSON. */
final class PlanReport {
    private static final double HUNDRED = 100;

    private final LoadedGraph loaded;
    private final PlanTerms terms;
    private final int connected;
    private final StringBuilder facts = new StringBuilder(200);

    PlanReport(LoadedGraph loaded, PlanTerms terms, int connected) {
        this.loaded = loaded;
        this.terms = terms;
        this.connected = connected;
    }

    /** The ids of all vertices. */
    String[] ids() {
        return IntStream.range(0, loaded.graph().vertexCount())
                .mapToObj(loaded.ids()::id)
                .toArray(String[]::new);
    }

    /** What a plan comes to without the changes. */
    void asItIs(Answer made) {
        add("contacts_as_it_is", made.choices().size());
        add("reached_as_it_is", made.reachedCounted());
        if (made.proof() != null) {
            add(
                    terms.percent() == null ? "most_reached_as_it_is" : "fewest_contacts_as_it_is",
                    made.proof().bound());
        }
    }

    void plan(Answer made) {
        add("contacts", made.choices().size());
        add("reached", made.reachedCounted());
        add("reached_percent", percent(made.reachedCounted()));
        if (made.proof() != null && terms.percent() != null) {
            add("fewest_contacts", made.proof().bound());
        } else if (made.proof() != null) {
            add("most_reached", made.proof().bound());
            add("most_reached_percent", percent(made.proof().bound()));
        }
    }

    /**
     * @param least share of the group of which least are reached, in millionths
     * @param price how many more are reached without a floor
     */
    void floor(GroupFile groups, int least, int price) {
        groups(groups, least);
        add("price_of_floor", price);
    }

    /**
     * What no plan can pass that has the floor, or no floor.
     *
     * @param bound people, or a share in millionths
     */
    void boundWithFloor(boolean highest, int bound) {
        if (highest) {
            add("highest_floor_percent", String.format(Locale.ROOT, "%.4f", 100.0 * bound / FloorSearch.WHOLE));
        } else {
            add("most_reached_with_floor", bound);
        }
    }

    /** @param price how many more are reached where groups do not matter */
    void welfare(GroupFile groups, FloorPlanner.Fair fair, int price) {
        groups(groups, fair.least());
        add("welfare", number(fair.welfare()));
        add("price_of_welfare", price);
    }

    private void groups(GroupFile groups, int least) {
        add("groups", groups.names().size());
        add("groups_left_out", groups.leftOut());
        add("least_of_a_group_percent", String.format(Locale.ROOT, "%.4f", 100.0 * least / FloorSearch.WHOLE));
    }

    /** How many are truly reached where ties are missing or false, and how far that is behind the best. */
    void sure(ErrorRates rates, PlanRobustness.Answer found) {
        add("interval_rounds", found.rounds());
        add("missing", rates.missing());
        add("missing_is", "\"stated, not estimated\"");
        add("false", rates.falseTies());
        add("truly_reached", Math.round(found.truly()));
        add("truly_reached_least", Math.round(found.least()));
        add("truly_reached_most", Math.round(found.most()));
        add("loss_percent", String.format(Locale.ROOT, "%.2f", HUNDRED * found.loss()));
        add("loss_percent_most", String.format(Locale.ROOT, "%.2f", HUNDRED * found.mostLoss()));
    }

    /**
     * How many are reached as more of those who could be asked agree.
     *
     * @param price how many more could be reached if those agreed who may not be chosen; null if it is not known
     */
    void consent(List<ConsentCurve.Point> curve, @Nullable Integer price) {
        add("consent_draws", ConsentCurve.DRAWS);
        add(
                "consent_curve",
                curve.stream()
                        .map(each -> String.format(
                                Locale.ROOT,
                                "{\"percent\":%d,\"reached\":%.1f,\"least\":%d,\"most\":%d}",
                                each.percent(),
                                each.mean(),
                                each.least(),
                                each.most()))
                        .collect(Collectors.joining(",", "[", "]")));
        add("price_of_consent", price);
    }

    /**
     * What is expected of news that is passed on by chance.
     *
     * @param wanted the quality that was asked for
     */
    void passedOn(GreedyReach found, double wanted) {
        add("contacts", found.picks().length);
        add("expected", number(found.spread()));
        add("expected_at_least", number(found.spreadAtLeast()));
        add("most_expected", number(found.optimumAtMost()));
        add("quality", number(found.certificate()));
        add("quality_met", found.certificate() >= wanted);
        add("samples", found.samples());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    void expected(int contacts, double expected) {
        add("contacts", contacts);
        add("expected", number(expected));
    }

    private void add(String name, @Nullable Object value) {
        facts.append(",\"").append(name).append("\":").append(value);
    }

    void write(List<Choice> choices, OutputStream to) throws IOException {
        StringBuilder csv = new StringBuilder("order,vertex,adds,reaches\n");
        int order = 0;
        for (Choice choice : choices) {
            csv.append(++order).append(',').append(quoted(choice.vertex())).append(',');
            csv.append(choice.adds().length)
                    .append(',')
                    .append(choice.reaches())
                    .append('\n');
        }
        to.write(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** One contact, and how many people it adds in expectation. */
    record Expected(int vertex, double adds) {}

    void writeExpected(List<Expected> choices, OutputStream to) throws IOException {
        StringBuilder csv = new StringBuilder("order,vertex,adds_expected\n");
        int order = 0;
        for (Expected choice : choices) {
            csv.append(++order).append(',').append(quoted(choice.vertex())).append(',');
            csv.append(number(choice.adds())).append('\n');
        }
        to.write(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String quoted(int vertex) {
        String id = loaded.ids().id(vertex);
        return id.matches("[^\",\r\n]*") ? id : '"' + id.replace("\"", "\"\"") + '"';
    }

    String json(double seconds) {
        return "{\"vertices\":" + loaded.graph().vertexCount()
                + ",\"edges\":" + loaded.graph().edgeCount()
                + ",\"connected\":" + connected
                + facts
                + (terms.passing() == null ? ",\"hops\":" + terms.hops() : "")
                + String.format(Locale.ROOT, ",\"load_s\":%.6f,\"compute_s\":%.6f}", loaded.seconds(), seconds);
    }

    private String percent(int people) {
        return percent(people, connected);
    }

    /** Of those who have a tie, with two digits after the point. */
    static String percent(int people, int connected) {
        return String.format(Locale.ROOT, "%.2f", connected == 0 ? 0 : 100.0 * people / connected);
    }
}
