package io.shicheng.cli.inquiry;

import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.option.FileFormat;
import io.shicheng.cli.option.ParameterOptions;
import io.shicheng.cli.option.PlainFormat;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Json;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.disclosure.reason.DisclosedReasons;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.WhyQuestion;
import io.shicheng.message.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says why somebody is ranked where {@code rank} with the same options ranks them. */
@Command(name = "why", mixinStandardHelpOptions = true)
public final class WhyCommand implements Callable<Integer>, ParameterOptions.Taker {
    private final ParameterOptions parameters = ParameterOptions.ofRankings();

    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PERSON", descriptionKey = "PERSON")
    private String person;

    @Mixin
    private RankingOptions ranking = new RankingOptions();

    @Option(names = "--format", paramLabel = "table|json")
    private @Nullable PlainFormat format;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    WhyCommand() {}

    @Override
    public ParameterOptions parameters() {
        return parameters;
    }

    @Override
    public Integer call() throws Exception {
        PlainFormat chosen =
                FileFormat.chosen(spec, common.messages(), PlainFormat.class, format, out, PlainFormat.TABLE);
        RankingQuestion of = ranking.question(parameters.given());
        DisclosedReasons reasons;
        Words words;
        try (Session session = Session.open(common);
                TerminalProgress progress = common.progress()) {
            reasons = session.asking(
                    () -> session.disclosure().why(common.viewer(), new WhyQuestion(of, person), progress));
            words = session.vocabulary().in(common.locale());
        }
        AtomicFile.writeOrPrint(out, to -> write(reasons, words, chosen, to));
        return ExitCode.DONE;
    }

    private void write(DisclosedReasons reasons, Words words, PlainFormat chosen, OutputStream to) throws IOException {
        switch (chosen) {
            case TABLE -> {
                PrintStream text = new PrintStream(to, false, StandardCharsets.UTF_8);
                new ReasonsTable(common.messages().with(words)).print(reasons, text);
                text.flush();
            }
            case JSON -> Json.write(reasons, to);
        }
    }
}
