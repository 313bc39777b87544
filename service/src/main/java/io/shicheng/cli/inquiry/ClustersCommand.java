package io.shicheng.cli.inquiry;

import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.option.FileFormat;
import io.shicheng.cli.option.TableFormat;
import io.shicheng.cli.option.TieKinds;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Json;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.disclosure.ClustersQuestion;
import io.shicheng.disclosure.overview.DisclosedClusters;
import io.shicheng.exporter.cluster.ClustersExporter;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.message.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells what clusters hold, how they are tied, and who leads from one to another, as the interface does. */
@Command(name = "clusters", mixinStandardHelpOptions = true)
public final class ClustersCommand implements Callable<Integer> {
    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Option(names = "--ties", paramLabel = "KIND", split = ",", converter = TieKinds.class)
    private List<TieKind> ties = List.of();

    @Option(names = "--at", paramLabel = "YEAR")
    private @Nullable Integer at;

    @Option(names = "--format", paramLabel = "table|csv|json|xlsx")
    private @Nullable TableFormat format;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ClustersCommand() {}

    @Override
    public Integer call() throws Exception {
        TableFormat chosen =
                FileFormat.chosen(spec, common.messages(), TableFormat.class, format, out, TableFormat.TABLE);
        if (out == null && chosen == TableFormat.XLSX) {
            throw new ParameterException(spec.commandLine(), common.messages().text("plan.xlsxNeedsFile"));
        }
        ClustersQuestion question = new ClustersQuestion(TieKinds.setOf(ties), at);
        DisclosedClusters overview;
        Words words;
        try (Session session = Session.open(common);
                TerminalProgress progress = common.progress()) {
            overview = session.asking(() -> session.disclosure().overview(common.viewer(), question, progress));
            words = session.vocabulary().in(common.locale());
        }
        if (out == null) {
            write(overview, words, chosen, System.out);
        } else {
            AtomicFile.write(out, file -> write(overview, words, chosen, file));
        }
        return ExitCode.DONE;
    }

    private void write(DisclosedClusters overview, Words words, TableFormat chosen, OutputStream to)
            throws IOException {
        switch (chosen) {
            case TABLE -> {
                PrintStream text = new PrintStream(to, false, StandardCharsets.UTF_8);
                new ClustersTable(common.messages().with(words)).print(overview, text);
                text.flush();
            }
            case CSV -> ClustersExporter.csv(overview, to);
            case JSON -> Json.write(overview, to);
            case XLSX -> ClustersExporter.xlsx(overview, common.locale(), words, to);
        }
    }
}
