import io.shicheng.analysis.Measures;
import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What it costs to take scores apart beside a run of the measure, in one warm process and by processor time: each of the
 * first twenty is taken apart with what is left without each of the ten who carry most. A line of JSON a measure.
 *
 * <p>Arguments: a plain edge list, {@code directed} or {@code undirected}, seconds for each of the two, and codes of
 * measures.
 */
final class WhyCost {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int FIRST = 20;
    private static final int CARRIERS = 10;

    private final CsrGraph graph;
    private final Settings settings = Settings.usual().withThreads(1);
    private final double seconds;

    private WhyCost(CsrGraph graph, double seconds) {
        this.graph = graph;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws IOException {
        CsrGraph graph = read(Path.of(arguments[0]), arguments[1].equals("directed"));
        WhyCost cost = new WhyCost(graph, Double.parseDouble(arguments[2]));
        for (String code : List.of(arguments).subList(3, arguments.length)) {
            System.out.println(cost.of(Measures.ofCode(code).orElseThrow()));
        }
    }

    private static CsrGraph read(Path file, boolean directed) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        List<int[]> ends = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                String[] words = line.strip().split("\\s+");
                ends.add(new int[] {
                    numbers.computeIfAbsent(words[0], _ -> numbers.size()),
                    numbers.computeIfAbsent(words[1], _ -> numbers.size())
                });
            }
        }
        CsrBuilder builder = new CsrBuilder(numbers.size(), directed, false);
        for (int[] tie : ends) {
            if (tie[0] != tie[1]) {
                builder.add(tie[0], tie[1], 1);
            }
        }
        return builder.build();
    }

    private String of(Measure measure) {
        CsrGraph on = measure.sense() == Sense.UNDIRECTED ? graph.undirected() : graph;
        double[] scores = measure.scores(on, settings, RunControl.NONE).values();
        double sign = measure.highFirst() ? -1 : 1;
        int[] first = IntStream.range(0, scores.length)
                .filter(v -> !Double.isNaN(scores[v]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer v) -> sign * scores[v])
                        .thenComparing(v -> v))
                .mapToInt(Integer::intValue)
                .limit(FIRST)
                .toArray();
        double run = median(() -> measure.scores(on, settings, RunControl.NONE));
        double why = median(() -> {
            for (int v : first) {
                explain(measure, on, scores, v);
            }
        });
        double worst = 0;
        for (int v : first) {
            worst = Math.max(worst, median(() -> explain(measure, on, scores, v), seconds / FIRST));
        }
        return String.format(
                Locale.ROOT,
                "{\"measure\": \"%s\", \"run_ms\": %.4f, \"why_ms\": %.4f, \"worst_ms\": %.4f, \"ratio\": %.4f,"
                        + " \"first_twenty\": %.3f}",
                measure.code(),
                run,
                why / first.length,
                worst,
                why / first.length / run,
                why / run);
    }

    private void explain(Measure measure, CsrGraph on, double[] scores, int v) {
        Explanation found = measure.explain(on, settings, scores, v, RunControl.NONE);
        for (int c = 0; c < Math.min(CARRIERS, found.carriers().length); c++) {
            if (Double.isNaN(found.without()[c])) {
                measure.without(on, settings, v, found.carriers()[c], RunControl.NONE);
            }
        }
    }

    private double median(Runnable work) {
        return median(work, seconds);
    }

    /** Milliseconds of processor time, of as many runs as fit in the time, the first third of which warms up. */
    private static double median(Runnable work, double seconds) {
        List<Double> taken = new ArrayList<>();
        long until = System.nanoTime() + (long) (seconds * 1e9);
        do {
            long before = THREADS.getCurrentThreadCpuTime();
            long runs = 0;
            long start = System.nanoTime();
            do {
                work.run();
                runs++;
            } while (System.nanoTime() - start < 1_000_000);
            taken.add((THREADS.getCurrentThreadCpuTime() - before) / 1e6 / runs);
        } while (System.nanoTime() < until);
        double[] warm = taken.subList(taken.size() / 3, taken.size()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
