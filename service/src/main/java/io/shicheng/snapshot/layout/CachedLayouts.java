package io.shicheng.snapshot.layout;

import io.shicheng.csr.CsrGraph;
import io.shicheng.layout.EarlierPlaces;
import io.shicheng.layout.ForceLayout;
import io.shicheng.layout.Layout;
import io.shicheng.layout.LayoutSettings;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.file.BinaryInput;
import io.shicheng.snapshot.file.BinaryOutput;
import io.shicheng.snapshot.file.FilesByAge;
import io.shicheng.store.folder.StoreFolder;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Layouts of graphs, each made once. One is found by the digest of everything that decides it (the graph, the places
 * before, settings and version), so that it fits whatever revision the graph is of and can never be that of another. A
 * file holds places alone: no key, no name, nothing of who stands there. Thread-safe.
 */
@Component
public final class CachedLayouts {
    private static final String ENDING = ".layout";
    private static final long MAGIC = 0x5348_4943_4c41_594fL;
    private static final int MOST_FILES = 32;
    /** A smaller graph is laid out in less time than its file takes to write. */
    private static final int SMALLEST = 1_000;

    private final Path folder;

    public CachedLayouts(StoreLocation location) {
        this.folder = location.snapshots();
    }

    /**
     * The layout of a graph, as {@link ForceLayout} makes it.
     *
     * @param before where vertices stood; null for a layout of its own
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public Layout of(CsrGraph graph, @Nullable EarlierPlaces before, LayoutSettings settings, RunControl control) {
        if (graph.vertexCount() < SMALLEST) {
            return made(graph, before, settings, control);
        }
        Path file = folder.resolve(LayoutDigest.of(graph, before, settings) + ENDING);
        return read(file, graph.vertexCount(), settings.seed()).orElseGet(() -> {
            Layout layout = made(graph, before, settings, control);
            keep(file, layout);
            return layout;
        });
    }

    private static Layout made(
            CsrGraph graph, @Nullable EarlierPlaces before, LayoutSettings settings, RunControl control) {
        return before == null
                ? ForceLayout.of(graph, settings, control)
                : ForceLayout.after(graph, before, settings, control);
    }

    /** Empty if there is none, or any byte is not as it was written. */
    private static Optional<Layout> read(Path file, int vertices, long seed) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (BinaryInput in = new BinaryInput(file)) {
            if (!in.isWhole() || in.getLong() != MAGIC) {
                return Optional.empty();
            }
            float[] x = floats(in.getInts());
            float[] y = floats(in.getInts());
            return x.length == vertices && y.length == vertices
                    ? Optional.of(Layout.ofArrays(x, y, seed, ForceLayout.KERNEL_VERSION))
                    : Optional.empty();
        } catch (IOException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private void keep(Path file, Layout layout) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            StoreFolder.create(folder);
            dropOldest();
            Files.deleteIfExists(fresh);
            try (BinaryOutput out = new BinaryOutput(fresh)) {
                out.putLong(MAGIC);
                out.putInts(bits(layout.x()));
                out.putInts(bits(layout.y()));
                out.finish();
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // one that cannot be kept is made again next time; what is unfinished of it goes with the oldest
        }
    }

    /** What a crash left of one goes with them. */
    private void dropOldest() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> String.valueOf(file.getFileName()).contains(ENDING))
                    .toList();
        }
        List<Path> byAge = FilesByAge.oldestFirst(files);
        for (int i = 0; i <= byAge.size() - MOST_FILES; i++) {
            Files.deleteIfExists(byAge.get(i));
        }
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(values[i]);
        }
        return bits;
    }

    private static float[] floats(int[] bits) {
        float[] values = new float[bits.length];
        for (int i = 0; i < bits.length; i++) {
            values[i] = Float.intBitsToFloat(bits[i]);
        }
        return values;
    }
}
