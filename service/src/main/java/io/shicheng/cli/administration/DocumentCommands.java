package io.shicheng.cli.administration;

import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The documents for people, as Markdown: to a file, or to the screen. */
public abstract class DocumentCommands implements Callable<Integer> {
    @ParentCommand
    private CommonOptions common;

    @Option(names = "--out", paramLabel = "FILE.md")
    private @Nullable Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    DocumentCommands() {}

    abstract Function<Session, String> document();

    CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws IOException {
        String text;
        try (Session session = Session.open(common)) {
            text = document().apply(session);
        }
        if (out == null) {
            System.out.print(text);
        } else {
            AtomicFile.write(out, file -> file.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        return ExitCode.DONE;
    }

    /** The notice to the people in the graph. */
    @Command(name = "notice", mixinStandardHelpOptions = true)
    public static final class Notice extends DocumentCommands {
        @Override
        Function<Session, String> document() {
            return session -> session.personNotice().text();
        }
    }

    /** The impact assessment, for stewards. */
    @Command(name = "assessment", mixinStandardHelpOptions = true)
    public static final class ImpactAssessment extends DocumentCommands {
        @Override
        Function<Session, String> document() {
            return session -> session.assessment().text(common().viewer());
        }
    }
}
