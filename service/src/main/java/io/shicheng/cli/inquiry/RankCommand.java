package io.shicheng.cli.inquiry;

import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.option.FileFormat;
import io.shicheng.cli.option.NetworkOptions;
import io.shicheng.cli.option.ParameterOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Json;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.exporter.RankingExporter;
import io.shicheng.exporter.citation.CitationExporter;
import io.shicheng.inquiry.StatedRates;
import io.shicheng.message.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Ranks people by a measure. */
@Command(name = "rank", mixinStandardHelpOptions = true)
public final class RankCommand implements Callable<Integer>, ParameterOptions.Taker {
    private final ParameterOptions parameters = ParameterOptions.ofRankings();

    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Option(names = "--measure", paramLabel = "M", required = true)
    private String measure;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(names = "--top", paramLabel = "N", defaultValue = "20")
    private int top;

    @Option(names = "--interval")
    private boolean interval;

    @Option(names = "--missing", paramLabel = "M")
    private @Nullable Double missing;

    @Option(names = "--false", paramLabel = "F")
    private @Nullable Double falseTies;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--shares")
    private boolean shares;

    @Option(names = "--sources")
    private boolean sources;

    @Option(names = "--format", paramLabel = "table|csv|json|xlsx|bibtex|gbt7714|csl|python|r")
    private @Nullable RankingFormat format;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RankCommand() {}

    @Override
    public ParameterOptions parameters() {
        return parameters;
    }

    @Override
    public Integer call() throws Exception {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), common.messages().text("rank.top", String.valueOf(top)));
        }
        if (!interval && (missing != null || falseTies != null)) {
            String option = missing != null ? "--missing" : "--false";
            throw new ParameterException(spec.commandLine(), common.messages().text("rank.needsInterval", option));
        }
        ErrorRates rates = StatedRates.of(missing, falseTies);
        RankingFormat chosen =
                FileFormat.chosen(spec, common.messages(), RankingFormat.class, format, out, RankingFormat.TABLE);
        if (out == null && chosen == RankingFormat.XLSX) {
            throw new ParameterException(spec.commandLine(), common.messages().text("plan.xlsxNeedsFile"));
        }
        DisclosedRanking ranking;
        Words words;
        try (Session session = Session.open(common);
                TerminalProgress progress = common.progress()) {
            ranking = session.asking(() -> session.disclosure()
                    .ranking(
                            common.viewer(),
                            new RankingPage(
                                            measure,
                                            network.ties(),
                                            network.cluster(),
                                            network.at(),
                                            top,
                                            interval,
                                            seed)
                                    .in(network.namespace())
                                    .recordedAt(rates)
                                    .withShares(shares)
                                    .withSources(sources)
                                    .with(parameters.given()),
                            progress));
            words = session.vocabulary().in(common.locale());
        }
        if (out == null) {
            write(ranking, words, chosen, System.out);
        } else {
            AtomicFile.write(out, file -> write(ranking, words, chosen, file));
        }
        return ExitCode.DONE;
    }

    private void write(DisclosedRanking ranking, Words words, RankingFormat chosen, OutputStream to)
            throws IOException {
        switch (chosen) {
            case TABLE -> {
                PrintStream text = new PrintStream(to, false, StandardCharsets.UTF_8);
                new RankingTable(common.messages().with(words)).print(ranking, text);
                text.flush();
            }
            case CSV -> RankingExporter.csv(ranking, to);
            case JSON -> Json.write(ranking, to);
            case XLSX -> RankingExporter.xlsx(ranking, common.locale(), to);
            case BIBTEX, GBT7714, CSL, PYTHON, R ->
                CitationExporter.write(
                        ranking.citation(),
                        chosen.citation().orElseThrow(),
                        LocalDate.now(),
                        null,
                        common.locale(),
                        to);
        }
    }
}
