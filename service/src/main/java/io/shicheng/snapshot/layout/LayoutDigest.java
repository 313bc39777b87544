package io.shicheng.snapshot.layout;

import io.shicheng.csr.CsrGraph;
import io.shicheng.layout.EarlierPlaces;
import io.shicheng.layout.ForceLayout;
import io.shicheng.layout.LayoutSettings;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over everything that decides a layout: threads do not. */
final class LayoutDigest {
    private static final int SHOWN_BYTES = 16;

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    private LayoutDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    static String of(CsrGraph graph, @Nullable EarlierPlaces before, LayoutSettings settings) {
        LayoutDigest all = new LayoutDigest();
        all.put(ForceLayout.KERNEL_VERSION);
        all.put(settings.seed());
        all.put(settings.weighted() ? 1 : 0);
        all.put(graph.directed() ? 1 : 0);
        all.put(graph.offsets());
        all.put(graph.targets());
        double[] weights = graph.weights();
        all.put(weights == null ? 0 : 1);
        if (weights != null) {
            for (double weight : weights) {
                all.put(Double.doubleToLongBits(weight));
            }
        }
        all.put(before == null ? 0 : 1);
        if (before != null) {
            all.put(before.x());
            all.put(before.y());
        }
        return all.text();
    }

    private void put(long number) {
        if (buffer.remaining() < Long.BYTES) {
            drain();
        }
        buffer.putLong(number);
    }

    private void put(int[] numbers) {
        put(numbers.length);
        for (int number : numbers) {
            put(number);
        }
    }

    private void put(float[] numbers) {
        put(numbers.length);
        for (float number : numbers) {
            put(Float.floatToIntBits(number));
        }
    }

    private void drain() {
        digest.update(buffer.flip());
        buffer.clear();
    }

    private String text() {
        drain();
        return HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES);
    }
}
