package io.shicheng.disclosure.attack;

import io.shicheng.csr.CsrGraph;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.exporter.GraphExporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An exported file as an attacker reads it. */
public final class Drawing {
    private static final int ROUNDS = 4;

    private final Map<String, Group> groups = new HashMap<>();
    private final List<Line> ties = new ArrayList<>();

    /** A group node. */
    private record Group(String said, int people) {}

    /** A tie of two group nodes. */
    private record Line(String from, String to, String said) {}

    private Drawing() {}

    interface Writer {
        void write(DisclosedGraph graph, OutputStream out) throws IOException;
    }

    static String text(DisclosedGraph graph, Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(graph, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static Drawing of(DisclosedGraph graph) throws IOException {
        return ofTables(text(graph, GraphExporter::nodesCsv), text(graph, GraphExporter::edgesCsv));
    }

    /** The group nodes and their ties, from CSV files. */
    public static Drawing ofTables(String nodes, String ties) {
        Drawing drawing = new Drawing();
        rows(nodes).forEach(row -> drawing.addNode(taken(row, "id"), row));
        rows(ties).forEach(row -> drawing.addTie(taken(row, "from"), taken(row, "to"), row));
        return drawing;
    }

    /**
     * Names of organisations and works may hold commas; what an attacker asks for here, groups and their ties, never
     * does.
     */
    private static List<Map<String, String>> rows(String csv) {
        List<Map<String, String>> rows = new ArrayList<>();
        String[] lines = csv.split("\r\n");
        String[] headings = lines[0].replace("\uFEFF", "").split(",");
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new TreeMap<>();
            for (int i = 0; i < Math.min(headings.length, cells.length); i++) {
                row.put(headings[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    static String taken(Map<String, String> properties, String name) {
        String value = properties.remove(name);
        return value == null ? "" : value;
    }

    /** @param properties all that is said of the node but its id */
    void addNode(String id, Map<String, String> properties) {
        if (DisclosedGraph.PEOPLE.equals(properties.get("kind"))) {
            int people = Integer.parseInt(properties.getOrDefault("people", "0"));
            groups.put(id, new Group(properties.toString(), people));
        }
    }

    /** To be called when all nodes are added. */
    void addTie(String from, String to, Map<String, String> properties) {
        if (groups.containsKey(from) && groups.containsKey(to)) {
            ties.add(new Line(from, to, properties.toString()));
        }
    }

    public int groups() {
        return groups.size();
    }

    public int ties() {
        return ties.size();
    }

    public Set<String> ids() {
        return groups.keySet();
    }

    /**
     * Tells groups apart by all that can be read off the drawing: what is said of them, and who is tied to whom by what
     * kind, round after round (colour refinement). Somebody in a group may be anybody in any group of the same colour.
     */
    public Candidates byStructure() {
        Map<String, String> colours = new HashMap<>();
        groups.forEach((id, group) -> colours.put(id, group.said()));
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, List<String>> around = new HashMap<>();
            for (Line tie : ties) {
                around.computeIfAbsent(tie.from(), id -> new ArrayList<>())
                        .add(">" + tie.said() + colours.get(tie.to()));
                around.computeIfAbsent(tie.to(), id -> new ArrayList<>())
                        .add("<" + tie.said() + colours.get(tie.from()));
            }
            Map<String, String> next = new HashMap<>();
            colours.forEach((id, colour) -> {
                List<String> seen = around.getOrDefault(id, new ArrayList<>());
                seen.sort(null);
                next.put(id, Integer.toHexString((colour + seen).hashCode()) + seen.size());
            });
            colours.putAll(next);
        }
        Map<String, Integer> people = new HashMap<>();
        groups.forEach((id, group) -> people.merge(String.valueOf(colours.get(id)), group.people(), Integer::sum));
        Candidates candidates = new Candidates();
        groups.forEach((id, group) -> {
            for (int i = 0; i < group.people(); i++) {
                candidates.add(people.getOrDefault(String.valueOf(colours.get(id)), 0));
            }
        });
        return candidates;
    }

    /** What the same would find if everybody were drawn alone: by ties, and ties of contacts. */
    static Candidates ofEverybodyAlone(CsrGraph ties) {
        List<String> signatures = new ArrayList<>();
        for (int v = 0; v < ties.vertexCount(); v++) {
            int[] degrees = Arrays.stream(ties.targets(), ties.offsets()[v], ties.offsets()[v + 1])
                    .map(ties::outDegree)
                    .sorted()
                    .toArray();
            signatures.add(Arrays.toString(degrees));
        }
        return Candidates.sharing(signatures);
    }
}
