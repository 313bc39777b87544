package io.shicheng.graphfile.pajek;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What stands behind the numbers of a vertex or an edge: label, place, shape, time, and pairs of a name and a value.
 */
final class PajekWords {
    static final SequencedMap<String, String> NONE = Collections.unmodifiableSequencedMap(new LinkedHashMap<>());
    static final SequencedMap<String, String> FIRST = mode("1");
    static final SequencedMap<String, String> SECOND = mode("2");

    private static final String TIME = "time";
    /** Characters that several stretches of time of one line may have together. */
    private static final int MOST_OF_TIME = 10_000;

    private static final String[] PLACES = {"x", "y", "z"};
    private static final Set<String> SHAPES = Set.of(
            "ellipse", "box", "diamond", "triangle", "cross", "empty", "circle", "square", "house", "man", "woman");
    /** Names of pairs that Pajek draws a vertex by. */
    private static final Set<String> PARAMETERS = Set.of(
            "ic", "bc", "bw", "lc", "la", "lr", "lphi", "fos", "font", "phi", "r", "q", "x_fact", "y_fact", "s_size");
    /** Names that say which vertices are meant, and cannot be those of an attribute. */
    private static final Set<String> STRUCTURE = Set.of("id", "source", "target");

    private final PajekTokens tokens;
    private final int most;
    private final SequencedMap<String, String> attributes = new LinkedHashMap<>();
    private String problem = "";
    private String culprit = "";

    /** @param most attributes that one vertex or edge may have */
    PajekWords(PajekTokens tokens, int most) {
        this.tokens = tokens;
        this.most = most;
    }

    private static SequencedMap<String, String> mode(String mode) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(Map.of("mode", mode)));
    }

    PajekWords with(Map<String, String> given) {
        attributes.putAll(given);
        return this;
    }

    PajekWords relation(String relation) {
        if (!relation.isEmpty()) {
            attributes.put("relation", relation);
        }
        return this;
    }

    PajekWords with(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    PajekWords ofVertex() {
        if (tokens.more() && !tokens.time()) {
            attributes.put("label", label());
        }
        for (int i = 0; i < PLACES.length && tokens.number(); i++) {
            attributes.put(PLACES[i], tokens.next());
        }
        if (!tokens.time() && tokens.left() % 2 == 1) {
            attributes.put("shape", tokens.next());
        }
        pairs();
        return this;
    }

    /** A label without quotes goes on up to what can only stand behind it. */
    private String label() {
        boolean quoted = tokens.quoted();
        StringBuilder label = new StringBuilder(tokens.next());
        while (!quoted && tokens.more() && !tokens.quoted() && !tokens.number() && !tokens.time() && !drawing()) {
            label.append(' ').append(tokens.next());
        }
        return label.toString();
    }

    private boolean drawing() {
        String word = tokens.ahead().toLowerCase(Locale.ROOT);
        return SHAPES.contains(word) || PARAMETERS.contains(word);
    }

    /** The third word of an edge is its weight, unless what is left are pairs. */
    PajekWords ofEdge(String weight) {
        if (tokens.number() || !tokens.time() && tokens.left() % 2 == 1) {
            attributes.put(weight, tokens.next());
        }
        pairs();
        return this;
    }

    private void pairs() {
        while (tokens.more()) {
            boolean time = tokens.time();
            String name = tokens.next();
            if (time) {
                time(name);
            } else if (tokens.more()) {
                boolean taken = STRUCTURE.contains(name) || attributes.containsKey(name);
                attributes.put(taken ? "attribute:" + name : name, tokens.next());
            } else {
                fail("attribute_missing", name);
            }
        }
        if (attributes.size() > most) {
            fail("too_many_attributes", "");
        }
        if (tokens.unclosed()) {
            fail("unclosed_quote", "");
        }
    }

    private void time(String further) {
        String before = attributes.get(TIME);
        if (before == null) {
            attributes.put(TIME, further);
        } else if (before.length() < MOST_OF_TIME) {
            attributes.put(TIME, before + "," + further);
        } else {
            fail("too_many_attributes", "");
        }
    }

    private void fail(String code, String value) {
        if (problem.isEmpty()) {
            problem = code;
            culprit = value;
        }
    }

    /** What is wrong with the line; empty if nothing is. */
    String problem() {
        return problem;
    }

    /** The word that is wrong, perhaps empty. */
    String culprit() {
        return culprit;
    }

    SequencedMap<String, String> attributes() {
        return Collections.unmodifiableSequencedMap(attributes);
    }
}
