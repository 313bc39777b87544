package io.shicheng.snapshot.cache;

import io.shicheng.csr.CsrGraph;
import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots.CachedSnapshot;
import io.shicheng.snapshot.file.BinaryInput;
import io.shicheng.snapshot.file.BinaryOutput;
import io.shicheng.snapshot.memory.ArraySnapshot;
import io.shicheng.snapshot.memory.KeyTable;
import io.shicheng.snapshot.memory.People;
import io.shicheng.snapshot.time.TimeCounts;
import io.shicheng.snapshot.time.TimeCounts.Count;
import io.shicheng.store.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot in a file: a head that says what it is of, with a CRC-32C of its own, then the arrays as they lie in
 * memory, little-endian, then a CRC-32C. Any byte that is not as it was written makes the file as none.
 */
final class SnapshotFile {
    private static final long MAGIC = 0x5348_4943_534e_4150L;
    private static final int FORM = 4;

    private SnapshotFile() {}

    /** Writes the file beside its place and then moves it there, so that half a snapshot is never found. */
    static void write(Path file, ArraySnapshot snapshot) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (BinaryOutput out = new BinaryOutput(fresh)) {
            writeHead(out, snapshot);
            writePeople(out, snapshot.people());
            writeGraph(out, snapshot.graph());
            boolean both = snapshot.undirected() != snapshot.graph();
            out.putInt(both ? 1 : 0);
            if (both) {
                writeGraph(out, snapshot.undirected());
            }
            out.putInt(snapshot.notProjected());
            out.finish();
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The snapshot in the file; empty if there is none, or not a whole one of this form. */
    static Optional<ArraySnapshot> read(Path file, Revision asOf) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (BinaryInput in = new BinaryInput(file)) {
            if (!in.isWhole()) {
                return Optional.empty();
            }
            Head head = readHead(in);
            People people = readPeople(in);
            CsrGraph graph = readGraph(in);
            CsrGraph undirected = in.getInt() == 1 ? readGraph(in) : graph;
            return Optional.of(new ArraySnapshot(
                    head.spec(),
                    head.digest(),
                    head.network(),
                    asOf,
                    head.counts(),
                    people,
                    graph,
                    undirected,
                    in.getInt()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** What the file says it holds, without reading on. */
    static Optional<CachedSnapshot> describe(Path file, Revision asOf) {
        try (BinaryInput in = new BinaryInput(file)) {
            Head head = readHead(in);
            return Optional.of(new CachedSnapshot(
                    head.spec(),
                    head.digest(),
                    asOf.number(),
                    head.vertices(),
                    head.edges(),
                    Files.size(file),
                    head.counts()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private record Head(
            Revision network,
            SnapshotSpec spec,
            String digest,
            int vertices,
            long edges,
            @Nullable TimeCounts counts) {}

    private static void writeHead(BinaryOutput out, ArraySnapshot snapshot) throws IOException {
        out.putLong(MAGIC);
        out.putInt(FORM);
        out.putText(snapshot.network().commit());
        out.putLong(snapshot.network().number());
        out.putText(snapshot.spec().canonical());
        out.putText(snapshot.digest());
        out.putInt(snapshot.vertexCount());
        out.putLong(snapshot.graph().edgeCount());
        writeCounts(out, snapshot.timeCounts());
        out.putChecksum();
    }

    private static Head readHead(BinaryInput in) {
        if (in.getLong() != MAGIC || in.getInt() != FORM) {
            throw new IllegalArgumentException("Not a snapshot of this form.");
        }
        String commit = in.getText();
        long revision = in.getLong();
        SnapshotSpec spec = SnapshotSpec.ofCanonical(in.getText());
        Head head =
                new Head(new Revision(revision, commit), spec, in.getText(), in.getInt(), in.getLong(), readCounts(in));
        if (!in.matchesChecksum()) {
            throw new IllegalArgumentException("Not the head that was written.");
        }
        return head;
    }

    private static void writeCounts(BinaryOutput out, @Nullable TimeCounts counts) throws IOException {
        out.putInt(counts == null ? 0 : 1);
        if (counts != null) {
            for (Count each : List.of(counts.boundedByLives(), counts.leftOutByLives(), counts.undated())) {
                out.putLong(each.historical());
                out.putLong(each.others());
            }
        }
    }

    private static @Nullable TimeCounts readCounts(BinaryInput in) {
        return in.getInt() == 0 ? null : new TimeCounts(readCount(in), readCount(in), readCount(in));
    }

    private static Count readCount(BinaryInput in) {
        return new Count(in.getLong(), in.getLong());
    }

    private static void writePeople(BinaryOutput out, People people) throws IOException {
        out.putInts(people.keys().ends());
        out.putBytes(people.keys().bytes());
        out.putInt(people.clusters().size());
        for (NodeKey cluster : people.clusters()) {
            out.putText(cluster.value());
        }
        out.putInts(people.clusterOf());
        putTexts(out, people.disciplines());
        out.putInts(people.disciplineOf());
        putTexts(out, people.namespaces());
        out.putInts(people.namespaceOf());
    }

    private static People readPeople(BinaryInput in) {
        KeyTable keys = new KeyTable(in.getInts(), in.getBytes());
        List<NodeKey> clusters = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            clusters.add(new NodeKey(in.getText()));
        }
        int[] clusterOf = in.getInts();
        List<String> disciplines = getTexts(in);
        int[] disciplineOf = in.getInts();
        List<String> namespaces = getTexts(in);
        return new People(keys, List.copyOf(clusters), clusterOf, disciplines, disciplineOf, namespaces, in.getInts());
    }

    private static void putTexts(BinaryOutput out, List<String> texts) throws IOException {
        out.putInt(texts.size());
        for (String text : texts) {
            out.putText(text);
        }
    }

    private static List<String> getTexts(BinaryInput in) {
        List<String> texts = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            texts.add(in.getText());
        }
        return List.copyOf(texts);
    }

    private static void writeGraph(BinaryOutput out, CsrGraph graph) throws IOException {
        out.putInt(graph.directed() ? 1 : 0);
        out.putInts(graph.offsets());
        out.putInts(graph.targets());
        double[] weights = graph.weights();
        out.putInt(weights == null ? 0 : 1);
        if (weights != null) {
            out.putDoubles(weights);
        }
    }

    private static CsrGraph readGraph(BinaryInput in) {
        boolean directed = in.getInt() == 1;
        int[] offsets = in.getInts();
        int[] targets = in.getInts();
        double[] weights = in.getInt() == 1 ? in.getDoubles() : null;
        return CsrGraph.ofArrays(offsets, targets, weights, directed);
    }
}
