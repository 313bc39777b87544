package io.shicheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The value that takes longest; see {@link PublishedScoresTests}. */
class PublishedScoresIT {
    @TempDir
    Path folder;

    @Test
    void betweennessOfAstrophysicists() throws IOException {
        PublishedScores.of("astroph", "betweenness", folder)
                .row(0, "893", "2358178.898")
                .row(1, "1203", "2157279.360")
                .sum("418465582");
    }
}
