package io.shicheng.cli.inspection;

import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Json;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.importer.inspection.FileInspection;
import io.shicheng.importer.inspection.Inspector;
import io.shicheng.importer.inspection.SheetChoice;
import io.shicheng.schema.term.Terms;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says how files are laid out and what their columns seem to hold. Needs no store, and stores nothing. */
@Command(name = "inspect", mixinStandardHelpOptions = true)
public final class InspectCommand implements Callable<Integer> {
    private enum Format {
        TEXT,
        JSON
    }

    /** All that is told, as one answer. */
    private record Inspection(List<FileInspection> files) {}

    @ParentCommand
    private CommonOptions common;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "PATH")
    private List<Path> paths;

    @Option(names = "--heading", paramLabel = "ROW", split = ",")
    private @Nullable List<Long> heading;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    InspectCommand() {}

    @Override
    public Integer call() throws Exception {
        List<FileInspection> all = new ArrayList<>();
        Inspector inspector = new Inspector(Terms.standard(), LocalDate.now(), common.locale());
        try (TerminalProgress progress = common.progress()) {
            for (Path file : Inspector.files(paths)) {
                if (!Files.exists(file)) {
                    throw new NoSuchFileException(file.toString());
                }
                all.add(
                        heading == null
                                ? inspector.inspect(file, progress)
                                : inspector.inspect(file, _ -> SheetChoice.ofHeadings(List.copyOf(heading)), progress));
            }
        }
        if (format == Format.JSON) {
            Json.write(new Inspection(all), System.out);
        } else {
            InspectionText text = new InspectionText(common.messages(), System.out);
            all.forEach(text::print);
        }
        return all.stream().anyMatch(file -> file.problem() != null) ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
