package io.shicheng.cli;

import io.shicheng.disclosure.Viewer;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: prints the help, and holds the options that every command takes, before or after its name. */
@Command(
        name = "shicheng",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            RankCommand.class,
            PlanCommand.class,
            ExportCommand.class,
            MeasureCommand.class,
            SampleCommand.class,
            ConsentCommand.class,
            KeysCommand.class,
            AccountsCommand.class,
            TermsCommand.class,
            DocumentCommands.Notice.class,
            DocumentCommands.ImpactAssessment.class,
            RetentionCommand.class,
            AuditCommand.class
        })
final class CommonOptions implements Runnable {
    /** Where the store lies if nobody says. */
    static final Path DEFAULT_STORE = Path.of("data");

    @Spec
    private CommandSpec spec;

    @Option(names = "--store", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path store;

    @Option(names = "--as", paramLabel = "VIEWER", scope = ScopeType.INHERIT)
    private @Nullable String as;

    @Option(names = "--quiet", scope = ScopeType.INHERIT)
    private boolean quiet;

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private @Nullable String language;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    CommonOptions() {}

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    Path store() {
        return store == null ? DEFAULT_STORE : store;
    }

    boolean storeGiven() {
        return store != null;
    }

    boolean quiet() {
        return quiet;
    }

    Viewer viewer() {
        return viewerOr("researcher");
    }

    Viewer viewerOr(String otherwise) {
        try {
            return Viewer.parse(as == null ? otherwise : as);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), messages().text("viewer.bad", String.valueOf(as)));
        }
    }

    boolean viewerGiven() {
        return as != null;
    }

    String viewerText(String otherwise) {
        viewerOr(otherwise);
        return as == null ? otherwise : as;
    }

    Locale locale() {
        return Messages.localeOf(language);
    }

    Messages messages() {
        return Messages.in(locale());
    }

    /** Progress on the terminal, unless quiet. */
    TerminalProgress progress() {
        return TerminalProgress.of(messages(), quiet);
    }
}
