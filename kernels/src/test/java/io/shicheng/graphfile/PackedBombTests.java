package io.shicheng.graphfile;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shicheng.fixture.HostileInputs;
import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packed file of some megabytes that unpacks to gigabytes is left when that shows, whatever its format. */
@Tag("thorough")
class PackedBombTests {
    @TempDir
    Path folder;

    @Test
    void isRefusedInEveryFormat() throws IOException {
        Map<String, String[]> bombs = Map.of(
                "lines.txt.gz", new String[] {"", "1 2\n"},
                "edges.graphml.gz",
                        new String[] {
                            "<graphml><graph><node id=\"a\"/><node id=\"b\"/>", "<edge source=\"a\" target=\"b\"/>"
                        },
                "arcs.net.gz", new String[] {"*Vertices 2\n*Arcs\n", "1 2\n"});
        for (Map.Entry<String, String[]> bomb : bombs.entrySet()) {
            Path file = packed(bomb.getKey(), bomb.getValue()[0], bomb.getValue()[1]);
            assertThatExceptionOfType(UnsafeGraphFileException.class)
                    .as(bomb.getKey())
                    .isThrownBy(
                            () -> GraphFiles.readEdges(file, true, false, 2, ReadLimits.defaults(), RunControl.NONE))
                    .matches(refusal -> refusal.code().equals("packed_bomb"), "is said to be a bomb");
        }
        HostileInputs.tried("packed graphs that unpack without end", bombs.size());
    }

    /** 320 MB of one line. */
    private Path packed(String name, String beginning, String line) throws IOException {
        Path file = folder.resolve(name);
        byte[] block = line.repeat((1 << 20) / line.length()).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(beginning.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 320; i++) {
                out.write(block);
            }
        }
        return file;
    }
}
