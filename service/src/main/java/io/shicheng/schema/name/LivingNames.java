package io.shicheng.schema.name;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names of all living people who are known, to be found in texts about somebody or something else. Short names are
 * left out, since they stand in too many texts by chance: those of one word, or of two Chinese characters.
 */
public final class LivingNames {
    private static final int RUN_MIN = 3;
    private static final int WORDS_MIN = 2;
    private static final int LETTERS_MIN = 6;

    private final Set<String> runs = new HashSet<>();
    private final SortedSet<Integer> runLengths = new TreeSet<>();
    private final Set<String> words = new HashSet<>();
    private final SortedSet<Integer> wordCounts = new TreeSet<>();

    public void add(String name) {
        FoldedText folded = FoldedText.of(name);
        int letters = folded.words().stream().mapToInt(String::length).sum();
        if (folded.words().isEmpty() && folded.run().length() >= RUN_MIN) {
            runs.add(folded.run());
            runLengths.add(folded.run().length());
        } else if (folded.run().isEmpty() && folded.words().size() >= WORDS_MIN && letters >= LETTERS_MIN) {
            words.add(folded.sortedWords());
            wordCounts.add(folded.words().size());
        }
    }

    /** Whether one of the names stands in the text. */
    public boolean in(FoldedText text) {
        return anyRun(text.run()) || anyWords(text);
    }

    private boolean anyRun(String run) {
        for (int length : runLengths) {
            for (int from = 0; from + length <= run.length(); from++) {
                if (runs.contains(run.substring(from, from + length))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean anyWords(FoldedText text) {
        for (int count : wordCounts) {
            if (text.rows(count).stream().anyMatch(words::contains)) {
                return true;
            }
        }
        return false;
    }
}
