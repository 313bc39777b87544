package io.shicheng.analysis.measure;

import java.util.List;
import java.util.stream.Collectors;

/** A measure cannot be told that. The message names the parameter, the value, what may be, and a remedy. */
public final class UnusableParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, as a stable code. */
    public enum Reason {
        /** There is none of that name. Values: name, value, those that there are. */
        UNKNOWN,
        /** The measure does not have it. Values: name, value, measures that do, the measure. */
        NOT_OF_MEASURE,
        /** Values: name, value, range, what is usual. */
        OUT_OF_RANGE,
        /** Not for rankings of people. Values: name, value, those offered, what is usual. */
        NOT_OFFERED,
        /** Too many factors at once. Values: name, value, how many may be other than 0 and 1, an example. */
        TOO_MANY
    }

    private final Reason reason;
    private final String name;
    private final String value;
    private final List<String> allowed;
    private final String remedy;

    private UnusableParameterException(
            Reason reason, String message, String name, String value, List<String> allowed, String remedy) {
        super(message);
        this.reason = reason;
        this.name = name;
        this.value = value;
        this.allowed = List.copyOf(allowed);
        this.remedy = remedy;
    }

    public static UnusableParameterException unknown(String name, String value, List<String> known) {
        return new UnusableParameterException(
                Reason.UNKNOWN,
                "There is no parameter " + name + " (" + value + "). Maybe one of these: " + String.join(", ", known)
                        + "?",
                name,
                value,
                known,
                "");
    }

    public static UnusableParameterException notOf(
            String measure, Parameter<?> parameter, Object value, List<String> measures) {
        return new UnusableParameterException(
                Reason.NOT_OF_MEASURE,
                "The parameter " + parameter.name() + " (" + Parameter.text(value) + ") is for "
                        + String.join(", ", measures) + " only, not for " + measure + ". Leave it out.",
                parameter.name(),
                Parameter.text(value),
                measures,
                measure);
    }

    static UnusableParameterException outOfRange(Parameter<?> parameter, String value) {
        String remedy = parameter.example();
        return new UnusableParameterException(
                Reason.OUT_OF_RANGE,
                "The " + parameter.name() + " (" + value + ") is out of range: " + parameter.range() + ". Maybe "
                        + remedy + "?",
                parameter.name(),
                value,
                List.of(parameter.range()),
                remedy);
    }

    static UnusableParameterException notOffered(Parameter<?> parameter, Object value) {
        List<String> offered = parameter.offered().stream().map(Parameter::text).toList();
        return new UnusableParameterException(
                Reason.NOT_OFFERED,
                offered.stream()
                        .collect(Collectors.joining(
                                ", ",
                                "Rankings of people have the " + parameter.name() + " (" + Parameter.text(value)
                                        + ") at these values only: ",
                                ".")),
                parameter.name(),
                Parameter.text(value),
                offered,
                offered.isEmpty() ? "" : parameter.example());
    }

    static UnusableParameterException tooMany(Parameter<?> parameter, Object value) {
        return new UnusableParameterException(
                Reason.TOO_MANY,
                "The " + parameter.name() + " (" + Parameter.text(value) + ") may be other than 0 and 1 for "
                        + parameter.mostKeys() + " at most. Leave the others out.",
                parameter.name(),
                Parameter.text(value),
                List.of(String.valueOf(parameter.mostKeys())),
                parameter.example());
    }

    public Reason reason() {
        return reason;
    }

    /** Of the parameter, as on the command line. */
    public String name() {
        return name;
    }

    /** The value given. */
    public String value() {
        return value;
    }

    /** What may be, as the reason says. */
    public List<String> allowed() {
        return allowed;
    }

    /** What may be given instead, or the measure asked for. */
    public String remedy() {
        return remedy;
    }
}
