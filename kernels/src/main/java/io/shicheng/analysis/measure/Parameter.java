package io.shicheng.analysis.measure;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a measure can be told: its name, its values, and what is usual. Two measures that mean the same by a name
 * declare the same parameter. What it means to people stands in {@code measures.properties}.
 *
 * <p>A ranking of people chooses among the few values that are {@linkplain #offered offered}: of as many values as a
 * double has, each moves ranks a little, and where they cross the bounds of a band tells what the band hides.
 *
 * @param <T> of its values, immutable
 */
public final class Parameter<T> {
    private final String name;
    private final String symbol;
    private final T usual;
    private final Function<String, T> reader;
    private final Predicate<T> allowed;
    private final String range;
    private final List<?> offered;
    private final int mostKeys;
    private final boolean ofFiles;
    private final @Nullable Parameter<?> condition;
    private final @Nullable Parameter<?> alternative;

    private Parameter(
            String name,
            String symbol,
            T usual,
            Function<String, T> reader,
            Predicate<T> allowed,
            String range,
            List<?> offered,
            int mostKeys,
            boolean ofFiles,
            @Nullable Parameter<?> condition,
            @Nullable Parameter<?> alternative) {
        this.name = name;
        this.symbol = symbol;
        this.usual = usual;
        this.reader = reader;
        this.allowed = allowed;
        this.range = range;
        this.offered = List.copyOf(offered);
        this.mostKeys = mostKeys;
        this.ofFiles = ofFiles;
        this.condition = condition;
        this.alternative = alternative;
    }

    /**
     * A whole number.
     *
     * @param name with hyphens, as on the command line
     * @param symbol stands for its value in help and ranges, such as {@code K}
     */
    public static Parameter<Integer> whole(String name, String symbol, int usual, int least) {
        return new Parameter<>(
                name,
                symbol,
                usual,
                Integer::valueOf,
                value -> value >= least,
                symbol + " ≥ " + least,
                List.of(),
                0,
                true,
                null,
                null);
    }

    /** A number from the least to the most, both among them; {@code range} says so to people. */
    public static Parameter<Double> real(
            String name, String symbol, double usual, double least, double most, String range) {
        return new Parameter<>(
                name,
                symbol,
                usual,
                Double::valueOf,
                value -> value >= least && value <= most,
                range,
                List.of(),
                0,
                true,
                null,
                null);
    }

    /** One of the words of an enum, in small letters. */
    public static <E extends Enum<E>> Parameter<E> word(String name, Class<E> words, E usual) {
        String all = Arrays.stream(words.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("|"));
        return new Parameter<>(
                name,
                all,
                usual,
                text -> Enum.valueOf(words, text.toUpperCase(Locale.ROOT)),
                _ -> true,
                all.replace("|", ", "),
                List.of(),
                0,
                true,
                null,
                null);
    }

    /**
     * Factors by the names of what they are for, in small letters, each at least 0; a factor of 1 says nothing and is
     * left out.
     *
     * @param most of them that rankings of people may have beside 0 and 1
     * @param values that rankings may give each
     */
    public static Parameter<SortedMap<String, Double>> factors(
            String name, String symbol, List<Double> values, int most, String range) {
        return new Parameter<>(
                name,
                symbol,
                Collections.emptySortedMap(),
                Parameter::factors,
                _ -> true,
                range,
                values,
                most,
                true,
                null,
                null);
    }

    private static SortedMap<String, Double> factors(String text) {
        SortedMap<String, Double> factors = new TreeMap<>();
        for (String each : text.split(",", -1)) {
            String[] parts = each.split("[:=]", -1);
            double factor = parts.length == 2 ? Double.parseDouble(parts[1].strip()) : Double.NaN;
            boolean usable = factor >= 0 && factor < Double.POSITIVE_INFINITY;
            String key = parts[0].strip().toLowerCase(Locale.ROOT).replace('-', '_');
            if (!usable || key.isEmpty() || factors.put(key, factor) != null) {
                throw new IllegalArgumentException(each);
            }
        }
        factors.values().removeIf(factor -> factor == 1);
        return Collections.unmodifiableSortedMap(factors);
    }

    /** Vertices of a file, which only the reader of the file can tell by their ids. */
    public static Parameter<List<Integer>> vertices(String name) {
        return new Parameter<>(
                name,
                "ID",
                List.of(),
                text -> {
                    throw new IllegalArgumentException(text);
                },
                _ -> true,
                "ID,…",
                List.of(),
                0,
                true,
                null,
                null);
    }

    /** The same, of which rankings of people may have these values, and no others. */
    public Parameter<T> offering(List<T> values) {
        return new Parameter<>(
                name, symbol, usual, reader, allowed, range, values, mostKeys, ofFiles, condition, alternative);
    }

    /** The same, of which a graph file knows nothing. */
    public Parameter<T> ofRankingsOnly() {
        return new Parameter<>(
                name, symbol, usual, reader, allowed, range, offered, mostKeys, false, condition, alternative);
    }

    /** The same, which means something only where the other is given. */
    public Parameter<T> with(Parameter<?> other) {
        return new Parameter<>(
                name, symbol, usual, reader, allowed, range, offered, mostKeys, ofFiles, other, alternative);
    }

    /** The same, which cannot be given where the other is. */
    public Parameter<T> insteadOf(Parameter<?> other) {
        return new Parameter<>(
                name, symbol, usual, reader, allowed, range, offered, mostKeys, ofFiles, condition, other);
    }

    /** As on the command line, without its hyphens, such as {@code half-life}. */
    public String name() {
        return name;
    }

    /** As in addresses and in JSON, such as {@code halfLife}. */
    public String property() {
        String[] words = name.split("-");
        StringBuilder joined = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            joined.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return joined.toString();
    }

    /** As in citations, such as {@code half_life}. */
    public String citation() {
        return name.replace('-', '_');
    }

    public String symbol() {
        return symbol;
    }

    /** What it is where nobody says; outside of the range if it stands for none. */
    public T usual() {
        return usual;
    }

    /** Such as {@code 0 ≤ D < 1}. */
    public String range() {
        return range;
    }

    /** What rankings of people may have, of factors each of them; empty if they cannot be told it. */
    public List<?> offered() {
        return offered;
    }

    /** Whether it has a value for each of several, such as kinds of tie. */
    public boolean keyed() {
        return mostKeys > 0;
    }

    /** How many factors other than 0 and 1 rankings may have; 0 if it is no factors. */
    int mostKeys() {
        return mostKeys;
    }

    /** Whether its values are of the vertices of a file, which only the reader of the file can tell. */
    public boolean ofVertices() {
        return usual instanceof List<?>;
    }

    public boolean ofFiles() {
        return ofFiles;
    }

    /** Whether one of its values is 0 or nothing, which no text can say: it is then left out. */
    public boolean usualIsNone() {
        return !allowed.test(usual) || ofVertices() || keyed();
    }

    /** A value to propose. */
    public String example() {
        if (!usualIsNone()) {
            return text(usual);
        }
        if (keyed()) {
            return symbol.substring(0, symbol.indexOf('=')) + "=2";
        }
        return usual instanceof Integer ? "100" : "0.01";
    }

    /** What must be given too, or null. */
    public @Nullable Parameter<?> condition() {
        return condition;
    }

    /** What cannot be given too, or null. */
    public @Nullable Parameter<?> alternative() {
        return alternative;
    }

    /**
     * Reads a value.
     *
     * @throws UnusableParameterException if it is none, or out of range
     */
    public T read(String text) {
        T value;
        try {
            value = reader.apply(text.strip());
        } catch (IllegalArgumentException e) {
            throw UnusableParameterException.outOfRange(this, text);
        }
        if (!allowed.test(value)) {
            throw UnusableParameterException.outOfRange(this, text);
        }
        return value;
    }

    /** A value as people write it: {@code 3}, {@code 0.85}, {@code 1e-8}, {@code master_of:2}. */
    public static String text(Object value) {
        if (value instanceof Map<?, ?> factors) {
            return factors.entrySet().stream()
                    .map(each -> each.getKey() + ":" + text(each.getValue()))
                    .collect(Collectors.joining(","));
        }
        if (value instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        }
        String digits = String.valueOf(value).toLowerCase(Locale.ROOT).replace(".0e", "e");
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }

    @Override
    public String toString() {
        return name;
    }
}
