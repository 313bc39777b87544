package io.shicheng.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables in {@code sample/}, which show what files look like, are what the generator writes. */
class SampleFolderTests {
    private static final int PEOPLE = 60;
    private static final long SEED = 1;

    @TempDir
    Path fresh;

    @Test
    void theSampleInTheRepositoryIsWhatTheGeneratorWrites() throws IOException {
        new SampleGenerator(PEOPLE, SEED).write(fresh, RunControl.NONE);
        List<Path> written;
        try (Stream<Path> files = Files.list(fresh)) {
            written = files.sorted().toList();
        }
        assertThat(written).hasSize(7);
        for (Path file : written) {
            assertThat(Path.of("sample").resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }
}
