package io.shicheng.cli.plan;

import io.shicheng.analysis.coverage.CoveragePlanner;
import io.shicheng.analysis.coverage.CoveragePlanner.Answer;
import io.shicheng.analysis.coverage.CoveragePlanner.Proof;
import io.shicheng.analysis.coverage.CoveragePlanner.Wish;
import io.shicheng.analysis.coverage.LazyGreedy.Choice;
import io.shicheng.analysis.coverage.Reach;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.cli.measure.GraphRun;
import io.shicheng.cli.measure.LoadedGraph;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.graphfile.array.VertexIds;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plans contacts on the graph of a file, writes them, and proves what no plan can pass. */
public final class GraphPlan implements GraphRun {
    private static final int[] NO_GROUPS = {};

    private final Path file;
    private final Terms terms;
    private final @Nullable Path out;
    private final @Nullable Path proof;
    private final List<GraphNotice> notices = new ArrayList<>();

    /**
     * What is asked for.
     *
     * @param contacts at most as many; null if a share is to be reached
     * @param percent share of the people who have a tie; null if a number of contacts is given
     * @param keep ids of contacts in any case
     * @param without ids of those who are none
     */
    public record Terms(
            @Nullable Integer contacts, @Nullable Double percent, int hops, List<String> keep, List<String> without) {}

    /**
     * @param out where the contacts go; null to print them
     * @param proof where what proves the plan goes; null for nowhere
     */
    public GraphPlan(Path file, Terms terms, @Nullable Path out, @Nullable Path proof) {
        this.file = file;
        this.terms = terms;
        this.out = out;
        this.proof = proof;
    }

    @Override
    public String run(RunControl control) throws IOException {
        int threads = Settings.usual().threads();
        LoadedGraph loaded = LoadedGraph.read(file, false, false, threads, control, notices::add);
        CsrGraph graph = loaded.graph();
        VertexIds ids = loaded.ids();
        long start = System.nanoTime();
        Map<String, Integer> vertexOf = new HashMap<>();
        IntStream.range(0, ids.size()).forEach(v -> vertexOf.put(ids.id(v), v));
        int[] kept = vertices(vertexOf, terms.keep(), "--keep");
        int[] without = vertices(vertexOf, terms.without(), "--without");
        BitSet connected = new BitSet();
        IntStream.range(0, graph.vertexCount())
                .filter(v -> graph.outDegree(v) > 0)
                .forEach(connected::set);
        int people = people(connected.cardinality());
        Wish wish = new Wish(terms.hops(), candidates(graph, kept, without), kept, NO_GROUPS, contacts(), people);
        int[] sizes = new Reach(graph, terms.hops()).sizes(wish.candidates(), control);
        Answer answer = new CoveragePlanner(graph, connected, wish, sizes, threads, control).plan();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (terms.percent() != null && answer.reachedCounted() < people) {
            throw ProofRefusedException.notAttainable("" + people, "" + answer.reachedCounted());
        }
        AtomicFile.writeOrPrint(out, to -> write(ids, answer.choices(), to));
        if (proof != null) {
            PlanProof whole = proof(loaded, wish, without, answer);
            AtomicFile.write(proof, whole::write);
        }
        return summary(loaded, connected.cardinality(), answer, seconds);
    }

    @Override
    public List<GraphNotice> notices() {
        return notices;
    }

    private int contacts() {
        return terms.contacts() == null ? CoveragePlanner.ANY : terms.contacts();
    }

    private int people(int connected) {
        return terms.percent() == null
                ? CoveragePlanner.ANY
                : BigDecimal.valueOf(terms.percent())
                        .multiply(BigDecimal.valueOf(connected))
                        .movePointLeft(2)
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact();
    }

    private static int[] vertices(Map<String, Integer> vertexOf, List<String> wanted, String option) {
        return wanted.stream()
                .distinct()
                .mapToInt(id -> {
                    Integer vertex = vertexOf.get(id);
                    if (vertex == null) {
                        throw ProofRefusedException.noVertex(id, option);
                    }
                    return vertex;
                })
                .toArray();
    }

    private static int[] candidates(CsrGraph graph, int[] kept, int[] without) {
        BitSet candidates = new BitSet();
        candidates.set(0, graph.vertexCount());
        IntStream.concat(IntStream.of(kept), IntStream.of(without)).forEach(candidates::clear);
        return candidates.stream().toArray();
    }

    private static void write(VertexIds ids, List<Choice> choices, OutputStream to) throws IOException {
        StringBuilder csv = new StringBuilder("order,vertex,adds,reaches\n");
        int order = 0;
        for (Choice choice : choices) {
            csv.append(++order).append(',').append(quoted(ids.id(choice.vertex())));
            csv.append(',')
                    .append(choice.adds().length)
                    .append(',')
                    .append(choice.reaches())
                    .append('\n');
        }
        to.write(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String id) {
        return id.matches("[^\",\r\n]*") ? id : '"' + id.replace("\"", "\"\"") + '"';
    }

    private PlanProof proof(LoadedGraph loaded, Wish wish, int[] without, Answer answer) {
        Proof proven = answer.proof();
        if (proven == null) {
            throw ProofRefusedException.tooLarge();
        }
        CsrGraph graph = loaded.graph();
        return new PlanProof(
                PlanProof.FORMAT,
                terms.hops(),
                terms.contacts(),
                terms.percent() == null ? null : wish.people(),
                answer.reachedCounted(),
                proven.bound(),
                IntStream.range(0, graph.vertexCount())
                        .mapToObj(loaded.ids()::id)
                        .toArray(String[]::new),
                PlanProof.ties(graph),
                wish.kept(),
                new int[0],
                answer.choices().stream().mapToInt(Choice::vertex).toArray(),
                without,
                PlanProof.decimals(proven.prices()));
    }

    private String summary(LoadedGraph loaded, int connected, Answer answer, double seconds) {
        StringBuilder json = new StringBuilder(200);
        json.append("{\"vertices\":").append(loaded.graph().vertexCount());
        json.append(",\"edges\":").append(loaded.graph().edgeCount());
        json.append(",\"connected\":").append(connected);
        json.append(",\"contacts\":").append(answer.choices().size());
        json.append(",\"reached\":").append(answer.reachedCounted());
        json.append(",\"reached_percent\":").append(percent(answer.reachedCounted(), connected));
        Proof proven = answer.proof();
        if (proven != null && terms.percent() != null) {
            json.append(",\"fewest_contacts\":").append(proven.bound());
        } else if (proven != null) {
            json.append(",\"most_reached\":").append(proven.bound());
            json.append(",\"most_reached_percent\":").append(percent(proven.bound(), connected));
        }
        json.append(",\"hops\":").append(terms.hops());
        json.append(String.format(Locale.ROOT, ",\"load_s\":%.6f,\"compute_s\":%.6f}", loaded.seconds(), seconds));
        return json.toString();
    }

    private static String percent(int people, int connected) {
        return String.format(Locale.ROOT, "%.2f", connected == 0 ? 0 : 100.0 * people / connected);
    }
}
