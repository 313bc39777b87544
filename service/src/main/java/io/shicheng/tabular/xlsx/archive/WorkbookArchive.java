package io.shicheng.tabular.xlsx.archive;

import io.shicheng.tabular.MalformedTableFileException;
import io.shicheng.tabular.ReadLimits;
import io.shicheng.tabular.TableFileException;
import io.shicheng.tabular.UnsafeTableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The parts of a workbook by their names. What nothing refers to may lie beside them, such as what a file manager
 * leaves. Bytes are counted as they unpack, whatever the archive says of itself.
 */
public final class WorkbookArchive implements AutoCloseable {
    private static final int PARTS_MAX = 2000;
    private static final long PART_BYTES_MAX = 1L << 30;
    /** A part that is smaller than the hundredth of what it unpacks to was made to do harm. */
    private static final long RATIO_MAX = 100;
    /** Below it, the ratio says nothing. */
    private static final long RATIO_FREE_BYTES = 100 << 10;

    private final Path file;
    private final ReadLimits limits;
    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private long unpacked;

    private WorkbookArchive(Path file, ReadLimits limits, ZipFile zip) {
        this.file = file;
        this.limits = limits;
        this.zip = zip;
    }

    public static WorkbookArchive open(Path file, ReadLimits limits) {
        ZipFile zip = zip(file);
        try {
            WorkbookArchive archive = new WorkbookArchive(file, limits, zip);
            archive.list();
            return archive;
        } catch (RuntimeException e) {
            try {
                zip.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    private static ZipFile zip(Path file) {
        try {
            // names that are not marked as UTF-8 may be in any code page; those of parts are ASCII
            return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        } catch (IOException | IllegalArgumentException e) {
            throw new MalformedTableFileException("not_a_workbook", file, 0, null, e);
        }
    }

    private void list() {
        int count = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (++count > PARTS_MAX) {
                throw bomb();
            }
            // of two parts of one name, one program would show this one and another that
            if (!entry.isDirectory() && parts.put(PartNames.plain(entry.getName()), entry) != null) {
                throw new MalformedTableFileException("not_a_workbook", file, 0, null);
            }
        }
    }

    /** What an archive is that holds no workbook which is read, by the parts that only its kind has; else null. */
    @Nullable
    public String otherFormat() {
        if (has("xl/workbook.bin")) {
            return "XLSB";
        }
        if (has("word/document.xml")) {
            return "DOCX";
        }
        if (has("ppt/presentation.xml")) {
            return "PPTX";
        }
        if (has("content.xml") && has("mimetype")) {
            return "ODS (OpenDocument)";
        }
        return parts.keySet().stream().anyMatch(part -> part.endsWith(".iwa")) ? "Numbers" : null;
    }

    public boolean has(@Nullable String part) {
        return part != null && parts.containsKey(part);
    }

    /**
     * Parses a part.
     *
     * @param bytesMax how large it may be; a gibibyte at most
     * @return the content
     * @throws TableFileException if it is missing, is no XML, or is beyond the limits
     */
    public <T extends DefaultHandler> T parse(@Nullable String part, long bytesMax, T content) {
        ZipEntry entry = part == null ? null : parts.get(part);
        if (entry == null) {
            throw new MalformedTableFileException("not_a_workbook", file, 0, null);
        }
        long max = Math.min(bytesMax, PART_BYTES_MAX);
        long packed = entry.getCompressedSize();
        long before = unpacked;
        try (InputStream in = new CountingStream(
                zip.getInputStream(entry), bytes -> count(bytes, unpacked + bytes - before, packed, max))) {
            SafeXml.parse(in, content);
        } catch (SAXException e) {
            throw refused(e);
        } catch (IOException | IllegalArgumentException e) {
            throw new MalformedTableFileException("not_a_workbook", file, 0, null, e);
        }
        return content;
    }

    private void count(long bytes, long ofPart, long packed, long max) {
        unpacked += bytes;
        if (ofPart > max || ofPart > RATIO_FREE_BYTES && ofPart / RATIO_MAX > packed) {
            throw bomb();
        }
        if (unpacked > limits.unpackedBytes()) {
            throw new UnsafeTableFileException("too_large", file, 0, Long.toString(limits.unpackedBytes()));
        }
    }

    private TableFileException refused(SAXException cause) {
        return String.valueOf(cause.getMessage()).contains("DOCTYPE")
                ? new UnsafeTableFileException("doctype", file, 0, null, cause)
                : new MalformedTableFileException("not_a_workbook", file, 0, null, cause);
    }

    private UnsafeTableFileException bomb() {
        return new UnsafeTableFileException("zip_bomb", file, 0, null);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
