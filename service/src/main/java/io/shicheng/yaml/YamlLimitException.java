package io.shicheng.yaml;

import java.util.Locale;
import org.yaml.snakeyaml.error.YAMLException;

/** A file goes beyond a limit. */
public final class YamlLimitException extends YAMLException {
    private static final long serialVersionUID = 1L;
    private final YamlLimit limit;
    private final int line;

    YamlLimitException(YamlLimit limit, int line) {
        super("The file has more than " + limit.most() + " " + limit.name().toLowerCase(Locale.ROOT) + ".");
        this.limit = limit;
        this.line = line;
    }

    public YamlLimit limit() {
        return limit;
    }

    /** From 1; 0 where no line is too much by itself. */
    public int line() {
        return line;
    }
}
