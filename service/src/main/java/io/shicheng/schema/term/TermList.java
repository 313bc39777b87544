package io.shicheng.schema.term;

import io.shicheng.schema.Headings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Words of one kind, each known by further words in English and Chinese. */
public final class TermList {
    private final Map<String, String> termOfWord;
    private final SortedMap<String, String> chineseOfTerm;

    /** @param chineseOfTerm what each term is called in Chinese, empty where that is not known */
    TermList(Map<String, String> termOfWord, SortedMap<String, String> chineseOfTerm) {
        this.termOfWord = Map.copyOf(termOfWord);
        this.chineseOfTerm = Collections.unmodifiableSortedMap(chineseOfTerm);
    }

    /** All terms, each with what it is called in Chinese; empty where that is not known. */
    public SortedMap<String, String> inChinese() {
        return chineseOfTerm;
    }

    /** The term that a word means. */
    public Optional<String> termOf(String word) {
        return Optional.ofNullable(termOfWord.get(Headings.plain(word)));
    }

    /** Each term with its words, in the order of codes; the code itself is no word. */
    public SortedMap<String, List<String>> words() {
        SortedMap<String, List<String>> byTerm = new TreeMap<>();
        new TreeMap<>(termOfWord).forEach((word, term) -> {
            List<String> words = byTerm.computeIfAbsent(term, _ -> new ArrayList<>());
            if (!word.equals(term)) {
                words.add(word.replace('_', ' '));
            }
        });
        return byTerm;
    }

    /** This list and more terms; a word given again takes its new meaning. */
    TermList with(TermList more) {
        Map<String, String> all = new HashMap<>(termOfWord);
        all.putAll(more.termOfWord);
        SortedMap<String, String> chinese = new TreeMap<>(chineseOfTerm);
        // further words do not change what a term is called
        more.chineseOfTerm.forEach(
                (term, word) -> chinese.merge(term, word, (known, other) -> known.isEmpty() ? other : known));
        return new TermList(all, chinese);
    }
}
