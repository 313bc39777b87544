package io.shicheng.cli.inquiry;

import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.option.FileFormat;
import io.shicheng.cli.option.NetworkOptions;
import io.shicheng.cli.option.ParameterOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.DirectionWords;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.cli.terminal.TimeSentence;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.exporter.GraphExporter;
import io.shicheng.exporter.graph.Directions;
import io.shicheng.exporter.graph.DrawnGraph;
import io.shicheng.exporter.graph.GraphFormat;
import io.shicheng.exporter.graph.file.GraphFiles;
import io.shicheng.exporter.graph.file.TableNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the graph for Gephi, R or Python. */
@Command(name = "graph", mixinStandardHelpOptions = true)
final class ExportGraphCommand implements Callable<Integer>, ParameterOptions.Taker {
    private enum Format implements FileFormat {
        GEXF(GraphFormat.GEXF),
        GRAPHML(GraphFormat.GRAPHML),
        CSV(GraphFormat.CSV),
        GEPHI(GraphFormat.GEPHI),
        XLSX(GraphFormat.XLSX);

        private final GraphFormat of;

        Format(GraphFormat of) {
            this.of = of;
        }

        @Override
        public List<String> endings() {
            return of.endings();
        }
    }

    private final ParameterOptions parameters = ParameterOptions.ofColumns();

    @ParentCommand
    private ExportCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(names = "--format", paramLabel = "gexf|graphml|csv|gephi|xlsx")
    private @Nullable Format format;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(names = "--direction", paramLabel = "mixed|none|as_stated|towards_credit", converter = DirectionWords.class)
    private @Nullable Directions direction;

    @Option(names = "--projected")
    private boolean projected;

    @Option(names = "--with", paramLabel = "M", split = ",")
    private List<String> with = List.of();

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ExportGraphCommand() {}

    @Override
    public ParameterOptions parameters() {
        return parameters;
    }

    @Override
    public Integer call() throws Exception {
        CommonOptions common = parent.common();
        GraphFormat chosen = FileFormat.chosen(spec, common.messages(), Format.class, format, out, null).of;
        DisclosedGraph graph;
        try (Session session = Session.open(common);
                TerminalProgress progress = common.progress()) {
            graph = session.asking(() -> session.disclosure()
                    .graph(
                            common.viewer(),
                            new GraphQuestion(network.ties(), network.cluster(), network.at())
                                    .in(network.namespace())
                                    .with(with)
                                    .telling(parameters.given()),
                            progress));
        }
        DrawnGraph drawn = DrawnGraph.of(graph, direction == null ? chosen.usual() : direction, projected);
        if (chosen.tables() && !FileFormat.ending(out).equals("zip")) {
            writeTables(drawn, chosen);
        } else {
            AtomicFile.write(out, file -> GraphExporter.write(drawn, chosen, common.locale(), file));
        }
        if (!common.quiet()) {
            say(drawn, chosen, common.messages());
        }
        return ExitCode.DONE;
    }

    private void writeTables(DrawnGraph drawn, GraphFormat chosen) throws IOException {
        TableNames names = TableNames.beside(String.valueOf(out.getFileName()));
        Path descriptor = out.resolveSibling(names.descriptor());
        if (Files.exists(descriptor) && !Files.readString(descriptor).contains("\"" + names.ties() + "\"")) {
            names = names.withOwnDescriptor();
        }
        for (GraphFiles.NamedFile table : GraphFiles.tables(drawn, chosen, names)) {
            AtomicFile.write(
                    out.resolveSibling(table.name()), file -> table.content().write(file));
        }
    }

    /** Who is living in the file: k alone does not tell, since people by name are in no group. */
    private static List<String> livingIn(DisclosedGraph graph, Messages messages) {
        if (graph.holdsNobodyLiving()) {
            return List.of(messages.text("export.noLiving"));
        }
        int byName = graph.livingByName();
        String groups = graph.k() == 0
                ? messages.text("export.noGroups")
                : messages.text("export.k", graph.k(), graph.folded());
        return byName == 0 ? List.of(groups) : List.of(messages.text("export.living", byName), groups);
    }

    private void say(DrawnGraph drawn, GraphFormat chosen, Messages messages) {
        DisclosedGraph graph = drawn.graph();
        System.out.println(
                messages.text("export.done", graph.nodes().size(), graph.edges().size(), out.toString()));
        System.out.println(
                messages.text("export.directions." + drawn.directions().code()));
        if (drawn.mixed() && (chosen == GraphFormat.GRAPHML || chosen == GraphFormat.GEXF)) {
            System.out.println(messages.text("export.mixed"));
        }
        livingIn(graph, messages).forEach(System.out::println);
        TimeSentence.of(graph.citation(), messages).ifPresent(System.out::println);
    }
}
