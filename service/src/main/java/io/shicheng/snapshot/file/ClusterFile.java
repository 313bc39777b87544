package io.shicheng.snapshot.file;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.store.folder.StoreFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clusters as of one commit, in a file with a CRC-32C at its end; places and no people. A file that cannot be read or
 * kept, or has a byte that is not as it was written, costs time.
 */
final class ClusterFile {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterFile.class);

    private static final long MAGIC = 0x5348_4943_434c_5553L;

    private final Path file;

    ClusterFile(Path file) {
        this.file = file;
    }

    /** The clusters of this commit, or null where the file is of another one. */
    @Nullable
    List<Cluster> read(String commit) {
        if (!Files.exists(file)) {
            return null;
        }
        try (BinaryInput in = new BinaryInput(file)) {
            if (!in.isWhole() || in.getLong() != MAGIC || !in.getText().equals(commit)) {
                return null;
            }
            int count = in.getInt();
            List<Cluster> clusters = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                clusters.add(new Cluster(
                        new NodeKey(in.getText()), in.getText(), text(in), text(in), number(in), number(in)));
            }
            return clusters;
        } catch (IOException | RuntimeException e) {
            LOG.debug("The clusters kept in {} cannot be read and are read anew.", file, e);
            return null;
        }
    }

    void write(String commit, List<Cluster> clusters) {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        try {
            StoreFolder.create(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Files.deleteIfExists(written);
            try (BinaryOutput out = new BinaryOutput(written)) {
                out.putLong(MAGIC);
                out.putText(commit);
                out.putInt(clusters.size());
                for (Cluster cluster : clusters) {
                    out.putText(cluster.key().value());
                    out.putText(cluster.sourceId());
                    text(out, cluster.nameZh());
                    text(out, cluster.nameEn());
                    number(out, cluster.latitude());
                    number(out, cluster.longitude());
                }
                out.finish();
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The clusters cannot be kept in {} and will be read again: {}", file, e.getMessage());
        }
    }

    private static @Nullable String text(BinaryInput in) {
        return in.getInt() == 1 ? in.getText() : null;
    }

    private static @Nullable Double number(BinaryInput in) {
        return in.getInt() == 1 ? Double.longBitsToDouble(in.getLong()) : null;
    }

    private static void text(BinaryOutput out, @Nullable String text) throws IOException {
        out.putInt(text == null ? 0 : 1);
        if (text != null) {
            out.putText(text);
        }
    }

    private static void number(BinaryOutput out, @Nullable Double number) throws IOException {
        out.putInt(number == null ? 0 : 1);
        if (number != null) {
            out.putLong(Double.doubleToLongBits(number));
        }
    }
}
