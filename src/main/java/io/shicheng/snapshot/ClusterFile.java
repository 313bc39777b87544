package io.shicheng.snapshot;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clusters as of one state of the store, in a file; places and no people. A file that cannot be read or kept costs time. */
final class ClusterFile {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterFile.class);

    private final Path file;

    ClusterFile(Path file) {
        this.file = file;
    }

    /** The clusters of this state, or null where the file is of another one. */
    @Nullable
    List<Cluster> read(String state) {
        if (!Files.exists(file)) {
            return null;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!in.readUTF().equals(state)) {
                return null;
            }
            int count = in.readInt();
            List<Cluster> clusters = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                clusters.add(new Cluster(
                        new NodeKey(in.readUTF()), in.readUTF(), text(in), text(in), number(in), number(in)));
            }
            return clusters;
        } catch (IOException | RuntimeException e) {
            LOG.debug("The clusters kept in {} cannot be read and are read anew.", file, e);
            return null;
        }
    }

    void write(String state, List<Cluster> clusters) {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(written)))) {
                out.writeUTF(state);
                out.writeInt(clusters.size());
                for (Cluster cluster : clusters) {
                    out.writeUTF(cluster.key().value());
                    out.writeUTF(cluster.sourceId());
                    text(out, cluster.nameZh());
                    text(out, cluster.nameEn());
                    number(out, cluster.latitude());
                    number(out, cluster.longitude());
                }
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The clusters cannot be kept in {} and will be read again: {}", file, e.getMessage());
        }
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    private static @Nullable Double number(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readDouble() : null;
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static void number(DataOutputStream out, @Nullable Double number) throws IOException {
        out.writeBoolean(number != null);
        if (number != null) {
            out.writeDouble(number);
        }
    }
}
