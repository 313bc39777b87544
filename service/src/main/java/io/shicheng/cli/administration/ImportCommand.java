package io.shicheng.cli.administration;

import io.shicheng.cli.inspection.GroundsText;
import io.shicheng.cli.inspection.GuessOptions;
import io.shicheng.cli.inspection.GuessedMapping;
import io.shicheng.cli.inspection.NameOptions;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.graph.Role;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.importer.Importer.Loaded;
import io.shicheng.importer.Importer.Origin;
import io.shicheng.importer.MarkedWorkbook;
import io.shicheng.importer.MissingConsents;
import io.shicheng.importer.ReportFile;
import io.shicheng.importer.inspection.Inspector;
import io.shicheng.importer.mention.NameDecisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads files into the store: all of them, or nothing. */
@Command(name = "import", mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    /** Codes of notices that say a file could not be got at. */
    private static final Set<String> UNREACHABLE =
            Set.of("file_not_found", "file_not_readable", "folder_not_readable", "read_failed");

    @ParentCommand
    private CommonOptions common;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "PATH")
    private List<Path> paths;

    @Option(names = "--mapping", paramLabel = "FILE.yaml")
    private @Nullable Path mapping;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--skip-bad-rows")
    private boolean skipBadRows;

    @Option(names = "--keep-until", paramLabel = "DATE")
    private @Nullable LocalDate keepUntil;

    @Option(names = "--report", paramLabel = "FILE.csv|xlsx")
    private @Nullable Path report;

    @Option(names = "--missing-consents", paramLabel = "FILE.csv")
    private @Nullable Path missingConsents;

    @ArgGroup(exclusive = false)
    private @Nullable GuessOptions guess;

    @Mixin
    private NameOptions names;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ImportCommand() {}

    @Override
    public Integer call() throws Exception {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        if (guess != null && mapping != null) {
            throw new ParameterException(spec.commandLine(), common.messages().text("guess.either"));
        }
        NameDecisions decisions = names.decisions().orElse(null);
        if (decisions == null) {
            System.err.println(common.messages().text("names.file"));
            return ExitCode.REFUSED;
        }
        ImportReport result;
        try (Session session = Session.open(common);
                TerminalProgress progress = common.progress()) {
            result = guess == null
                    ? loaded(session, request(paths, mapping, dryRun, skipBadRows, decisions), dryRun, progress)
                    : guessed(session, guess, decisions, progress);
        }
        if (!result.refused()) {
            return ExitCode.DONE;
        }
        boolean unreachable = result.notices().stream().anyMatch(notice -> UNREACHABLE.contains(notice.code()));
        return unreachable ? ExitCode.UNREACHABLE : ExitCode.REFUSED;
    }

    private ImportRequest request(
            List<Path> files, @Nullable Path described, boolean dry, boolean skip, NameDecisions decisions) {
        return new ImportRequest(
                Origin.now(common.viewerGiven() ? common.viewer().role() : Role.OPERATOR),
                files,
                described,
                dry,
                skip,
                common.locale(),
                keepUntil,
                decisions);
    }

    /** Says whose names are kept before anything else, where nothing is stored yet. */
    private ImportReport loaded(Session session, ImportRequest request, boolean tellNames, TerminalProgress progress)
            throws IOException {
        Loaded loaded = session.importer().load(request, progress);
        names.save(loaded.mentions());
        if (missingConsents != null) {
            AtomicFile.write(missingConsents, out -> MissingConsents.write(out, loaded.names()));
        }
        if (report != null) {
            boolean workbook = report.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
            AtomicFile.write(report, out -> {
                if (workbook) {
                    MarkedWorkbook.write(out, Inspector.files(request.paths()), loaded.report(), common.locale());
                } else {
                    ReportFile.write(out, loaded.report());
                }
            });
        }
        if (!common.quiet()) {
            if (tellNames) {
                GroundsText.print(loaded.names(), common.messages(), System.out);
                NameOptions.print(loaded.mentions(), common.messages(), System.out);
            }
            new ImportSummary(common.messages(), request.skipBadRows()).print(loaded.report(), System.out);
        }
        return loaded.report();
    }

    /** A dry run by a mapping that the files themselves give; and then, if that is wanted, the import. */
    private ImportReport guessed(
            Session session, GuessOptions options, NameDecisions decisions, TerminalProgress progress)
            throws IOException {
        List<Path> files = Inspector.files(paths);
        try (GuessedMapping guessed = GuessedMapping.of(files, options, common, progress)) {
            if (!common.quiet()) {
                guessed.print(common.messages(), System.out);
            }
            ImportReport checked =
                    loaded(session, request(files, guessed.file(), true, true, decisions), true, progress);
            if (checked.refused() || dryRun || !options.yes()) {
                if (!checked.refused() && !common.quiet()) {
                    System.out.println(common.messages().text("guess.notStored"));
                }
                return checked;
            }
            return loaded(session, request(files, guessed.file(), false, true, decisions), false, progress);
        }
    }
}
