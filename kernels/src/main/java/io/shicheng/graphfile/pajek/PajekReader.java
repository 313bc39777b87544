package io.shicheng.graphfile.pajek;

import io.shicheng.graphfile.EdgeRow;
import io.shicheng.graphfile.GraphFileException;
import io.shicheng.graphfile.GraphFormat;
import io.shicheng.graphfile.GraphHandler;
import io.shicheng.graphfile.MalformedGraphFileException;
import io.shicheng.graphfile.ReadLimits;
import io.shicheng.graphfile.UnsafeGraphFileException;
import io.shicheng.graphfile.VertexRow;
import io.shicheng.graphfile.input.GraphInput;
import io.shicheng.progress.RunControl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pajek networks and projects. Where labels are wanted, the file is read twice, the first time to tell its encoding;
 * where they are not, it may be in any that keeps ASCII.
 */
public final class PajekReader implements PajekSink {
    private final Path file;
    private final GraphHandler handler;
    private final ReadLimits limits;
    private final RunControl control;

    public PajekReader(Path file, GraphHandler handler, ReadLimits limits, RunControl control) {
        this.file = file;
        this.handler = handler;
        this.limits = limits;
        this.control = control;
    }

    /** @param texts whether labels and what else is text are wanted */
    public void read(boolean texts) throws IOException {
        handler.begin(GraphFormat.PAJEK, false);
        handler.attributes(Set.of("label"), Set.of(EdgeRow.WEIGHT));
        Charset charset = texts ? encoding() : StandardCharsets.ISO_8859_1;
        try (InputStream in = released(GraphInput.openAhead(file, limits, control))) {
            new PajekLines(in, this, limits.tokenBytes(), charset)
                    .read(new PajekParser(this, texts, limits.attributes()));
        }
    }

    private Charset encoding() throws IOException {
        try (InputStream in = released(GraphInput.open(file, limits, control))) {
            PajekEncoding.Found found = PajekEncoding.of(in, this);
            String name = found.charset().name();
            handler.encoding(name);
            if (found.doubtful()) {
                handler.doubtfulEncoding(name);
            }
            return found.charset();
        }
    }

    /** Lines have a limit of their own here, so that what was read counts as understood. */
    private static InputStream released(GraphInput input) {
        return new FilterInputStream(input) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = input.read(into, offset, length);
                input.release();
                return read;
            }
        };
    }

    @Override
    public void vertex(int number, SequencedMap<String, String> attributes, long line) {
        handler.vertex(new VertexRow(Integer.toString(number), attributes, line));
    }

    @Override
    public void edge(int from, int to, boolean directed, SequencedMap<String, String> attributes, long line) {
        handler.edge(new EdgeRow(Integer.toString(from), Integer.toString(to), directed, attributes, line));
    }

    @Override
    public void leftOut(String heading, long line) {
        handler.leftOut(heading, line);
    }

    @Override
    public GraphFileException problem(String code, long line, @Nullable String value) {
        return code.startsWith("too_") || code.startsWith("token_")
                ? new UnsafeGraphFileException(code, file, line, value)
                : new MalformedGraphFileException(code, file, line, value);
    }
}
