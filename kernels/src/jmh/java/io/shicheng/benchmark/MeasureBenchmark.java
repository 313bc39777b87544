package io.shicheng.benchmark;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * One call of a measure's kernel on a graph in memory. The scores must be, bit for bit, those that passed the
 * {@link EqualityGate} in the process that started this one: warm runs see to it before the first call that is timed,
 * single shots after the only one, since a call before it would warm it up.
 */
@State(Scope.Benchmark)
public class MeasureBenchmark {
    /** The file of the graph. */
    @Param("")
    public String file = "";

    @Param("")
    public String measure = "";

    @Param("")
    public String options = "";

    @Param("1")
    public int threads;

    /** What {@link #digest} must give. */
    @Param("")
    public String expected = "";

    private @Nullable CsrGraph graph;
    private @Nullable Measure kernel;
    private @Nullable Settings parameters;
    private @Nullable Scores last;

    @Setup(Level.Trial)
    public void load(BenchmarkParams run) {
        graph = GraphFile.read(Path.of(file)).graph();
        kernel = Measures.ofCode(measure).orElseThrow();
        parameters = Case.parameters(options, threads);
        if (run.getMode() != Mode.SingleShotTime) {
            last = scores();
            check();
        }
    }

    @Benchmark
    public Scores scores() {
        if (kernel == null || graph == null || parameters == null) {
            throw new IllegalStateException("The graph has not been loaded.");
        }
        last = kernel.scores(graph, parameters, RunControl.NONE);
        return last;
    }

    @TearDown(Level.Trial)
    public void check() {
        String actual = last == null ? "none" : digest(last);
        if (!actual.equals(expected)) {
            throw new IllegalStateException(
                    "Not timed: " + measure + " gave other scores than those that were checked.");
        }
    }

    /** SHA-256 of the bits of all scores. */
    static String digest(Scores scores) {
        double[] values = scores.values();
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Double.BYTES, values.length));
        bytes.asDoubleBuffer().put(values);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
