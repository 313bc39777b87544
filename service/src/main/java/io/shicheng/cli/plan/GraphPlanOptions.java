package io.shicheng.cli.plan;

import io.shicheng.analysis.reach.Passing;
import io.shicheng.analysis.scenario.ChangeText;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.inquiry.PlanAims;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What can be asked of a plan besides most people: on a graph file all of it, and some of a store. */
public final class GraphPlanOptions {
    private static final String HIGHEST = "highest";
    private static final String INDEGREE = "indegree";
    /** Share of the greatest spread there is, where no other is asked for. */
    private static final double USUAL_QUALITY = 0.7;

    /** Below, powers of small shares are not told apart. */
    private static final double LEAST_ALPHA = -20;

    private static final double HUNDRED = 100;
    private static final Set<String> BESIDES =
            Set.of("--contacts", "--reach", "--hops", "--keep", "--without", "--out", "--proof");
    private static final Set<String> OWN = Set.of(
            "--groups",
            "--group-size",
            "--floor",
            "--acceptance",
            "--consent-curve",
            "--what-if",
            "--covered",
            "--passing",
            "--quality",
            "--welfare",
            "--interval",
            "--missing",
            "--false");

    @Option(names = "--groups", paramLabel = "FILE")
    private @Nullable Path groups;

    @Option(names = "--group-size", paramLabel = "N", defaultValue = "10")
    private int groupSize;

    @Option(names = "--floor", paramLabel = "PCT|highest")
    private @Nullable String floor;

    @Option(names = "--welfare", paramLabel = "A")
    private @Nullable Double welfare;

    @Option(names = "--interval")
    private boolean interval;

    @Option(names = "--missing", paramLabel = "M")
    private @Nullable Double missing;

    @Option(names = "--false", paramLabel = "F")
    private @Nullable Double falseTies;

    @Option(names = "--acceptance", paramLabel = "PCT")
    private @Nullable Double acceptance;

    @Option(names = "--what-if", paramLabel = "CHANGE")
    private List<String> changes = List.of();

    @Option(names = "--consent-curve")
    private boolean consent;

    @Option(names = "--covered", paramLabel = "ID", split = ",")
    private List<String> covered = List.of();

    @Option(names = "--passing", paramLabel = "PCT|indegree")
    private @Nullable String passing;

    @Option(names = "--quality", paramLabel = "Q")
    private @Nullable Double quality;

    public GraphPlanOptions() {}

    /** Makes of a text, and what stands in it, the exception that says so. */
    @FunctionalInterface
    public interface Complaint {
        ParameterException about(String key, Object... arguments);
    }

    /** Whether any is given that a store does not answer. */
    public boolean ofGraphsAlone() {
        return groups != null || acceptance != null || !covered.isEmpty() || consent || !changes.isEmpty();
    }

    /**
     * What is asked of a store.
     *
     * @param groupBy whose share counts, or null
     */
    public PlanAims aims(@Nullable String groupBy) {
        return new PlanAims(groupBy, floor, welfare, interval, missing, falseTies, passing, quality);
    }

    /** @throws ParameterException if an option is given that a graph file cannot answer */
    public static void check(ParseResult parsed, Complaint complaint) {
        for (OptionSpec option : parsed.matchedOptions()) {
            if (!BESIDES.contains(option.longestName()) && !OWN.contains(option.longestName())) {
                throw complaint.about("plan.notOfGraphs", option.longestName());
            }
        }
    }

