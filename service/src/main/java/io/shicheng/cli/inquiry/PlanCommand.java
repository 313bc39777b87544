package io.shicheng.cli.inquiry;

import io.shicheng.cli.measure.RunOutcome;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.option.FileFormat;
import io.shicheng.cli.option.TableFormat;
import io.shicheng.cli.option.TieKinds;
import io.shicheng.cli.plan.GraphPlan;
import io.shicheng.cli.plan.GraphPlanOptions;
import io.shicheng.cli.plan.PlanTerms;
import io.shicheng.cli.plan.ProofCheck;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Json;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.exporter.PlanExporter;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.message.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Proposes the fewest contacts that reach the most people, of the store or of a graph file. */
@Command(name = "plan", mixinStandardHelpOptions = true)
public final class PlanCommand implements Callable<Integer> {

    private static final class Size {
        @Option(names = "--contacts", paramLabel = "N")
        private @Nullable Integer contacts;

        @Option(names = "--reach", paramLabel = "PCT")
        private @Nullable Double reach;
    }

    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private Size size = new Size();

    @Option(names = "--ties", paramLabel = "KIND", split = ",", converter = TieKinds.class)
    private List<TieKind> ties = List.of();

    @Option(names = "--namespace", paramLabel = "WORD")
    private @Nullable String namespace;

    @Option(names = "--hops", paramLabel = "K", defaultValue = "1")
    private int hops;

    @Option(names = "--floor-by", paramLabel = "cluster|discipline")
    private @Nullable String floorBy;

    @Option(names = "--group-by", paramLabel = "cluster|discipline")
    private @Nullable String groupBy;

    @Option(names = "--purpose", paramLabel = "P")
    private @Nullable String purpose;

    @Option(names = "--receiver", paramLabel = "R")
    private @Nullable String receiver;

    @Option(names = "--cluster", paramLabel = "ID")
    private @Nullable String cluster;

    @Option(names = "--discipline", paramLabel = "WORD")
    private @Nullable String discipline;

    @Option(names = "--keep", paramLabel = "ID", split = ",")
    private List<String> keep = List.of();

    @Option(names = "--without", paramLabel = "ID", split = ",")
    private List<String> without = List.of();

    @Option(names = "--study")
    private boolean study;

    @Option(names = "--format", paramLabel = "table|csv|json|xlsx")
    private @Nullable TableFormat format;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Mixin
    private GraphPlanOptions graphOptions = new GraphPlanOptions();

    @Option(names = "--proof", paramLabel = "FILE")
    private @Nullable Path proof;

    @Option(names = "--verify", paramLabel = "FILE")
    private @Nullable Path verify;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    PlanCommand() {}

    @Override
    public Integer call() throws Exception {
        if (verify != null) {
            ProofCheck.print(verify, common.messages(), spec.commandLine().getOut());
            return ExitCode.DONE;
        }
        checkSize();
        if (file != null) {
            return onGraph(file);
        }
        check();
        TableFormat chosen =
                FileFormat.chosen(spec, common.messages(), TableFormat.class, format, out, TableFormat.TABLE);
        DisclosedPlan plan;
        Words words;
        try (Session session = Session.open(common);
                TerminalProgress progress = common.progress()) {
            plan = session.asking(() -> session.disclosure()
                    .plan(
                            common.viewer(),
                            new PlanQuestion(
                                    size.contacts,
                                    size.reach,
                                    TieKinds.setOf(ties),
                                    hops,
                                    floorBy,
                                    study,
                                    purpose,
                                    receiver(),
                                    namespace,
                                    cluster,
                                    discipline,
                                    keep,
                                    without,
                                    graphOptions.aims(groupBy)),
                            progress));
            words = session.vocabulary().in(common.locale());
        }
        if (out == null) {
            write(plan, words, chosen, System.out);
        } else {
            AtomicFile.write(out, file -> write(plan, words, chosen, file));
            if (!common.quiet()) {
                System.err.println(common.messages()
                        .text("plan.written", plan.rows().size(), plan.reached(), plan.connected(), out.toString()));
            }
        }
        return ExitCode.DONE;
    }

    /** A plan on the graph of a file, which holds no people. */
    private int onGraph(Path graph) throws IOException {
        GraphPlanOptions.check(spec.commandLine().getParseResult(), this::complaint);
        PlanTerms terms =
                graphOptions.terms(size.contacts, size.reach, hops, keep, without, proof != null, this::complaint);
        return RunOutcome.of(
                new GraphPlan(graph, terms, out, proof),
                common.messages(),
                common.progress(),
                spec.commandLine().getErr());
    }

    private ParameterException complaint(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), common.messages().text(key, arguments));
    }

    /** That either a number or a share is asked for, and one that there can be. */
    private void checkSize() {
        Messages messages = common.messages();
        if ((size.contacts == null) == (size.reach == null)) {
            throw new ParameterException(spec.commandLine(), messages.text("plan.size"));
        }
        if (file == null && proof != null) {
            throw new ParameterException(spec.commandLine(), messages.text("plan.proofOfGraphs"));
        }
        if (file == null && graphOptions.ofGraphsAlone()) {
            throw new ParameterException(spec.commandLine(), messages.text("plan.onlyOfGraphs"));
        }
        boolean possible = size.contacts != null ? size.contacts > 0 : size.reach > 0 && size.reach <= 100;
        if (file != null && (!possible || hops < 1)) {
            throw new ParameterException(spec.commandLine(), messages.text("plan.sizes"));
        }
    }

    /** Staff ask for their own receiver unless they say otherwise. */
    private @Nullable String receiver() {
        return receiver == null && !study && common.viewer() instanceof Viewer.Staff(String own) ? own : receiver;
    }

    private void check() {
        Messages messages = common.messages();
        // staff who do not say what for are told what there is to choose from
        boolean chosen = purpose != null || common.viewer() instanceof Viewer.Staff;
        if (study ? purpose != null || receiver != null : !chosen || receiver() == null) {
            throw new ParameterException(spec.commandLine(), messages.text("plan.whom"));
        }
        for (String by : new String[] {floorBy, groupBy}) {
            if (by != null && !by.equals("cluster") && !by.equals("discipline")) {
                throw new ParameterException(spec.commandLine(), messages.text("plan.floor", by));
            }
        }
        if (out == null && format == TableFormat.XLSX) {
            throw new ParameterException(spec.commandLine(), messages.text("plan.xlsxNeedsFile"));
        }
    }

    private void write(DisclosedPlan plan, Words words, TableFormat chosen, OutputStream to) throws IOException {
        switch (chosen) {
            case TABLE -> {
                PrintStream text = new PrintStream(to, false, StandardCharsets.UTF_8);
                new PlanTable(common.messages().with(words)).print(plan, text);
                text.flush();
            }
            case CSV -> PlanExporter.csv(plan, to);
            case XLSX -> PlanExporter.xlsx(plan, common.locale(), words, to);
            case JSON -> Json.write(plan, to);
        }
    }
}
