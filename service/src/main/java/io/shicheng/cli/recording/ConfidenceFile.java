package io.shicheng.cli.recording;

import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.graph.MeasureRefusedException;
import io.shicheng.cli.vertex.SideTable;
import io.shicheng.cli.vertex.VertexNumbers;
import io.shicheng.csr.CsrGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** How sure ties are, from a table {@code source,target,confidence} with a heading; others are as sure as all. */
final class ConfidenceFile {
    private static final int COLUMNS = 3;

    private ConfidenceFile() {}

    /**
     * By arc, how likely the tie is false: the stated rate, or what its confidence lacks to 1 if that is more.
     *
     * @throws MeasureRefusedException if it is no such table
     */
    static double[] doubts(Path file, LoadedGraph loaded, double falseTies) throws IOException {
        Map<String, Integer> vertices = VertexNumbers.of(loaded.ids());
        CsrGraph graph = loaded.graph();
        double[] doubts = new double[graph.arcCount()];
        Arrays.fill(doubts, falseTies);
        SideTable.read(
                file,
                COLUMNS,
                fields -> {
                    Integer from = vertices.get(fields.get(0).strip());
                    Integer to = vertices.get(fields.get(1).strip());
                    double doubt =
                            Math.clamp(1 - confidence(file, fields.get(2)), falseTies, ErrorRates.MOST_FALSE_OF_ONE);
                    if (from != null && to != null) {
                        set(doubts, graph.arc(from, to), doubt);
                        set(doubts, graph.arc(to, from), doubt);
                    }
                },
                wrong -> MeasureRefusedException.noConfidences(file.toString(), wrong));
        return doubts;
    }

    static void set(double[] byArc, int arc, double value) {
        if (arc >= 0) {
            byArc[arc] = value;
        }
    }

    private static double confidence(Path file, String text) {
        try {
            double confidence = Double.parseDouble(text.strip());
            if (confidence > 0 && confidence <= 1) {
                return confidence;
            }
        } catch (NumberFormatException e) {
            // told below, as any other value that is none
        }
        throw MeasureRefusedException.noConfidences(file.toString(), text);
    }
}
