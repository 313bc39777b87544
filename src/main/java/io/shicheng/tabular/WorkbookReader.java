package io.shicheng.tabular;

import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the sheets of a workbook as a stream of events. POI opens the zip, with its guards against entries that grow
 * beyond measure, and finds the parts; the parts are read here, without a DOCTYPE, so that cells come as they are
 * stored and not as they are shown.
 */
final class WorkbookReader {
    private static final long ENTRY_BYTES_MAX = 1L << 30;
    private static final long PARTS_MAX = 2000;

    static {
        ZipSecureFile.setMinInflateRatio(0.01);
        ZipSecureFile.setMaxEntrySize(ENTRY_BYTES_MAX);
        ZipSecureFile.setMaxFileCount(PARTS_MAX);
    }

    private final Path file;
    private final ReadLimits limits;
    private final TableHandler handler;
    private final RunControl control;
    private long unpacked;

    WorkbookReader(Path file, ReadLimits limits, TableHandler handler, RunControl control) {
        this.file = file;
        this.limits = limits;
        this.handler = handler;
        this.control = control;
    }

    void read() throws IOException {
        OPCPackage zip = open();
        try {
            XSSFReader parts = parts(zip);
            SharedTexts texts = new SharedTexts(file, limits);
            parse(part(parts, XSSFReader::getSharedStringsData), texts);
            CellFormats formats = new CellFormats();
            parse(part(parts, XSSFReader::getWorkbookData), formats);
            parse(part(parts, XSSFReader::getStylesData), formats);
            boolean empty = true;
            XSSFReader.SheetIterator sheets = sheets(parts);
            while (sheets.hasNext()) {
                control.checkCancelled();
                try (InputStream sheet = next(sheets)) {
                    SheetParser parser =
                            new SheetParser(file, sheets.getSheetName(), texts, formats, limits, handler, control);
                    try {
                        parse(sheet, parser);
                    } catch (SheetParser.Unwanted e) {
                        // the handler does not want the rows of this sheet
                    }
                    empty &= parser.empty();
                }
            }
            if (empty) {
                throw new MalformedTableFileException("empty_file", file, 0, null);
            }
        } finally {
            zip.revert();
        }
    }

    private OPCPackage open() {
        try {
            PackageParts.check(file);
            return OPCPackage.open(file.toFile(), PackageAccess.READ);
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            throw refused(e);
        }
    }

    private XSSFReader parts(OPCPackage zip) {
        try {
            return new XSSFReader(zip);
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            throw refused(e);
        }
    }

    private XSSFReader.SheetIterator sheets(XSSFReader parts) {
        try {
            return parts.getSheetIterator();
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            throw refused(e);
        }
    }

    private InputStream next(XSSFReader.SheetIterator sheets) {
        try {
            return sheets.next();
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    private @Nullable InputStream part(XSSFReader parts, PartOfWorkbook part) {
        try {
            return part.open(parts);
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            throw refused(e);
        }
    }

    private void parse(@Nullable InputStream part, DefaultHandler content) {
        if (part == null) {
            return;
        }
        try (InputStream in = new CountingStream(part, this::count)) {
            SafeXml.parse(in, content);
        } catch (IOException | SAXException e) {
            throw refused(e);
        }
    }

    private void count(long bytes) {
        unpacked += bytes;
        if (unpacked > limits.unpackedBytes()) {
            throw new UnsafeTableFileException("too_large", file, 0, Long.toString(limits.unpackedBytes()));
        }
    }

    /** What POI or the parser say about a file that somebody may have made to do harm, in our own words. */
    private TableFileException refused(Exception cause) {
        if (cause instanceof TableFileException own) {
            return own;
        }
        for (String said : messages(cause)) {
            if (said.contains("Zip bomb") || said.contains("exceeds the max") || said.contains("too many files")) {
                return new UnsafeTableFileException("zip_bomb", file, 0, null, cause);
            }
            if (said.contains("DOCTYPE")) {
                return new UnsafeTableFileException("doctype", file, 0, null, cause);
            }
        }
        return new MalformedTableFileException("not_a_workbook", file, 0, null, cause);
    }

    private static List<String> messages(Throwable cause) {
        return java.util.stream.Stream.iterate(cause, t -> t != null, Throwable::getCause)
                .limit(8)
                .map(t -> String.valueOf(t.getMessage()))
                .toList();
    }

    /** A way to a part of the workbook. */
    @FunctionalInterface
    private interface PartOfWorkbook {
        @Nullable
        InputStream open(XSSFReader parts) throws IOException, OpenXML4JException;
    }
}
