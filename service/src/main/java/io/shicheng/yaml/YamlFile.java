package io.shicheng.yaml;

import io.shicheng.progress.RunControl;
import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a YAML file whose limits were checked before anything is made of it. The parser's own limits do not hold within
 * a token, and it copies what it has read each time it reads on, so that a comment of 20 MB kept it busy for hours.
 */
public final class YamlFile {
    private final byte[] bytes;
    private final RunControl control;

    private YamlFile(byte[] bytes, RunControl control) {
        this.bytes = bytes;
        this.control = control;
    }

    /**
     * What stands in a file, with its lines; null if nothing does.
     *
     * @throws YamlLimitException if it is too much
     * @throws org.yaml.snakeyaml.error.YAMLException if it is no YAML
     * @throws java.util.concurrent.CancellationException if the run is cancelled meanwhile
     */
    public static @Nullable Node compose(Path path, RunControl control) throws IOException {
        YamlFile file = read(path, control);
        return new Yaml(new LoaderOptions()).compose(file.reader());
    }

    /** The same as maps, lists and plain values. */
    public static @Nullable Object load(Path path) throws IOException {
        YamlFile file = read(path, RunControl.NONE);
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(file.reader());
    }

    private static YamlFile read(Path path, RunControl control) throws IOException {
        int most = YamlLimit.BYTES.most();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new YamlLimitException(YamlLimit.BYTES, 0);
            }
            YamlFile file = new YamlFile(bytes, control);
            file.check();
            return file;
        }
    }

    private void check() {
        int depth = 0;
        int aliases = 0;
        int values = 0;
        for (Event event : new Yaml(new LoaderOptions()).parse(reader())) {
            int line = event.getStartMark() == null ? 0 : event.getStartMark().getLine() + 1;
            switch (event) {
                case CollectionStartEvent _ -> {
                    require(YamlLimit.DEPTH, ++depth, line);
                    require(YamlLimit.VALUES, ++values, line);
                }
                case CollectionEndEvent _ -> depth--;
                case AliasEvent _ -> require(YamlLimit.ALIASES, ++aliases, line);
                case ScalarEvent scalar -> {
                    require(YamlLimit.VALUES, ++values, line);
                    require(YamlLimit.CHARACTERS, scalar.getValue().length(), line);
                }
                default -> control.checkCancelled();
            }
        }
    }

    private static void require(YamlLimit limit, int found, int line) {
        if (found > limit.most()) {
            throw new YamlLimitException(limit, line);
        }
    }

    /** The parser reads on every thousand characters, so it can be stopped there whatever it is at. */
    private Reader reader() {
        Reader text = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder());
        return new FilterReader(text) {
            @Override
            public int read(char[] into, int offset, int length) throws IOException {
                control.checkCancelled();
                return super.read(into, offset, length);
            }
        };
    }
}
