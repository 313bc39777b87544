package io.shicheng.cli.inspection;

import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.importer.inspection.FileInspection;
import io.shicheng.importer.inspection.Inspector;
import io.shicheng.importer.inspection.SheetInspection;
import io.shicheng.importer.inspection.column.ColumnGuess;
import io.shicheng.importer.inspection.proposal.Proposal;
import io.shicheng.importer.inspection.proposal.Proposal.Known;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.term.Terms;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping that is made of files themselves, for as long as an import takes or to be kept. */
public final class GuessedMapping implements AutoCloseable {
    private final Path file;
    private final boolean kept;
    private final List<FileInspection> files;
    private final Proposal proposal;

    private GuessedMapping(Path file, boolean kept, List<FileInspection> files, Proposal proposal) {
        this.file = file;
        this.kept = kept;
        this.files = files;
        this.proposal = proposal;
    }

    /** Looks at the files, and writes the mapping that follows. */
    public static GuessedMapping of(List<Path> paths, GuessOptions options, CommonOptions common, RunControl control)
            throws IOException {
        Inspector inspector = new Inspector(Terms.standard(), LocalDate.now(), common.locale());
        List<FileInspection> files = new ArrayList<>();
        for (Path path : paths) {
            files.add(inspector.inspect(path, control));
        }
        Proposal proposal = Proposal.of(files, Known.of(options.source(), options.citation()));
        Path kept = options.saveMapping();
        Path file = kept == null ? Files.createTempFile("mapping", ".yaml") : kept;
        if (!proposal.isEmpty()) {
            AtomicFile.write(file, out -> out.write(proposal.yaml().getBytes(StandardCharsets.UTF_8)));
        }
        return new GuessedMapping(file, kept != null, files, proposal);
    }

    /** Null where nothing in the files is known. */
    public @Nullable Path file() {
        return proposal.isEmpty() ? null : file;
    }

    /** Says what was taken for what, in a line a column. */
    public void print(Messages messages, PrintStream out) {
        files.stream().filter(each -> each.problem() != null).forEach(each -> {
            out.println(each.problem() + " " + each.remedy());
        });
        for (FileInspection each : files) {
            for (SheetInspection sheet : each.sheets()) {
                String name = sheet.name().isEmpty() ? each.file() : each.file() + "#" + sheet.name();
                if (proposal.left().contains(name)) {
                    out.println(messages.text("guess.left", name));
                    continue;
                }
                out.println(messages.text("guess.sheet", name));
                if (sheet.table() == null) {
                    sheet.columns().forEach(column -> out.println("  " + line(column, messages)));
                    identity(sheet, messages, out);
                }
            }
        }
        if (!proposal.isEmpty()) {
            out.println(messages.text("guess.source", proposal.source()));
        }
        out.println();
    }

    private static String line(ColumnGuess column, Messages messages) {
        String role = messages.textOrKey("inspect.role.", column.role().code());
        return column.dropped() == null
                ? messages.text("guess.column", column.heading(), role, String.valueOf(column.confidence()))
                : messages.text("guess.dropped", column.heading(), column.dropped());
    }

    private static void identity(SheetInspection sheet, Messages messages, PrintStream out) {
        if (!sheet.identity().isEmpty()) {
            out.println("  " + messages.text("guess.identity", String.join(" + ", sheet.identity())));
        }
        if (sheet.notApart() > 0) {
            out.println("  " + messages.text("guess.notApart", messages.number(sheet.notApart())));
        }
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            Files.deleteIfExists(file);
        }
    }
}
