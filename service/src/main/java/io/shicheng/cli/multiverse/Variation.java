package io.shicheng.cli.multiverse;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.ParameterValues;
import io.shicheng.analysis.measure.UnusableParameterException;
import io.shicheng.analysis.multiplex.MultiplexTies;
import io.shicheng.analysis.multiplex.MultiplexTies.Counting;
import io.shicheng.analysis.multiverse.Multiverse.Choice;
import io.shicheng.cli.graph.Complaint;
import io.shicheng.cli.tie.TieOptions;
import io.shicheng.cli.tie.TieTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Something that is chosen otherwise in other worlds, as {@code --vary} names it: {@code NAME} or {@code NAME=A,B}. */
record Variation(String name, List<String> options) {
    private static final String KINDS = "kinds";
    private static final String DIRECTIONS = "directions";
    private static final String HALF_LIFE = "half-life";
    private static final String WINDOW = "window";
    private static final String NONE = "none";
    private static final String AS_STATED = "as_stated";
    private static final String ALL = "all";

    /** A choice with what its options do. */
    record Varied(Choice choice, List<UnaryOperator<Setup>> does) {}

    static Variation of(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new Variation(text.strip(), List.of())
                : new Variation(
                        text.substring(0, equals).strip(),
                        List.of(text.substring(equals + 1).split(",")));
    }

    /** Complains of what it cannot mean. */
    void check(Measure measure, Complaint complaint) {
        switch (name) {
            case KINDS -> {}
            case DIRECTIONS -> {
                if (measure.sense() == Sense.LINEAGE || measure.sense() == Sense.UNDIRECTED) {
                    complaint.about("multiverse.directions");
                }
                each("none|as_stated", "none,as_stated", complaint);
            }
            case HALF_LIFE -> each("none|[1-9]\\d{0,5}(\\.\\d{1,6})?", "none,10,20", complaint);
            case WINDOW -> {
                each("all|-?\\d{1,5}\\.\\.-?\\d{1,5}", "all,1200..1300", complaint);
            }
            default -> checkParameter(measure, complaint);
        }
    }

    private void each(String pattern, String example, Complaint complaint) {
        for (String option : options) {
            if (!option.matches(pattern)) {
                complaint.about("measure.range", "--vary " + name, option, example, example);
            }
        }
        if (options.isEmpty() && !name.equals(DIRECTIONS)) {
            complaint.about("measure.range", "--vary", name, name + "=" + example, name + "=" + example);
        }
    }

    private void checkParameter(Measure measure, Complaint complaint) {
        if (options.isEmpty()
                || measure.parameters().stream().noneMatch(each -> each.name().equals(name) && !each.ofVertices())) {
            complaint.about("multiverse.vary", name);
        }
        for (String option : options) {
            try {
                Measures.read(Map.of(name, option));
            } catch (UnusableParameterException e) {
                complaint.about("measure.range", "--vary " + name, option, String.join(", ", e.allowed()), e.remedy());
            }
        }
    }

    /** The choices that it stands for; each kind is one of its own, as long as it counts. */
    List<Varied> in(TieTable table, Counting counting) {
        return switch (name) {
            case KINDS -> kinds(table, counting);
            case DIRECTIONS ->
                List.of(varied(
                        options.isEmpty() ? List.of(NONE, AS_STATED) : options,
                        option -> setup -> setup.withDirected(option.equals(AS_STATED))));
            case HALF_LIFE ->
                List.of(varied(
                        options,
                        option -> setup -> setup.withCounting(new Counting(
                                setup.counting().kindWeights(),
                                option.equals(NONE) ? 0 : Double.parseDouble(option),
                                setup.counting().referenceYear()))));
            case WINDOW -> List.of(varied(options, option -> setup -> setup.withTies(within(setup.ties(), option))));
            default ->
                List.of(varied(options, option -> {
                    ParameterValues values = Measures.read(Map.of(name, option));
                    return setup -> setup.withSettings(setup.settings().with(values));
                }));
        };
    }

    private List<Varied> kinds(TieTable table, Counting counting) {
        int[] kinds = options.isEmpty()
                ? IntStream.range(0, counting.kindWeights().length)
                        .filter(kind -> counting.kindWeights()[kind] > 0)
                        .toArray()
                : options.stream()
                        .mapToInt(each -> TieOptions.kind(table, each))
                        .toArray();
        List<Varied> varied = new ArrayList<>();
        for (int kind : kinds) {
            varied.add(new Varied(
                    new Choice("kind " + table.ties().kinds().get(kind), List.of("in", "out")),
                    List.of(
                            setup -> setup,
                            setup -> setup.withCounting(setup.counting().with(kind, 0)))));
        }
        return varied;
    }

    private Varied varied(List<String> told, Function<String, UnaryOperator<Setup>> does) {
        return new Varied(new Choice(name, told), told.stream().map(does).toList());
    }

    private static MultiplexTies within(MultiplexTies ties, String window) {
        if (window.equals(ALL)) {
            return ties;
        }
        int between = window.indexOf("..");
        return ties.within(
                Integer.parseInt(window.substring(0, between)), Integer.parseInt(window.substring(between + 2)));
    }
}
