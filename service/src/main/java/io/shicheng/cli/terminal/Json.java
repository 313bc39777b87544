package io.shicheng.cli.terminal;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Disclosed results as JSON, the same as over HTTP, and the end of the line. */
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {}

    public static void write(Object result, OutputStream out) throws java.io.IOException {
        MAPPER.writeValue(out, result);
        out.write("\n".getBytes(StandardCharsets.UTF_8));
    }
}
