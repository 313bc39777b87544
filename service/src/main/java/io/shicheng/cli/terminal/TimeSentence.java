package io.shicheng.cli.terminal;

import java.util.Optional;
import java.util.SortedMap;

/** What a result of a year says, in a sentence, of the ties that lives decide about. */
public final class TimeSentence {
    private TimeSentence() {}

    /** Empty for a result of no year. */
    public static Optional<String> of(SortedMap<String, String> citation, Messages messages) {
        String undated = citation.get("ties_undated");
        if (undated == null) {
            return Optional.empty();
        }
        return Optional.of(messages.text(
                "time.lives",
                citation.getOrDefault("at", ""),
                Long.valueOf(citation.getOrDefault("ties_bounded_by_lives", "0")),
                Long.valueOf(citation.getOrDefault("ties_left_out_by_lives", "0")),
                Long.valueOf(undated)));
    }
}
