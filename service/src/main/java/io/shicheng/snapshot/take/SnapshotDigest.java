package io.shicheng.snapshot.take;

import io.shicheng.csr.CsrGraph;
import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.memory.People;
import io.shicheng.snapshot.time.TimeCounts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over what a snapshot says: each part with its length before it, numbers big-endian. Of whom it is, its people
 * and arcs say; by what population they were chosen depends on who else is in the store.
 */
final class SnapshotDigest {
    private static final int BUFFER_BYTES = 1 << 16;

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    private SnapshotDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** 64 hexadecimal digits. */
    static String of(SnapshotSpec spec, People people, CsrGraph graph, @Nullable TimeCounts counts) {
        SnapshotDigest made = new SnapshotDigest();
        made.add("snapshot, form 1");
        made.add(spec.among(Population.EVERYBODY).canonical());
        made.add(people.keys().ends());
        made.add(people.keys().bytes());
        made.add(people.clusters().size());
        for (NodeKey cluster : people.clusters()) {
            made.add(cluster.value());
        }
        made.add(people.clusterOf());
        made.add(people.disciplines().size());
        people.disciplines().forEach(made::add);
        made.add(people.disciplineOf());
        made.add(graph.directed() ? 1 : 0);
        made.add(graph.offsets());
        made.add(graph.targets());
        double[] weights = graph.weights();
        made.add(weights == null ? 0 : 1);
        if (weights != null) {
            made.add(weights);
        }
        if (counts != null) {
            made.add(counts.toString());
        }
        made.drain();
        return HexFormat.of().formatHex(made.digest.digest());
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) {
        add(bytes.length);
        drain();
        digest.update(bytes);
    }

    private void add(int number) {
        room(Integer.BYTES);
        buffer.putInt(number);
    }

    private void add(int[] numbers) {
        add(numbers.length);
        for (int number : numbers) {
            add(number);
        }
    }

    private void add(double[] numbers) {
        add(numbers.length);
        for (double number : numbers) {
            room(Double.BYTES);
            buffer.putDouble(number);
        }
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) {
            drain();
        }
    }

    private void drain() {
        digest.update(buffer.flip());
        buffer.clear();
    }
}
