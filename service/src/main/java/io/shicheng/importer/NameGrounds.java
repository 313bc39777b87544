package io.shicheng.importer;

import java.util.List;

/**
 * Of how many people of an import the name is kept, and on which ground.
 *
 * @param named rows of people with a name
 * @param historical of these, who died or were born long ago, with a source
 * @param consenting of all others, whose own consent holds
 * @param missing the others, whose names are dropped while they are read
 */
public record NameGrounds(long named, long historical, long consenting, List<Missing> missing) {
    /**
     * Somebody without a ground. Never the name.
     *
     * @param id of the source, or made
     */
    public record Missing(String file, long row, String id) {}

    /** Names that are kept. */
    public long kept() {
        return historical + consenting;
    }
}
