package io.shicheng.cli;

import io.shicheng.disclosure.DisclosedGraph;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.exporter.GraphExporter;
import io.shicheng.graph.TieKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the graph for Gephi, R or Python. */
@Command(name = "graph", mixinStandardHelpOptions = true)
final class ExportGraphCommand implements Callable<Integer> {
    private enum Format implements FileFormat {
        GEXF("gexf"),
        GRAPHML("graphml"),
        CSV("csv");

        private final List<String> endings;

        Format(String... endings) {
            this.endings = List.of(endings);
        }

        @Override
        public List<String> endings() {
            return endings;
        }
    }

    @ParentCommand
    private ExportCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(names = "--format", paramLabel = "gexf|graphml|csv")
    private @Nullable Format format;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    @Option(names = "--ties", paramLabel = "KIND", split = ",", converter = TieKinds.class)
    private List<TieKind> ties = List.of();

    @Option(names = "--cluster", paramLabel = "ID")
    private @Nullable String cluster;

    @Option(names = "--at", paramLabel = "YEAR")
    private @Nullable Integer at;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ExportGraphCommand() {}

    @Override
    public Integer call() throws Exception {
        CommonOptions common = parent.common();
        Format chosen = FileFormat.chosen(spec, common.messages(), Format.class, format, out, null);
        DisclosedGraph graph;
        try (Session session = Session.open(common);
                TerminalProgress progress = common.progress()) {
            graph = session.disclosure()
                    .graph(common.viewer(), new GraphQuestion(RankCommand.kinds(ties), cluster, at), progress);
        }
        switch (chosen) {
            case GEXF -> AtomicFile.write(out, file -> GraphExporter.gexf(graph, file));
            case GRAPHML -> AtomicFile.write(out, file -> GraphExporter.graphml(graph, file));
            case CSV -> {
                AtomicFile.write(out, file -> GraphExporter.edgesCsv(graph, file));
                AtomicFile.write(beside(out, "nodes"), file -> GraphExporter.nodesCsv(graph, file));
                AtomicFile.write(beside(out, "about"), file -> GraphExporter.aboutCsv(graph, file));
            }
        }
        if (!common.quiet()) {
            Messages messages = common.messages();
            System.out.println(messages.text(
                    "export.done", graph.nodes().size(), graph.edges().size(), out.toString()));
            System.out.println(
                    graph.k() == 0 && graph.folded() == 0
                            ? messages.text("export.noLiving")
                            : messages.text("export.k", graph.k(), graph.folded()));
        }
        return ExitCode.DONE;
    }

    /** {@code ties.csv} has its nodes in {@code ties.nodes.csv}, and what is to be known of it in {@code ties.about.csv}. */
    private static Path beside(Path edges, String what) {
        String name = String.valueOf(edges.getFileName());
        String stem = name.toLowerCase(Locale.ROOT).endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
        return edges.resolveSibling(stem + "." + what + ".csv");
    }
}
