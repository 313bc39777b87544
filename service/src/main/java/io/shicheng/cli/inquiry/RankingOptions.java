package io.shicheng.cli.inquiry;

import io.shicheng.cli.option.NetworkOptions;
import io.shicheng.inquiry.RankingQuestion;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which ranking a command asks about, without intervals; each command has texts of its own for them. */
public final class RankingOptions {
    @Option(names = "--measure", paramLabel = "M", required = true)
    private String measure;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public RankingOptions() {}

    /** @param parameters of the measure, as they were given */
    public RankingQuestion question(Map<String, String> parameters) {
        return new RankingQuestion(
                measure, network.ties(), network.cluster(), network.at(), false, seed, network.namespace(), parameters);
    }
}
