package io.shicheng.benchmark;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times measures on graph files, each after its equality gate, and writes the times as JSON. */
@Command(name = "benchmarks/jmh.sh", mixinStandardHelpOptions = true, sortOptions = false)
final class BenchmarkRun implements Callable<Integer> {
    private static final int REFUSED = 1;

    /** How often, and how warm. */
    enum Temperature {
        COLD,
        WARM,
        BOTH
    }

    @Option(names = "--graphs", description = "folder of edge lists (default: ${DEFAULT-VALUE})")
    private Path graphs = Path.of(System.getProperty("graphs", "../shared/graphs"));

    @Option(names = "--graph", description = "only this graph, by its name or file name; may be repeated")
    private @Nullable List<String> onlyGraphs;

    @Option(names = "--measure", description = "only this case of benchmarks/cases.csv; may be repeated")
    private @Nullable List<String> onlyCases;

    @Option(names = "--mode", description = "cold: one call in each fresh JVM; warm: many; both (default: both)")
    private Temperature mode = Temperature.BOTH;

    @Option(names = "--forks", description = "fresh JVMs for cold runs (default: ${DEFAULT-VALUE})")
    private int forks = 5;

    @Option(names = "--seconds", description = "of a warm iteration (default: ${DEFAULT-VALUE})")
    private int seconds = 2;

    @Option(names = "--threads", description = "of a kernel (default: all)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", description = "JSON to write (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("target/benchmarks/jmh.json");

    private final EqualityGate gate = new EqualityGate(Path.of("benchmarks/values.csv"));
    private final List<Timing> timings = new ArrayList<>();
    private boolean refused;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    BenchmarkRun() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchmarkRun())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        for (Case timed : Case.all(Path.of("benchmarks/cases.csv"))) {
            if (onlyCases == null || onlyCases.contains(timed.name())) {
                for (String name : graphsOf(timed)) {
                    run(timed, name);
                }
            }
        }
        if (timings.isEmpty()) {
            System.err.println("Nothing was timed.");
            return REFUSED;
        }
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.writeString(out, Report.json(timings));
        System.out.println("Written to " + out);
        return refused ? REFUSED : 0;
    }

    /** Those of the case, or those asked for: of a case that was asked for too any graph, else only its own. */
    private List<String> graphsOf(Case timed) {
        if (onlyGraphs == null) {
            return timed.graphs();
        }
        return onlyGraphs.stream()
                .filter(name -> onlyCases != null || timed.graphs().contains(name))
                .toList();
    }

    private void run(Case timed, String name) throws IOException {
        Optional<Path> path = GraphFile.find(graphs, name);
        Optional<Measure> measure = Measures.ofCode(timed.measure());
        if (path.isEmpty() || measure.isEmpty()) {
            refuse(timed, name, path.isEmpty() ? graphs + " has no such graph" : "there is no such measure");
            return;
        }
        Settings parameters = Case.parameters(timed.options(), threads);
        GraphFile file = GraphFile.read(path.get());
        Scores scores = measure.get().scores(file.graph(), parameters, RunControl.NONE);
        Optional<String> objection = gate.objection(timed, measure.get(), parameters, file, scores);
        if (objection.isPresent()) {
            refuse(timed, name, objection.get());
            return;
        }
        String expected = MeasureBenchmark.digest(scores);
        if (mode != Temperature.WARM) {
            time(timed, file, Mode.SingleShotTime, expected);
        }
        if (mode != Temperature.COLD) {
            time(timed, file, Mode.AverageTime, expected);
        }
    }

    private void refuse(Case timed, String graph, String why) {
        refused = true;
        System.err.println("Not timed: " + timed.name() + " on " + graph + ": " + why + ".");
    }

    private void time(Case timed, GraphFile file, Mode jmhMode, String expected) throws IOException {
        boolean cold = jmhMode == Mode.SingleShotTime;
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + MeasureBenchmark.class.getName().replace(".", "\\.") + "\\.scores$")
                .mode(jmhMode)
                .timeUnit(TimeUnit.SECONDS)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .param("file", file.file().toString())
                .param("measure", timed.measure())
                .param("options", timed.options())
                .param("threads", Integer.toString(threads))
                .param("expected", expected)
                .jvmArgsAppend("-XX:+UseParallelGC", "--sun-misc-unsafe-memory-access=allow")
                .forks(cold ? forks : 1)
                .warmupIterations(cold ? 0 : 3)
                .measurementIterations(cold ? 1 : 5)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementTime(TimeValue.seconds(seconds));
        try {
            for (RunResult result : new Runner(options.build()).run()) {
                timings.add(Timing.of(timed, file, cold ? "cold" : "warm", threads, result));
                System.err.println(timings.getLast().line());
            }
        } catch (RunnerException e) {
            refuse(timed, KnownValues.graphName(file.file()), String.valueOf(e.getMessage()));
        }
    }
}
