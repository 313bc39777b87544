package io.shicheng.cli.whatif;

import io.shicheng.cli.inquiry.RankingOptions;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.option.FileFormat;
import io.shicheng.cli.option.ParameterOptions;
import io.shicheng.cli.option.PlainFormat;
import io.shicheng.cli.option.UsageErrors;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Json;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.disclosure.reason.DisclosedScenario;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.ScenarioQuestion;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what {@code rank} with the same options would say if some ties were otherwise; stores nothing. */
@Command(name = "what-if", mixinStandardHelpOptions = true)
public final class WhatIfCommand implements Callable<Integer>, ParameterOptions.Taker {
    private final ParameterOptions parameters = ParameterOptions.ofRankings();

    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "CHANGE", descriptionKey = "CHANGE")
    private List<String> changes;

    @Mixin
    private RankingOptions ranking = new RankingOptions();

    @Option(names = "--first", paramLabel = "K", defaultValue = "20")
    private int first;

    @Option(names = "--format", paramLabel = "table|json")
    private @Nullable PlainFormat format;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    WhatIfCommand() {}

    @Override
    public ParameterOptions parameters() {
        return parameters;
    }

    @Override
    public Integer call() throws Exception {
        PlainFormat chosen =
                FileFormat.chosen(spec, common.messages(), PlainFormat.class, format, out, PlainFormat.TABLE);
        UsageErrors.requireFirst(spec, common.messages(), first, ScenarioQuestion.MOST_FIRST);
        RankingQuestion of = ranking.question(parameters.given());
        ScenarioQuestion question = new ScenarioQuestion(of, String.join(";", changes), first);
        DisclosedScenario scenario;
        Words words;
        try (Session session = Session.open(common);
                TerminalProgress progress = common.progress()) {
            scenario = session.asking(() -> session.disclosure().whatIf(common.viewer(), question, progress));
            words = session.vocabulary().in(common.locale());
        }
        AtomicFile.writeOrPrint(out, to -> write(scenario, words, chosen, to));
        return ExitCode.DONE;
    }

    private void write(DisclosedScenario scenario, Words words, PlainFormat chosen, OutputStream to)
            throws IOException {
        switch (chosen) {
            case TABLE -> {
                PrintStream text = new PrintStream(to, false, StandardCharsets.UTF_8);
                new WhatIfTable(common.messages().with(words)).print(scenario, text);
                text.flush();
            }
            case JSON -> Json.write(scenario, to);
        }
    }
}
