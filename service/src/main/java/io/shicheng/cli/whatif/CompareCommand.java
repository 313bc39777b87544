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
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.disclosure.reason.DisclosedComparison;
import io.shicheng.inquiry.ComparisonQuestion;
import io.shicheng.inquiry.ComparisonQuestion.Aspect;
import io.shicheng.inquiry.StatedRates;
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
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what stands beside what {@code rank} with the same options says; stores nothing. */
@Command(name = "compare", mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer>, ParameterOptions.Taker {
    private final ParameterOptions parameters = ParameterOptions.ofRankings();

    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Option(names = "--with", paramLabel = "ASPECT", required = true)
    private String aspect;

    @Mixin
    private RankingOptions ranking = new RankingOptions();

    @Option(names = "--first", paramLabel = "K", defaultValue = "20")
    private int first;

    @Option(names = "--missing", paramLabel = "M")
    private @Nullable Double missing;

    @Option(names = "--false", paramLabel = "F")
    private @Nullable Double falseTies;

    @Option(names = "--purpose", paramLabel = "PURPOSE")
    private @Nullable String purpose;

    @Option(names = "--interviewed", paramLabel = "ID", split = ",")
    private List<String> interviewed = List.of();

    @Option(names = "--format", paramLabel = "table|json")
    private @Nullable PlainFormat format;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    CompareCommand() {}

    @Override
    public ParameterOptions parameters() {
        return parameters;
    }

    @Override
    public Integer call() throws Exception {
        PlainFormat chosen =
                FileFormat.chosen(spec, common.messages(), PlainFormat.class, format, out, PlainFormat.TABLE);
        ComparisonQuestion question = question();
        DisclosedComparison comparison;
        Words words;
        try (Session session = Session.open(common);
                TerminalProgress progress = common.progress()) {
            comparison = session.asking(() -> session.disclosure().compare(common.viewer(), question, progress));
            words = session.vocabulary().in(common.locale());
        }
        AtomicFile.writeOrPrint(out, to -> write(comparison, words, chosen, to));
        return ExitCode.DONE;
    }

    private ComparisonQuestion question() {
        Messages messages = common.messages();
        UsageErrors.requireFirst(spec, messages, first, ComparisonQuestion.MOST_FIRST);
        if (Aspect.ofCode(aspect).isEmpty()) {
            UsageErrors.complain(spec, messages.text("compare.aspect", aspect, String.join(", ", Aspect.codes())));
        }
        return new ComparisonQuestion(
                ranking.question(parameters.given()).recordedAt(StatedRates.of(missing, falseTies)),
                Aspect.ofCode(aspect).orElseThrow(),
                first,
                purpose,
                interviewed);
    }

    private void write(DisclosedComparison comparison, Words words, PlainFormat chosen, OutputStream to)
            throws IOException {
        switch (chosen) {
            case TABLE -> {
                PrintStream text = new PrintStream(to, false, StandardCharsets.UTF_8);
                new CompareTable(common.messages().with(words)).print(comparison, text);
                text.flush();
            }
            case JSON -> Json.write(comparison, to);
        }
    }
}
