package io.shicheng.cli.inquiry;

import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.option.FileFormat;
import io.shicheng.cli.option.PlainFormat;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Json;
import io.shicheng.cli.terminal.LabelText;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.cli.terminal.TextTable;
import io.shicheng.disclosure.OrganisationsQuestion;
import io.shicheng.disclosure.overview.DisclosedOrganisations;
import io.shicheng.disclosure.overview.DisclosedOrganisations.Row;
import io.shicheng.disclosure.overview.OrganisationMeasure;
import io.shicheng.message.Word;
import io.shicheng.message.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Ranks studios, platforms and groups that are shown by name. */
@Command(name = "organisations", mixinStandardHelpOptions = true)
public final class OrganisationsCommand implements Callable<Integer> {
    private enum Kind {
        STUDIO,
        PLATFORM,
        GROUP
    }

    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Option(names = "--by", paramLabel = "members|overlap|coreness|reach", defaultValue = "members")
    private OrganisationMeasure by;

    @Option(names = "--kind", paramLabel = "studio|platform|group")
    private @Nullable Kind kind;

    @Option(names = "--cluster", paramLabel = "ID")
    private @Nullable String cluster;

    @Option(names = "--at", paramLabel = "YEAR")
    private @Nullable Integer at;

    @Option(names = "--top", paramLabel = "N", defaultValue = "20")
    private int top;

    @Option(names = "--format", paramLabel = "table|json")
    private @Nullable PlainFormat format;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    OrganisationsCommand() {}

    @Override
    public Integer call() throws Exception {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), common.messages().text("rank.top", String.valueOf(top)));
        }
        PlainFormat chosen =
                FileFormat.chosen(spec, common.messages(), PlainFormat.class, format, out, PlainFormat.TABLE);
        String word = kind == null ? null : kind.name().toLowerCase(Locale.ROOT);
        OrganisationsQuestion question = new OrganisationsQuestion(by, word, cluster, at, top, 0);
        DisclosedOrganisations ranking;
        Words words;
        try (Session session = Session.open(common);
                TerminalProgress progress = common.progress()) {
            ranking = session.asking(() -> session.disclosure().organisations(common.viewer(), question, progress));
            words = session.vocabulary().in(common.locale());
        }
        if (out == null) {
            write(ranking, words, chosen, System.out);
        } else {
            AtomicFile.write(out, file -> write(ranking, words, chosen, file));
        }
        return ExitCode.DONE;
    }

    private void write(DisclosedOrganisations ranking, Words words, PlainFormat chosen, OutputStream to)
            throws IOException {
        if (chosen == PlainFormat.JSON) {
            Json.write(ranking, to);
            return;
        }
        PrintStream text = new PrintStream(to, false, StandardCharsets.UTF_8);
        print(ranking, common.messages().with(words), text);
        text.flush();
    }

    private static void print(DisclosedOrganisations ranking, Messages messages, PrintStream to) {
        TextTable table = new TextTable(
                List.of(
                        messages.text("rank.rank"),
                        messages.text("rank.id"),
                        messages.text("organisations.name"),
                        messages.text("rank.cluster"),
                        messages.text("organisations." + ranking.by()),
                        messages.text("organisations.members")),
                4);
        for (Row row : ranking.rows()) {
            table.add(List.of(
                    messages.number(row.rank()),
                    LabelText.id(row.organisation()),
                    LabelText.name(row.organisation(), messages),
                    row.cluster() == null ? "" : messages.text(Word.typed("cluster", row.cluster())),
                    row.value() == null ? "" : messages.number(row.value()),
                    row.members() == null ? "" : messages.number(row.members())));
        }
        table.print(to);
        to.println();
        if (ranking.none() > 0) {
            to.println(messages.text("organisations.none", ranking.none()));
        }
        to.println(messages.text("organisations.how"));
        ranking.citation().forEach((name, value) -> to.println("  " + name + ": " + value));
    }
}
