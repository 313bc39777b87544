package io.shicheng.backup.format;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.store.dump.StoredRecord;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record as a line: its subject, a tab, and its content in JSON. Types that JSON has not are written as an object of
 * one member, whose name begins with a dollar sign.
 */
@HoldsPeople
public final class RecordText {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DAY = "$day";
    private static final String TIME = "$time";
    private static final String BYTES = "$bytes";
    private static final String DECIMAL = "$decimal";

    private RecordText() {}

    public static String of(StoredRecord each) {
        return each.subject() + '\t' + JSON.writeValueAsString(written(each.content()));
    }

    /** The subject of a line. */
    public static String subjectOf(String line) {
        return line.substring(0, line.indexOf('\t'));
    }

    /** @throws IllegalArgumentException if it is no such line */
    public static StoredRecord parse(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new IllegalArgumentException("A record must be a subject, a tab and its content.");
        }
        Map<String, Object> content = new LinkedHashMap<>();
        Map<?, ?> written = JSON.readValue(line.substring(tab + 1), Map.class);
        written.forEach((name, value) -> content.put(String.valueOf(name), read(value)));
        return new StoredRecord(line.substring(0, tab), content);
    }

    private static Object written(Object value) {
        return switch (value) {
            case String text -> text;
            case Long number -> number;
            case Boolean truth -> truth;
            case Double number -> Map.of(DECIMAL, Double.toString(number));
            case LocalDate day -> Map.of(DAY, day.toString());
            case ZonedDateTime time -> Map.of(TIME, time.toString());
            case byte[] bytes -> Map.of(BYTES, Base64.getEncoder().encodeToString(bytes));
            case List<?> list -> list.stream().map(RecordText::written).toList();
            case Map<?, ?> map -> {
                Map<String, Object> written = new TreeMap<>();
                map.forEach((name, each) -> written.put(String.valueOf(name), written(each)));
                yield written;
            }
            default ->
                throw new IllegalArgumentException("A backup has no form for values of the type "
                        + value.getClass().getName() + ".");
        };
    }

    private static Object read(Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case List<?> list -> {
                List<Object> read = new ArrayList<>();
                list.forEach(each -> read.add(read(each)));
                yield read;
            }
            case Map<?, ?> map -> {
                Map.Entry<?, ?> first =
                        map.size() == 1 ? map.entrySet().iterator().next() : Map.entry("", "");
                String text = String.valueOf(first.getValue());
                yield switch (String.valueOf(first.getKey())) {
                    case DAY -> LocalDate.parse(text);
                    case TIME -> ZonedDateTime.parse(text);
                    case BYTES -> Base64.getDecoder().decode(text);
                    case DECIMAL -> Double.valueOf(text);
                    default -> {
                        Map<String, Object> read = new LinkedHashMap<>();
                        map.forEach((name, each) -> read.put(String.valueOf(name), read(each)));
                        yield read;
                    }
                };
            }
            default -> value;
        };
    }
}
