package io.shicheng.cli.inquiry;

import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.option.TieKinds;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Json;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.disclosure.Disclosure.DisclosedSnapshot;
import io.shicheng.disclosure.Disclosure.SnapshotQuestion;
import io.shicheng.graph.tie.TieKind;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Takes and keeps a snapshot of the network, and says what it holds, as {@code POST /snapshots} does. */
@Command(name = "snapshot", mixinStandardHelpOptions = true)
public final class SnapshotCommand implements Callable<Integer> {
    private enum Weights {
        NONE,
        STRENGTH
    }

    @ParentCommand
    private CommonOptions common;

    @Option(names = "--ties", paramLabel = "KIND", split = ",", converter = TieKinds.class)
    private List<TieKind> ties = List.of();

    @Option(names = "--weights", paramLabel = "none|strength", defaultValue = "none")
    private Weights weights;

    @Option(names = "--half-life", paramLabel = "YEARS")
    private @Nullable Double halfLife;

    @Option(names = "--kind-weight", paramLabel = "KIND=W", split = ",")
    private List<String> kindWeights = List.of();

    @Option(names = "--at", paramLabel = "YEAR")
    private @Nullable Integer at;

    @Option(names = "--namespace", paramLabel = "WORD")
    private @Nullable String namespace;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    SnapshotCommand() {}

    @Override
    public Integer call() throws Exception {
        SnapshotQuestion question = new SnapshotQuestion(
                        TieKinds.setOf(ties), weights == Weights.STRENGTH, halfLife, at)
                .weighing(kindWeights.isEmpty() ? null : String.join(",", kindWeights))
                .in(namespace);
        DisclosedSnapshot snapshot;
        try (Session session = Session.open(common);
                TerminalProgress progress = common.progress()) {
            snapshot = session.asking(() -> session.disclosure().snapshot(common.viewer(), question, progress));
        }
        if (out == null) {
            Json.write(snapshot, System.out);
        } else {
            AtomicFile.write(out, file -> Json.write(snapshot, file));
        }
        return ExitCode.DONE;
    }
}
