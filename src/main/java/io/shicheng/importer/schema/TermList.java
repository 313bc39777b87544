package io.shicheng.importer.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Words of one kind, each known by further words in English and Chinese. */
public final class TermList {
    private final Map<String, String> termOfWord;

    TermList(Map<String, String> termOfWord) {
        this.termOfWord = Map.copyOf(termOfWord);
    }

    /** The term that a word means. */
    public Optional<String> termOf(String word) {
        return Optional.ofNullable(termOfWord.get(Headings.plain(word)));
    }

    /** This list and more terms; a word given again takes its new meaning. */
    TermList with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(termOfWord);
        all.putAll(more);
        return new TermList(all);
    }
}
