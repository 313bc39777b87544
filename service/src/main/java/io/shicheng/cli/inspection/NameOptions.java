package io.shicheng.cli.inspection;

import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.importer.mention.NameDecisions;
import io.shicheng.importer.mention.NameFile;
import io.shicheng.importer.mention.NameMention;
import io.shicheng.importer.mention.NameMention.Candidate;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who is meant where a file names somebody: what is proposed, and a file in which it is decided. */
public final class NameOptions {
    /** Of those that are to be decided; the file has all. */
    private static final int SHOWN = 10;

    @Option(names = "--names", paramLabel = "FILE.csv", descriptionKey = "names")
    private @Nullable Path decided;

    @Option(names = "--save-names", paramLabel = "FILE.csv", descriptionKey = "save-names")
    private @Nullable Path save;

    /** Public for the option parser. */
    public NameOptions() {}

    /** What was decided; empty if the file that says it is not one of these. */
    public Optional<NameDecisions> decisions() {
        return decided == null ? Optional.of(NameDecisions.NONE) : NameFile.read(decided);
    }

    public void save(List<NameMention> mentions) throws IOException {
        if (save != null) {
            AtomicFile.write(save, out -> NameFile.write(mentions, out));
        }
    }

    /** Says how many are taken for meant, and of whom it is to be decided. */
    public static void print(List<NameMention> mentions, Messages messages, PrintStream out) {
        if (mentions.isEmpty()) {
            return;
        }
        List<NameMention> open = mentions.stream().filter(NameMention::open).toList();
        out.println(messages.text(
                "names.taken", messages.number(mentions.size() - open.size()), messages.number(open.size())));
        open.stream()
                .limit(SHOWN)
                .forEach(each -> out.println(messages.text(
                        "names.open",
                        each.file(),
                        String.valueOf(each.line()),
                        each.column(),
                        each.candidates().stream()
                                .map(candidate -> candidate(candidate, messages))
                                .collect(Collectors.joining("; ")))));
        if (!open.isEmpty()) {
            out.println(messages.text("names.decide"));
        }
        out.println();
    }

    private static String candidate(Candidate each, Messages messages) {
        String agreement = messages.textOrKey("names.agrees.", each.word());
        return each.line() == 0
                ? messages.text("names.stored", each.person(), agreement)
                : messages.text("names.row", String.valueOf(each.line()), agreement);
    }
}
