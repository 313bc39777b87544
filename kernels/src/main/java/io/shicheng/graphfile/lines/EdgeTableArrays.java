package io.shicheng.graphfile.lines;

import io.shicheng.graphfile.GraphNotice;
import io.shicheng.graphfile.MalformedGraphFileException;
import io.shicheng.graphfile.array.EdgeArrays;
import io.shicheng.graphfile.array.Weights;
import io.shicheng.graphfile.edgelist.Layout;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the records of an edge list onto arrays. */
final class EdgeTableArrays implements EdgeTableReader.Rows {
    private final Path file;
    private final boolean directed;
    private final boolean weighted;
    private final Consumer<GraphNotice> notices;
    private final DecimalComma decimals;
    private final EdgeArrays.Builder edges;
    private final Layout layout;
    private boolean said;

    EdgeTableArrays(Path file, Layout layout, boolean directed, boolean weighted, Consumer<GraphNotice> notices) {
        this.file = file;
        this.layout = layout;
        this.directed = directed;
        this.weighted = weighted;
        this.notices = notices;
        this.decimals = new DecimalComma(file, notices);
        this.edges = new EdgeArrays.Builder(weighted);
    }

    @Override
    public void edge(String from, String to, @Nullable Boolean hasDirection, @Nullable String weight, long line) {
        double strength = weighted && weight != null ? strength(weight, line) : 1;
        int u = edges.ids().vertex(from);
        int v = edges.ids().vertex(to);
        edges.add(u, v, strength);
        if (hasDirection == null || hasDirection == directed) {
            return;
        }
        if (directed && u != v) {
            edges.add(v, u, strength);
        }
        if (!said) {
            said = true;
            notices.accept(GraphNotice.of(directed ? "undirected_both_ways" : "directions_left_out", file, line, null));
        }
    }

    private double strength(String weight, long line) {
        if (weight.isEmpty()) {
            throw new MalformedGraphFileException("weight_empty", file, line, Integer.toString(layout.weight() + 1));
        }
        return Weights.parse(decimals.pointed(weight, line), file, line);
    }

    EdgeArrays edges() {
        return edges.build();
    }
}
