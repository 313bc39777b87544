package io.shicheng.disclosure.label;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What tells a historical person from others of the same name. Never of a living person.
 *
 * @param born,died null if nothing is known
 * @param place the cluster; null if none is known
 * @param discipline a term's code; null if none is known
 */
public record Detail(
        @Nullable Years born,
        @Nullable Years died,
        @Nullable Place place,
        @Nullable String discipline) {
    /** Of whom nothing is held. */
    public static final Detail NONE = new Detail(null, null, null, null);

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
     * no cluster is known. Null if there is nothing of it.
     */
    @JsonValue
    public @Nullable String neutral() {
        String life = dated() ? years(born) + "–" + years(died) : null;
        return joined(life, place == null ? discipline : place.id());
    }

    /**
     * The same for readers, with the cluster by its name: {@code c. 1420–1490, Florence}. Null if there is nothing of
     * it.
     */
    public @Nullable String words(Locale language) {
        return joined(life(new DetailWords(language)), place == null ? discipline : place.name(language));
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

    private static @Nullable String joined(@Nullable String life, @Nullable String place) {
        List<String> parts = new ArrayList<>();
        if (life != null) {
            parts.add(life);
        }
        if (place != null) {
            parts.add(place);
        }
        return parts.isEmpty() ? null : String.join(", ", parts);
    }
}
