package io.shicheng.cli.inquiry;

import io.shicheng.cli.option.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Holds the exports. */
@Command(name = "export", mixinStandardHelpOptions = true, subcommands = ExportGraphCommand.class)
public final class ExportCommand implements Runnable {
    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ExportCommand() {}

    CommonOptions common() {
        return common;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), common.messages().text("export.what"));
    }
}
