package io.shicheng.transparency;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an admin declares in {@code notice.yaml}, in the store's folder.
 *
 * @param keeper who is answerable, or null if nobody said so yet
 * @param contact where people turn to, or null
 * @param purposes by the codes of consents, in words for people
 * @param receivers the same
 */
record Declaration(
        @Nullable Wording keeper,
        @Nullable String contact,
        SortedMap<String, Wording> purposes,
        SortedMap<String, Wording> receivers) {
    static final Declaration NONE = new Declaration(null, null, new TreeMap<>(), new TreeMap<>());
}
