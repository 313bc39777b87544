package io.shicheng.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks at the parts of a workbook that say what its parts are. POI reads them into memory as trees, whatever their size;
 * in any workbook they are small.
 */
final class PackageParts {
    private static final long BYTES_MAX = 4L << 20;

    private PackageParts() {}

    /** @throws UnsafeTableFileException if they are larger together than in any honest workbook */
    static void check(Path file) throws IOException {
        long bytes = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (describesParts(entry.getName())) {
                    bytes += length(zip, entry, BYTES_MAX - bytes + 1);
                }
                if (bytes > BYTES_MAX) {
                    throw new UnsafeTableFileException("zip_bomb", file, 0, null);
                }
            }
        }
    }

    private static boolean describesParts(String name) {
        return name.endsWith(".rels") || name.equalsIgnoreCase("[Content_Types].xml");
    }

    /** As it unpacks, not as the archive says; counted no further than the limit. */
    private static long length(ZipFile zip, ZipEntry entry, long limit) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            long length = 0;
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0 && length < limit; read = in.read(buffer)) {
                length += read;
            }
            return length;
        }
    }
}
