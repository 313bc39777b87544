package io.shicheng.cli.administration;

import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.graph.Role;
import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.importer.Importer.Origin;
import io.shicheng.importer.ReportFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

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

    @Option(names = "--report", paramLabel = "FILE.csv")
    private @Nullable Path report;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ImportCommand() {}

    @Override
    public Integer call() throws Exception {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        ImportRequest request = new ImportRequest(
                Origin.now(common.viewerGiven() ? common.viewer().role() : Role.OPERATOR),
                paths,
                mapping,
                dryRun,
                skipBadRows,
                common.locale(),
                keepUntil);
        ImportReport result;
        try (Session session = Session.open(common);
                TerminalProgress progress = common.progress()) {
            result = session.importer().run(request, progress);
        }
        if (report != null) {
            AtomicFile.write(report, out -> ReportFile.write(out, result));
        }
        if (!common.quiet()) {
            new ImportSummary(common.messages(), skipBadRows).print(result, System.out);
        }
        if (!result.refused()) {
            return ExitCode.DONE;
        }
        boolean unreachable = result.notices().stream().anyMatch(notice -> UNREACHABLE.contains(notice.code()));
        return unreachable ? ExitCode.UNREACHABLE : ExitCode.REFUSED;
    }
}
