package io.shicheng.graphfile.xml;

import io.shicheng.graphfile.xml.DeclaredAttributes.Attribute;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one vertex or edge holds, by columns: of its tag, its attributes and the times they are said for. */
public final class ElementValues {
    private static final String SPELL = "spell";
    private static final String PARENT = "parent";
    private static final Pattern TIME = Pattern.compile("[^\\s,;<>\\[\\]()\"']+");

    private final DeclaredAttributes declared;
    private final SequencedMap<String, String> values = new LinkedHashMap<>();
    private final Set<String> parents = new LinkedHashSet<>();
    private final Map<String, String> columnOfId = new HashMap<>();
    private final Map<String, TimeSpan> times = new LinkedHashMap<>();

    public ElementValues(DeclaredAttributes declared) {
        this.declared = declared;
    }

    /** A value of the tag itself. */
    public void own(String name, String value) {
        values.put(name, value);
    }

    /** A vertex that this one lies within; there may be several. */
    public void parent(String id) {
        parents.add(id);
    }

    /** A stretch of time in which it is there. */
    public void spell(@Nullable String start, @Nullable String end) {
        times.computeIfAbsent(SPELL, name -> new TimeSpan()).add(start, end);
    }

    /** Points in time in which it is there, as GEXF 1.3 lists them: {@code <[1901, 1903]>}. */
    public void timestamps(String list) {
        Matcher time = TIME.matcher(list);
        while (time.find()) {
            spell(time.group(), time.group());
        }
    }

    /** Stretches of time in which it is there, as GEXF 1.3 lists them: {@code <[1901, 1903]; [1910, 1911]>}. */
    public void intervals(String list) {
        Matcher time = TIME.matcher(list);
        while (time.find()) {
            String start = time.group();
            spell(start, time.find() ? time.group() : null);
        }
    }

    /**
     * The value of an attribute; of several the last counts. Where the tag has a value of that name, the attribute is
     * called {@code attribute:NAME}, where another attribute has one, {@code NAME (id)}.
     *
     * @return whether it had a value already
     */
    public boolean attribute(Attribute attribute, String value) {
        String placed = columnOfId.get(attribute.id());
        if (placed == null) {
            placed = free(attribute);
            columnOfId.put(attribute.id(), placed);
            values.put(placed, value);
            return false;
        }
        values.put(placed, value);
        return true;
    }

    private String free(Attribute attribute) {
        String column = attribute.column();
        if (!values.containsKey(column)) {
            return column;
        }
        return columnOfId.containsValue(column)
                ? column + " (" + attribute.id() + ")"
                : DeclaredAttributes.PREFIX + column;
    }

    /** A stretch of time for which an attribute that was given holds. */
    public void time(Attribute attribute, @Nullable String start, @Nullable String end) {
        if (start != null || end != null) {
            String column = columnOfId.getOrDefault(attribute.id(), attribute.column());
            times.computeIfAbsent(column, name -> new TimeSpan()).add(start, end);
        }
    }

    /** How many values there are, parents among them. */
    public int size() {
        return values.size() + parents.size();
    }

    /** All values, with those of attributes that have a default and were not given; unmodifiable. */
    public SequencedMap<String, String> complete() {
        declared.fillIn(values, columnOfId.keySet());
        if (!parents.isEmpty()) {
            values.put(PARENT, String.join("; ", parents));
        }
        times.forEach((column, span) -> span.put(column, values));
        return Collections.unmodifiableSequencedMap(values);
    }
}
