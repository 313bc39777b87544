package io.shicheng.exporter.citation;

import io.shicheng.exporter.Headings;
import io.shicheng.message.Word;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A result with what a list of references says of it.
 *
 * @param id such as {@code r-s526ax2ajrzvbvx3}
 * @param author who made it, which is the software
 * @param title in the language of the reader
 * @param kernelVersion of the software that computed it
 * @param date on which it was asked for
 * @param address of the page that asks the same, or null of a result that no service gave
 * @param note its other parts, by name
 */
record CitedResult(
        String id,
        String author,
        String title,
        String kernelVersion,
        LocalDate date,
        @Nullable String address,
        SortedMap<String, String> note) {
    static CitedResult of(SortedMap<String, String> ranking, LocalDate date, @Nullable String address, Locale locale) {
        Headings headings = new Headings(locale);
        SortedMap<String, String> note = new TreeMap<>(ranking);
        String id = String.valueOf(note.remove("result"));
        String kernel = String.valueOf(note.remove("kernel_version"));
        String measure =
                Word.of("measure", String.valueOf(ranking.get("measure"))).in(locale);
        return new CitedResult(
                id,
                headings.text("cite.author"),
                headings.text("cite.title").replace("{0}", measure),
                kernel,
                date,
                address,
                note);
    }

    /** Such as {@code measure students; seed 1}. */
    String noted() {
        return note.entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining("; "));
    }
}
