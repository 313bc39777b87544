package io.shicheng.benchmark;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graphfile.ReadLimits;
import io.shicheng.graphfile.array.EdgeArrays;
import io.shicheng.graphfile.array.VertexIds;
import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** A graph as {@code measure} reads it, undirected and without weights. */
record GraphFile(Path file, CsrGraph graph, VertexIds ids) {
    private static final String[] ENDINGS = {"", ".txt.gz", ".txt"};

    /** The file of this name in the folder, with one of the usual endings. */
    static Optional<Path> find(Path folder, String name) {
        for (String ending : ENDINGS) {
            Path file = folder.resolve(name + ending);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    static GraphFile read(Path file) {
        EdgeArrays edges = GraphFiles.readEdges(
                file, false, false, Runtime.getRuntime().availableProcessors(), ReadLimits.defaults(), RunControl.NONE);
        VertexIds ids = edges.vertices();
        CsrGraph graph = CsrBuilder.ofEdges(ids.size(), false, edges.from(), edges.to(), edges.weights(), edges.count())
                .build();
        return new GraphFile(file, graph, ids);
    }

    Map<String, Integer> vertices() {
        Map<String, Integer> vertices = new HashMap<>();
        for (int v = 0; v < ids.size(); v++) {
            vertices.put(ids.id(v), v);
        }
        return vertices;
    }

    /** SHA-256 of the file as it lies there. */
    String digest() throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
