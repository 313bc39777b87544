package io.shicheng.cli.crew;

import io.shicheng.analysis.crew.CrewFigures;
import io.shicheng.analysis.crew.Crews;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.option.FileFormat;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Json;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.disclosure.CrewsQuestion;
import io.shicheng.disclosure.overview.DisclosedCrews;
import io.shicheng.tabular.TableFileException;
import io.shicheng.tabular.UnreachableTableFileException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says whose crews come along from work to work more often than by chance, in a store or in files of credits. */
@Command(name = "crews", mixinStandardHelpOptions = true)
public final class CrewsCommand implements Callable<Integer> {
    private enum Format implements FileFormat {
        TABLE("txt"),
        CSV("csv"),
        JSON("json");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        @Override
        public List<String> endings() {
            return List.of(ending);
        }
    }

    /** What files say. */
    private record OfFiles(int of, int undated, List<CrewLine> rows) {}

    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Option(names = "--credits", paramLabel = "FILE")
    private @Nullable Path credits;

    @Option(names = "--works", paramLabel = "FILE")
    private @Nullable Path works;

    @Option(names = "--by-studio")
    private boolean byStudio;

    @Option(names = "--department", paramLabel = "D")
    private @Nullable String department;

    @Option(names = "--top", paramLabel = "N", defaultValue = "20")
    private int top;

    @Option(names = "--format", paramLabel = "table|csv|json")
    private @Nullable Format format;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    CrewsCommand() {}

    @Override
    public Integer call() throws Exception {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), common.messages().text("rank.top", String.valueOf(top)));
        }
        if ((credits == null) != (works == null)) {
            throw new ParameterException(spec.commandLine(), common.messages().text("crews.both"));
        }
        if (byStudio && works == null) {
            throw new ParameterException(spec.commandLine(), common.messages().text("crews.studioOfFiles"));
        }
        Format chosen = FileFormat.chosen(spec, common.messages(), Format.class, format, out, Format.TABLE);
        if (credits == null || works == null) {
            ofStore(chosen);
            return ExitCode.DONE;
        }
        try {
            ofFiles(credits, works, chosen);
            return ExitCode.DONE;
        } catch (TableFileException e) {
            spec.commandLine().getErr().println(e.message(common.locale()) + " " + e.remedy(common.locale()));
            return e instanceof UnreachableTableFileException ? ExitCode.UNREACHABLE : ExitCode.REFUSED;
        }
    }

    private void ofFiles(Path creditTable, Path workTable, Format chosen) throws IOException {
        OfFiles answer;
        try (TerminalProgress progress = common.progress()) {
            CrewFiles files = CrewFiles.read(creditTable, workTable, progress);
            if (byStudio && !files.hasStudios()) {
                throw CrewsRefusedException.noColumn(workTable.toString(), "studio");
            }
            IntUnaryOperator studios = byStudio ? files.studioOf() : _ -> 0;
            List<CrewLine> all = Crews.of(files.jobs(), studios, progress).stream()
                    .filter(each -> department == null
                            || department.equals(files.departments().get(each.department())))
                    .sorted(Comparator.comparingDouble((CrewFigures each) -> each.enough() ? -each.lift() : 0))
                    .map(each -> CrewLine.of(each, files))
                    .toList();
            answer = new OfFiles(
                    all.size(), files.undated(), all.stream().limit(top).toList());
        }
        write(answer, answer.rows(), 0, answer.undated(), chosen);
    }

    private void ofStore(Format chosen) throws IOException {
        DisclosedCrews answer;
        try (Session session = Session.open(common);
                TerminalProgress progress = common.progress()) {
            answer = session.asking(
                    () -> session.disclosure().crews(common.viewer(), new CrewsQuestion(department, top, 0), progress));
        }
        List<CrewLine> lines = answer.rows().stream()
                .map(row -> CrewLine.of(row, common.messages()))
                .toList();
        write(answer, lines, answer.few(), answer.undated(), chosen);
    }

    private void write(Object answer, List<CrewLine> lines, int few, int undated, Format chosen) throws IOException {
        AtomicFile.writeOrPrint(out, to -> {
            switch (chosen) {
                case TABLE -> print(lines, few, undated, to);
                case CSV -> new CrewTable(common.messages()).csv(lines, to);
                case JSON -> Json.write(answer, to);
            }
        });
    }

    private void print(List<CrewLine> lines, int few, int undated, OutputStream to) {
        PrintStream text = new PrintStream(to, false, StandardCharsets.UTF_8);
        new CrewTable(common.messages()).print(lines, few, undated, text);
        text.flush();
    }
}
