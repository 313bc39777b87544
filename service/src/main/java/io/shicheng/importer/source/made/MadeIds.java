package io.shicheng.importer.source.made;

import java.util.List;

/** Makes ids for what a source has none for. */
@FunctionalInterface
public interface MadeIds {
    /**
     * The same for the same values, and told by nobody without the keys of the store.
     *
     * @param values as the file has them; they are compared without width, blanks and case, dates by what they mean
     */
    String idOf(List<String> values);
}
