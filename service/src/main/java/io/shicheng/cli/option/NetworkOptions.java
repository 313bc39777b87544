package io.shicheng.cli.option;

import io.shicheng.graph.tie.TieKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of the network a command is about; each command has texts of its own for them. */
public final class NetworkOptions {
    @Option(names = "--ties", paramLabel = "KIND", split = ",", converter = TieKinds.class)
    private List<TieKind> ties = List.of();

    @Option(names = "--cluster", paramLabel = "ID")
    private @Nullable String cluster;

    @Option(names = "--namespace", paramLabel = "WORD")
    private @Nullable String namespace;

    @Option(names = "--at", paramLabel = "YEAR")
    private @Nullable Integer at;

    public NetworkOptions() {}

    /** Empty if none are named. */
    public Set<TieKind> ties() {
        return TieKinds.setOf(ties);
    }

    public @Nullable String cluster() {
        return cluster;
    }

    public @Nullable String namespace() {
        return namespace;
    }

    public @Nullable Integer at() {
        return at;
    }
}
