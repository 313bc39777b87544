package io.shicheng.graph;

import org.jspecify.annotations.Nullable;

/** How people made up by the sample generator are known: by the citation they carry. */
public final class GeneratedPeople {
    private static final String PREFIX = "io.shicheng sample generator, not a real person, seed ";

    private GeneratedPeople() {}

    /** The source that the generator writes for each person. */
    public static String source(long seed) {
        return PREFIX + seed;
    }

    /** Whether the source is one that the generator writes. */
    public static boolean isSource(@Nullable String source) {
        return source != null && source.startsWith(PREFIX);
    }
}
