package io.shicheng.importer.source.made;

import java.util.function.BiConsumer;

/** Historical people of the same source whom earlier imports brought. */
@FunctionalInterface
public interface KnownPeople {
    /** Where nobody is known. */
    KnownPeople NOBODY = _ -> {};

    /** Gives their ids and names, in memory alone. */
    void read(BiConsumer<String, String> idAndName);
}