    /**
     * What is asked for, with what can be asked of any plan.
     *
     * @param proven whether a proof is asked for
     * @throws ParameterException if it does not hold together
     */
    public PlanTerms terms(
            @Nullable Integer contacts,
            @Nullable Double reach,
            int hops,
            List<String> keep,
            List<String> without,
            boolean proven,
            Complaint complaint) {
        if (welfare == null && (groups == null) != (floor == null)
                || floor != null && (contacts == null || acceptance != null)) {
            throw complaint.about("plan.floorWhole");
        }
        if (welfare != null
                && (groups == null
                        || floor != null
                        || acceptance != null
                        || contacts == null
                        || proven
                        || !(welfare <= 1)
                        || welfare < LEAST_ALPHA)) {
            throw complaint.about("plan.welfare");
        }
        if (acceptance != null && (contacts == null || proven || !(acceptance > 0 && acceptance <= HUNDRED))) {
            throw complaint.about("plan.acceptance");
        }
        if (consent
                && (contacts == null || groups != null || welfare != null || acceptance != null || passing != null)) {
            throw complaint.about("plan.consent");
        }
        if (contacts != null && keep.size() > contacts) {
            throw complaint.about("plan.keptTooMany", contacts, keep.size());
        }
        ErrorRates rates = rates(complaint);
        PlanTerms.Passing passedOn = passing(contacts, hops, proven, complaint);
        PlanTerms.Floor whole = groups == null || floor == null
                ? null
                : new PlanTerms.Floor(groups, Math.max(1, groupSize), percent(floor, complaint));
        PlanTerms.Welfare fair = groups == null || welfare == null
                ? null
                : new PlanTerms.Welfare(groups, Math.max(1, groupSize), welfare);
        return new PlanTerms(
                contacts,
                reach,
                hops,
                keep,
                without,
                covered,
                changes(complaint),
                whole,
                rates,
                fair,
                acceptance,
                consent,
                passedOn);
    }

    /** At most one vertex is left out: nobody is to search for whose loss a plan would feel most. */
    private List<ChangeText> changes(Complaint complaint) {
        List<ChangeText> read = new ArrayList<>();
        int left = 0;
        for (String each : changes) {
            ChangeText text = ChangeText.read(each);
            left += text != null && text.verb() == ChangeText.Verb.WITHOUT ? 1 : 0;
            if (text == null || text.verb() == ChangeText.Verb.WEIGH || left > 1) {
                throw complaint.about("plan.whatIf", each);
            }
            read.add(text);
        }
        return read;
    }

    private @Nullable ErrorRates rates(Complaint complaint) {
        if (!interval && missing == null && falseTies == null) {
            return null;
        }
        double gone = missing == null ? ErrorRates.USUAL.missing() : missing;
        double wrong = falseTies == null ? ErrorRates.USUAL.falseTies() : falseTies;
        boolean possible = gone >= 0 && gone <= ErrorRates.MOST_MISSING && wrong >= 0 && wrong <= ErrorRates.MOST_FALSE;
        boolean plain = groups == null && welfare == null && acceptance == null && passing == null;
        if (!interval || !possible || !plain) {
            throw complaint.about("plan.interval");
        }
        return new ErrorRates(gone, wrong);
    }

    private PlanTerms.@Nullable Passing passing(
            @Nullable Integer contacts, int hops, boolean proven, Complaint complaint) {
        if (passing == null && quality == null) {
            return null;
        }
        boolean alone = groups == null && acceptance == null && covered.isEmpty() && !proven && hops == 1;
        if (passing == null || contacts == null || !alone || quality != null && !(quality > 0 && quality < 1)) {
            throw complaint.about("plan.passing");
        }
        double most = quality == null ? USUAL_QUALITY : quality;
        return new PlanTerms.Passing(chances(passing, complaint), most);
    }

    private static Passing chances(String text, Complaint complaint) {
        if (text.strip().toLowerCase(Locale.ROOT).equals(INDEGREE)) {
            return Passing.byIndegree(false);
        }
        if (!text.strip().matches("\\d{1,3}([.]\\d{1,6})?")) {
            throw complaint.about("plan.passing");
        }
        double percent = Double.parseDouble(text.strip());
        if (percent <= 0 || percent > HUNDRED) {
            throw complaint.about("plan.passing");
        }
        return Passing.each(percent / HUNDRED);
    }

    private static @Nullable Double percent(String text, Complaint complaint) {
        if (text.strip().toLowerCase(Locale.ROOT).equals(HIGHEST)) {
            return null;
        }
        if (!text.strip().matches("\\d{1,3}([.]\\d{1,6})?")) {
            throw complaint.about("plan.floorWhole");
        }
        double percent = Double.parseDouble(text.strip());
        if (percent <= 0 || percent > HUNDRED) {
            throw complaint.about("plan.floorWhole");
        }
        return percent;
    }
}
