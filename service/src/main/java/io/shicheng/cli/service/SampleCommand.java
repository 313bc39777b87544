package io.shicheng.cli.service;

import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.sample.SampleGenerator;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the tables of a community of people who do not exist. */
@Command(name = "sample", mixinStandardHelpOptions = true)
public final class SampleCommand implements Callable<Integer> {
    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Option(names = "--people", paramLabel = "N", required = true)
    private int people;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    SampleCommand() {}

    @Override
    public Integer call() throws Exception {
        if (people < SampleGenerator.FEWEST_PEOPLE) {
            throw new ParameterException(
                    spec.commandLine(), common.messages().text("sample.tooFew", people, SampleGenerator.FEWEST_PEOPLE));
        }
        try (TerminalProgress progress = common.progress()) {
            new SampleGenerator(people, seed).write(out, progress);
        }
        if (!common.quiet()) {
            System.out.println(common.messages().text("sample.done", people, out.toString()));
        }
        return ExitCode.DONE;
    }
}
