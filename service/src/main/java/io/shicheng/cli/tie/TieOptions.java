package io.shicheng.cli.tie;

import io.shicheng.analysis.multiplex.Holding;
import io.shicheng.analysis.multiplex.MultiplexTies.Counting;
import io.shicheng.cli.graph.Complaint;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which ties of a table count, and for what. */
public final class TieOptions {
    @Option(names = "--people", paramLabel = "FILE")
    private @Nullable Path people;

    @Option(names = "--ties", paramLabel = "KIND[=W]", split = ",")
    private List<String> ties = List.of();

    @Option(names = "--half-life", paramLabel = "YEARS")
    private @Nullable Double halfLife;

    @Option(names = "--reference-year", paramLabel = "YEAR")
    private @Nullable Integer referenceYear;

    public TieOptions() {}

    public @Nullable Path people() {
        return people;
    }

    /** Whether anything is given that tables alone have. */
    public boolean ofTables() {
        return people != null || halfLife != null || ties.stream().anyMatch(each -> each.contains("="));
    }

    /** The kinds that are named. */
    public List<String> named() {
        return List.copyOf(ties);
    }

    /** Complains of what they cannot mean. */
    public void check(Complaint complaint) {
        if (halfLife != null && !(halfLife > 0 && halfLife <= 1e6)) {
            complaint.about("measure.range", "--half-life", String.valueOf(halfLife), "> 0", "20");
        }
        if (referenceYear != null && halfLife == null) {
            complaint.about("measure.needs", "--reference-year", "--half-life", "20");
        }
        for (String each : ties) {
            String weight = each.contains("=") ? each.substring(each.lastIndexOf('=') + 1) : "1";
            if (!weight.matches("\\d{1,9}(\\.\\d{1,9})?")) {
                complaint.about("measure.range", "--ties", each, "KIND, KIND=W, W ≥ 0", "TEACHER_OF=1");
            }
        }
    }

    /**
     * How the ties of a table count: kinds that are not named do not, where any is.
     *
     * @throws TiesRefusedException if it has none of a kind that is named
     */
    public Counting counting(TieTable table) {
        List<String> kinds = table.ties().kinds();
        double[] weights = new double[kinds.size()];
        Arrays.fill(weights, ties.isEmpty() ? 1 : 0);
        for (String each : ties) {
            int equals = each.lastIndexOf('=');
            String kind = equals < 0 ? each : each.substring(0, equals);
            weights[kind(table, kind)] = equals < 0 ? 1 : Double.parseDouble(each.substring(equals + 1));
        }
        return new Counting(
                weights, halfLife == null ? 0 : halfLife, referenceYear == null ? Holding.UNKNOWN_END : referenceYear);
    }

    /** The number of a kind, whatever its case. */
    public static int kind(TieTable table, String name) {
        List<String> kinds = table.ties().kinds();
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (kinds.get(kind).equalsIgnoreCase(name.strip())) {
                return kind;
            }
        }
        throw TiesRefusedException.noKind(name, String.join(", ", kinds));
    }
}
