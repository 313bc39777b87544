package io.shicheng.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same layout in a Java that was started otherwise. */
@Tag("thorough")
class OtherProcessorsTests {
    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-XX:UseAVX=0", "-XX:-TieredCompilation"})
    void theSameBitsInterpretedAndCompiledForAnyProcessor(String option) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // other processors than Intel's know no such option
                "-XX:+IgnoreUnrecognizedVMOptions",
                option,
                "-cp",
                System.getProperty("java.class.path"),
                SameBitsProbe.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said;
        try (InputStream out = process.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor(600, TimeUnit.SECONDS)).isTrue();
        assertThat(said.strip()).isEqualTo(SameBitsProbe.hash());
    }
}
