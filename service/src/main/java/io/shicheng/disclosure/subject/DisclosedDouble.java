package io.shicheng.disclosure.subject;

import io.shicheng.disclosure.label.Label;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two records that may be of one person, as a steward sees them.
 *
 * @param one null if the record is gone
 * @param readings how the name of either is read in letters, where it has Chinese characters; empty where it was not
 *     compared
 * @param probability null where it was not compared
 * @param evidence null where it was not compared
 * @param shared people whom both have the same tie with, as far as they are shown
 * @param sharedTies how many ties both have
 * @param verdict a word, or null where nothing was decided
 * @param on when it was decided
 * @param by the id of the account in which it was; null if there was none, as with a command
 */
public record DisclosedDouble(
        Label.@Nullable Named one,
        Label.@Nullable Named other,
        List<String> readings,
        @Nullable Double probability,
        @Nullable Evidence evidence,
        List<Label.Named> shared,
        int sharedTies,
        @Nullable String verdict,
        @Nullable LocalDate on,
        @Nullable String by) {
    /**
     * What speaks for it and against it, in the words of the reference.
     *
     * @param others how many others of such a name are to be expected, from 0 on
     */
    public record Evidence(String name, int others, String born, String died, String ties, String time) {}
}
