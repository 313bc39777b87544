package io.shicheng.disclosure.attack;

import io.shicheng.csr.CsrGraph;
import io.shicheng.disclosure.DisclosedGraph;
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

/** An exported file as an attacker reads it. */
final class Drawing {
    private static final int ROUNDS = 4;

    private final Map<String, String[]> nodes = new HashMap<>();
    private final List<String[]> ties = new ArrayList<>();

    private Drawing() {}

    interface Writer {
        void write(DisclosedGraph graph, OutputStream out) throws IOException;
    }

    static String text(DisclosedGraph graph, Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(graph, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The group nodes and their ties, from the tables. */
    static Drawing of(DisclosedGraph graph) throws IOException {
        Drawing drawing = new Drawing();
        for (String line : text(graph, GraphExporter::nodesCsv).split("\r\n")) {
            String[] cells = line.split(",", -1);
            if (cells[2].equals(DisclosedGraph.PEOPLE)) {
                drawing.nodes.put(cells[0], cells);
            }
        }
        for (String line : text(graph, GraphExporter::edgesCsv).split("\r\n")) {
            String[] cells = line.split(",", -1);
            if (drawing.nodes.containsKey(cells[0]) && drawing.nodes.containsKey(cells[1])) {
                drawing.ties.add(cells);
            }
        }
        return drawing;
    }

    int groups() {
        return nodes.size();
    }

    /**
     * Tells groups apart by all that can be read off the drawing: cluster, and who is tied to whom by what kind, round after
     * round (colour refinement). Somebody in a group may be anybody in any group of the same colour.
     */
    Candidates byStructure() {
        Map<String, String> colours = new HashMap<>();
        nodes.forEach((id, cells) -> colours.put(id, cells[3]));
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, List<String>> around = new HashMap<>();
            for (String[] tie : ties) {
                String kind = tie[2] + tie[3];
                around.computeIfAbsent(tie[0], id -> new ArrayList<>()).add(">" + kind + colours.get(tie[1]));
                around.computeIfAbsent(tie[1], id -> new ArrayList<>()).add("<" + kind + colours.get(tie[0]));
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
        colours.forEach((id, colour) -> people.merge(colour, Integer.parseInt(people(id)), Integer::sum));
        Candidates candidates = new Candidates();
        colours.forEach((id, colour) -> {
            for (int i = 0; i < Integer.parseInt(people(id)); i++) {
                candidates.add(people.getOrDefault(colour, 0));
            }
        });
        return candidates;
    }

    private String people(String id) {
        String[] cells = nodes.get(id);
        return cells == null ? "0" : cells[6];
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
