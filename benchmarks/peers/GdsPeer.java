import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import org.neo4j.gds.Orientation;
import org.neo4j.gds.RelationshipType;
import org.neo4j.gds.api.Graph;
import org.neo4j.gds.articulationPoints.ArticulationPointsParameters;
import org.neo4j.gds.articulationpoints.ArticulationPoints;
import org.neo4j.gds.articulationpoints.ArticulationPointsResult;
import org.neo4j.gds.betweenness.BetweennessCentrality;
import org.neo4j.gds.betweenness.BetweennessCentralityParameters;
import org.neo4j.gds.betweenness.BetwennessCentralityResult;
import org.neo4j.gds.core.concurrency.Concurrency;
import org.neo4j.gds.core.concurrency.DefaultPool;
import org.neo4j.gds.core.loading.Nodes;
import org.neo4j.gds.core.loading.construction.GraphFactory;
import org.neo4j.gds.core.loading.construction.NodesBuilder;
import org.neo4j.gds.core.loading.construction.RelationshipsBuilder;
import org.neo4j.gds.core.utils.paged.dss.DisjointSetStruct;
import org.neo4j.gds.core.utils.progress.tasks.ProgressTracker;
import org.neo4j.gds.harmonic.HarmonicCentrality;
import org.neo4j.gds.harmonic.HarmonicResult;
import org.neo4j.gds.kcore.KCoreDecomposition;
import org.neo4j.gds.kcore.KCoreDecompositionResult;
import org.neo4j.gds.labelpropagation.LabelPropagation;
import org.neo4j.gds.labelpropagation.LabelPropagationParameters;
import org.neo4j.gds.labelpropagation.LabelPropagationResult;
import org.neo4j.gds.leiden.Leiden;
import org.neo4j.gds.leiden.LeidenParameters;
import org.neo4j.gds.leiden.LeidenResult;
import org.neo4j.gds.pagerank.DegreeFunctions;
import org.neo4j.gds.pagerank.InitialProbabilityFactory;
import org.neo4j.gds.pagerank.PageRankAlgorithm;
import org.neo4j.gds.pagerank.PageRankComputation;
import org.neo4j.gds.pagerank.PageRankConfig;
import org.neo4j.gds.pagerank.PageRankResult;
import org.neo4j.gds.pagerank.PageRankStreamConfigImpl;
import org.neo4j.gds.pagerank.PageRankVariant;
import org.neo4j.gds.termination.TerminationFlag;
import org.neo4j.gds.wcc.WccParameters;
import org.neo4j.gds.wcc.WccStub;

/**
 * The algorithms of Neo4j's Graph Data Science as a library, without the database: its in-memory graph is built here.
 */
final class GdsPeer implements Peer {
    private static final double DAMPING = 0.85;

    private Graph graph;
    private Concurrency concurrency;

    @Override
    public String artifact() {
        return "centrality-algorithms";
    }

    @Override
    public void load(Edges edges, int threads) {
        concurrency = new Concurrency(threads);
        NodesBuilder nodesBuilder = GraphFactory.initNodesBuilder()
                .maxOriginalId(edges.vertices - 1)
                .nodeCount(edges.vertices)
                .build();
        for (int v = 0; v < edges.vertices; v++) {
            nodesBuilder.addNode(v);
        }
        Nodes nodes = nodesBuilder.build();
        RelationshipsBuilder relationships = GraphFactory.initRelationshipsBuilder()
                .nodes(nodes.idMap())
                .relationshipType(RelationshipType.of("TIE"))
                .orientation(Orientation.UNDIRECTED)
                .executorService(DefaultPool.INSTANCE)
                .build();
        for (int e = 0; e < edges.from.length; e++) {
            relationships.add(edges.from[e], edges.to[e]);
        }
        graph = GraphFactory.create(nodes.idMap(), relationships.build());
    }

    @Override
    public Object run(String measure) {
        return switch (measure) {
            case "betweenness" -> betweenness();
            case "harmonic" ->
                new HarmonicCentrality(graph, concurrency, DefaultPool.INSTANCE, tracker(), flag()).compute();
            case "pagerank" -> pageRank();
            case "leiden" -> leiden();
            case "label-propagation" ->
                new LabelPropagation(
                                graph,
                                new LabelPropagationParameters(concurrency, 10, null, null),
                                DefaultPool.INSTANCE,
                                tracker(),
                                flag())
                        .compute();
            case "coreness" -> new KCoreDecomposition(graph, concurrency, tracker()).compute();
            case "components" -> new WccStub(flag()).wcc(graph, new WccParameters(0, concurrency), tracker());
            case "cut-vertices" ->
                ArticulationPoints.create(graph, new ArticulationPointsParameters(concurrency, false), tracker())
                        .compute();
            default -> throw Peer.lacks(measure);
        };
    }

    private Object betweenness() {
        var parameters = new BetweennessCentralityParameters(concurrency, Optional.empty(), false);
        return BetweennessCentrality.create(graph, parameters, tracker(), flag())
                .compute();
    }

    private Object leiden() {
        var parameters = new LeidenParameters(concurrency, 0.0001, null, 10, 1, 0.01, false, Optional.of(19L));
        return new Leiden(graph, parameters, null, tracker(), flag()).compute();
    }

    /** Stops by the change of each vertex, so the tolerance is one of a vertex, on a scale where all add up to n. */
    private Object pageRank() {
        PageRankConfig config = PageRankStreamConfigImpl.builder()
                .dampingFactor(DAMPING)
                .tolerance(1e-8)
                .maxIterations(1000)
                .concurrency(concurrency.value())
                .build();
        var degrees = DegreeFunctions.pageRankDegreeFunction(graph, false, concurrency);
        var start = InitialProbabilityFactory.create(graph::toMappedNodeId, 1 - DAMPING, config.sourceNodes());
        var computation = new PageRankComputation<>(config, start, degrees);
        return new PageRankAlgorithm<>(
                        graph, config, computation, PageRankVariant.PAGE_RANK, DefaultPool.INSTANCE, tracker(), flag())
                .compute();
    }

    @Override
    public double[] values(String measure, Object result) {
        LongToDoubleFunction value = switch (result) {
            case BetwennessCentralityResult r -> v -> r.centralities().get(v);
            // it divides by n - 1
            case HarmonicResult r -> v -> r.centralities().get(v) * (graph.nodeCount() - 1);
            case PageRankResult r -> share(r);
            case LeidenResult r -> v -> r.communities().get(v);
            case LabelPropagationResult r -> v -> r.labels().get(v);
            case KCoreDecompositionResult r -> v -> r.coreValues().get(v);
            case DisjointSetStruct r -> r::setIdOf;
            case ArticulationPointsResult r -> v -> r.articulationPoints().get(v) ? 1 : 0;
            default -> throw Peer.lacks(measure);
        };
        double[] values = new double[(int) graph.nodeCount()];
        for (int v = 0; v < values.length; v++) {
            values[v] = value.applyAsDouble(graph.toMappedNodeId(v));
        }
        return values;
    }

    private LongToDoubleFunction share(PageRankResult result) {
        double sum = 0;
        for (long v = 0; v < graph.nodeCount(); v++) {
            sum += result.scores().get(v);
        }
        double all = sum;
        return v -> result.scores().get(v) / all;
    }

    private static ProgressTracker tracker() {
        return ProgressTracker.NULL_TRACKER;
    }

    private static TerminationFlag flag() {
        return TerminationFlag.RUNNING_TRUE;
    }
}
