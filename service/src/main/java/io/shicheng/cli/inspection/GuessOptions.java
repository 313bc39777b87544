package io.shicheng.cli.inspection;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an import without a mapping takes besides. */
public final class GuessOptions {
    @Option(names = "--guess", required = true)
    private boolean guess;

    @Option(names = "--source", paramLabel = "WORD")
    private @Nullable String source;

    @Option(names = "--citation", paramLabel = "TEXT")
    private @Nullable String citation;

    @Option(names = "--save-mapping", paramLabel = "FILE.yaml")
    private @Nullable Path saveMapping;

    @Option(names = "--yes")
    private boolean yes;

    @SuppressWarnings("NullAway.Init") // picocli makes it and sets the fields
    public GuessOptions() {}

    /** The namespace of the ids, or null for one that is made of the headings. */
    public @Nullable String source() {
        return source;
    }

    /** Where the files were published, or null. */
    public @Nullable String citation() {
        return citation;
    }

    /** Where the mapping is kept, or null. */
    public @Nullable Path saveMapping() {
        return saveMapping;
    }

    /** Whether what was checked is stored. */
    public boolean yes() {
        return guess && yes;
    }
}
