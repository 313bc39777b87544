package io.shicheng.cli.multiverse;

import io.shicheng.cli.graph.Complaint;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.option.ParameterOptions;
import io.shicheng.cli.option.UsageErrors;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.tie.TieOptions;
import io.shicheng.cli.tie.TieOutcome;
import io.shicheng.cli.tie.TieQuestion;
import io.shicheng.cli.tie.TieQuestions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Ranks a table of ties under all reasonable choices at once; needs no store. */
@Command(name = "multiverse", mixinStandardHelpOptions = true, sortOptions = false)
public final class MultiverseCommand implements Callable<Integer>, ParameterOptions.Taker {
    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--measure", paramLabel = "M", required = true)
    private String measure;

    @Option(names = "--vary", paramLabel = "NAME[=V,V]")
    private List<String> vary = List.of();

    @Mixin
    private TieOptions ties = new TieOptions();

    @Option(names = "--first", paramLabel = "K", defaultValue = "20")
    private int first;

    @Option(names = "--directed")
    private boolean directed;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    private final ParameterOptions parameters = ParameterOptions.ofFiles();

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public MultiverseCommand() {}

    @Override
    public ParameterOptions parameters() {
        return parameters;
    }

    @Override
    public Integer call() throws Exception {
        Messages messages = common.messages();
        GraphRun run = checked((key, arguments) -> UsageErrors.complain(spec, messages.text(key, arguments)));
        return TieOutcome.of(
                run, messages, common.progress(), spec.commandLine().getErr());
    }

    private GraphRun checked(Complaint complaint) {
        TieQuestion question = TieQuestions.of(file, ties, measure, parameters, seed, complaint)
                .with(directed, out);
        if (first < 1) {
            complaint.about("measure.range", "--first", String.valueOf(first), "1 …", "20");
        }
        List<Variation> variations = vary.stream().map(Variation::of).toList();
        variations.forEach(each -> each.check(question.measure(), complaint));
        return new MultiverseRun(question, variations, first);
    }
}
