package io.shicheng.analysis.measure;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What of the parameters of a measure is given; the others are as usual. Immutable. */
public final class ParameterValues {
    public static final ParameterValues NONE = new ParameterValues(Map.of());
    private static final Comparator<Parameter<?>> BY_NAME = Comparator.comparing(Parameter::name);

    private final Map<Parameter<?>, Object> given;

    private ParameterValues(Map<Parameter<?>, Object> given) {
        this.given = given;
    }

    /** The same with this value. */
    public <T> ParameterValues with(Parameter<T> parameter, T value) {
        return put(parameter, value);
    }

    /**
     * The same with the value that the text says.
     *
     * @throws UnusableParameterException if it is out of the parameter's range
     */
    public ParameterValues withText(Parameter<?> parameter, String text) {
        return put(parameter, parameter.read(text));
    }

    /** The same, with what these say where they say something. */
    public ParameterValues with(ParameterValues others) {
        ParameterValues values = this;
        for (Map.Entry<Parameter<?>, Object> each : others.given.entrySet()) {
            values = values.put(each.getKey(), each.getValue());
        }
        return values;
    }

    /** What of them is said of these parameters. */
    public ParameterValues of(Collection<Parameter<?>> parameters) {
        Map<Parameter<?>, Object> fewer = new TreeMap<>(BY_NAME);
        fewer.putAll(given);
        fewer.keySet().retainAll(parameters);
        return new ParameterValues(Collections.unmodifiableMap(fewer));
    }

    private ParameterValues put(Parameter<?> parameter, Object value) {
        Map<Parameter<?>, Object> more = new TreeMap<>(BY_NAME);
        more.putAll(given);
        more.put(parameter, value);
        return new ParameterValues(Collections.unmodifiableMap(more));
    }

    /** The value given, or what is usual. */
    @SuppressWarnings("unchecked") // put only what is of the parameter's type
    public <T> T get(Parameter<T> parameter) {
        Object value = given.get(parameter);
        return value == null ? parameter.usual() : (T) value;
    }

    /** Those that have a value of their own, in the order of their names. */
    public Set<Parameter<?>> given() {
        return given.keySet();
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }

    /** @throws UnusableParameterException if rankings of people are not offered with one of them */
    public void requireOffered() {
        for (Map.Entry<Parameter<?>, Object> each : given.entrySet()) {
            Parameter<?> parameter = each.getKey();
            Object value = each.getValue();
            boolean offered = value instanceof Map<?, ?> factors
                    ? parameter.offered().containsAll(factors.values())
                    : parameter.offered().contains(value);
            if (!offered) {
                throw UnusableParameterException.notOffered(parameter, value);
            }
            if (value instanceof Map<?, ?> factors
                    && factors.values().stream()
                                    .filter(factor -> !factor.equals(0.0))
                                    .count()
                            > parameter.mostKeys()) {
                throw UnusableParameterException.tooMany(parameter, value);
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterValues that && given.equals(that.given);
    }

    @Override
    public int hashCode() {
        return given.hashCode();
    }

    @Override
    public String toString() {
        return given.toString();
    }
}
