package io.shicheng.disclosure.label;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tells a historical person from others of the same name. Never of a living person.
 *
 * @param born,died null if nothing is known
 * @param place the cluster; null if none is known
 * @param discipline a term's code; null if none is known
 * @param corrected when a steward put something of the person right last; null if it is as files say
 */
public record Detail(
        @Nullable Years born,
        @Nullable Years died,
        @Nullable Place place,
        @Nullable String discipline,
        @Nullable LocalDate corrected) {
    /** Of whom nothing is held. */
    public static final Detail NONE = new Detail(null, null, null, null, null);

    /** As files say it. */
    public Detail(@Nullable Years born, @Nullable Years died, @Nullable Place place, @Nullable String discipline) {
        this(born, died, place, discipline, null);
    }

    /** A cluster, by its id and its names. */
    public record Place(
            String id, @Nullable String nameZh, @Nullable String nameEn) {
        String name(Locale language) {
            boolean chinese = language.getLanguage().equals("zh");
            String first = chinese ? nameZh : nameEn;
            String second = chinese ? nameEn : nameZh;
            return first != null ? first : second != null ? second : id;
        }
    }

    /**
     * The same in every language, for programs: {@code 638–713, caoxi}. Years of birth and death with an en dash
     * between, each a year, {@code first/last} possible, or {@code ?}; then the cluster's id, or the discipline where
     * no cluster is known; and, where a steward put something right, when: {@code corrected 2026-12-01}. Null if there is nothing of it.
     */
    @JsonValue
    public @Nullable String neutral() {
        String life = dated() ? years(born) + "–" + years(died) : null;
        String mark = corrected == null ? null : "corrected " + corrected;
        return joined(life, place == null ? discipline : place.id(), mark);
    }

    /**
     * The same for readers, with the cluster by its name: {@code c. 1420–1490, Florence}. Null if there is nothing of
     * it.
     */
    public @Nullable String words(Locale language) {
        DetailWords words = new DetailWords(language);
        String mark = corrected == null ? null : words.of("corrected", corrected.toString());
        return joined(life(words), place == null ? discipline : place.name(language), mark);
    }

    private @Nullable String life(DetailWords words) {
        if (!dated()) {
            return null;
        }
        if (born == null || !born.closed()) {
            return words.of("died", died == null ? "?" : died.words(words));
        }
        return died == null || !died.closed()
                ? words.of("born", born.words(words))
                : born.words(words) + "–" + died.words(words);
    }

    /**
     * Whether a year is known on both sides; a bound alone, such as "before 1912", tells hardly anybody from another.
     */
    private boolean dated() {
        return born != null && born.closed() || died != null && died.closed();
    }

    private static String years(@Nullable Years years) {
        return years == null ? "?" : years.neutral();
    }

    private static @Nullable String joined(@Nullable String... parts) {
        List<String> known = Stream.of(parts).filter(Objects::nonNull).toList();
        return known.isEmpty() ? null : String.join(", ", known);
    }
}
