package io.shicheng.cli.option;

import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.disclosure.Viewer;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The options that every command takes, before or after its name. */
public abstract class CommonOptions {
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
    public CommonOptions() {}

    /** Prints what there is. */
    protected void usage() {
        spec.commandLine().usage(System.out);
    }

    public Path store() {
        return store == null ? DEFAULT_STORE : store;
    }

    public boolean storeGiven() {
        return store != null;
    }

    public boolean quiet() {
        return quiet;
    }

    public Viewer viewer() {
        return viewerOr("researcher");
    }

    Viewer viewerOr(String otherwise) {
        return Viewer.find(as == null ? otherwise : as)
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), messages().text("viewer.bad", String.valueOf(as))));
    }

    public boolean viewerGiven() {
        return as != null;
    }

    public String viewerText(String otherwise) {
        viewerOr(otherwise);
        return as == null ? otherwise : as;
    }

    public Locale locale() {
        return Messages.localeOf(language);
    }

    public Messages messages() {
        return Messages.in(locale());
    }

    /** Progress on the terminal, unless quiet. */
    public TerminalProgress progress() {
        return TerminalProgress.of(messages(), quiet);
    }
}
