package io.shicheng.graphfile;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shicheng.fixture.HostileInputs;
import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.progress.RunControl;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
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

    /** 320 MB of one line: one megabyte of it packed, again and again, as packers leave files that were appended to. */
    private Path packed(String name, String beginning, String line) throws IOException {
        byte[] member = packed(line.repeat((1 << 20) / line.length()));
        Path file = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(packed(beginning));
            for (int i = 0; i < 320; i++) {
                out.write(member);
            }
        }
        return file;
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }
}
