package io.shicheng.tabular.xlsx;

import io.shicheng.progress.RunControl;
import io.shicheng.tabular.MalformedTableFileException;
import io.shicheng.tabular.ReadLimits;
import io.shicheng.tabular.TableHandler;
import io.shicheng.tabular.xlsx.WorkbookPart.SheetEntry;
import io.shicheng.tabular.xlsx.archive.Relationships;
import io.shicheng.tabular.xlsx.archive.Relationships.Relationship;
import io.shicheng.tabular.xlsx.archive.WorkbookArchive;
import io.shicheng.tabular.xlsx.cell.CellFormats;
import io.shicheng.tabular.xlsx.cell.CellReader;
import io.shicheng.tabular.xlsx.cell.SharedTexts;
import java.io.IOException;
import java.nio.file.Path;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the sheets of a workbook as a stream of events, so that cells come as they are stored and not as they are
 * shown. Sheets that are hidden are read only if the handler asks for them.
 */
public final class WorkbookReader {
    /** In any workbook, the parts that say what its parts are are small. */
    private static final long LISTING_BYTES_MAX = 4L << 20;
    /** It may hold many names of cells. */
    private static final long MAIN_BYTES_MAX = 16L << 20;

    private static final String CONTENT_TYPES = "[content_types].xml";

    private final Path file;
    private final ReadLimits limits;
    private final TableHandler handler;
    private final RunControl control;
    private boolean empty = true;
    private boolean someRead;
    private boolean someHidden;

    public WorkbookReader(Path file, ReadLimits limits, TableHandler handler, RunControl control) {
        this.file = file;
        this.limits = limits;
        this.handler = handler;
        this.control = control;
    }

    /** @throws io.shicheng.tabular.TableFileException if it is no workbook, or beyond the limits */
    public void read() throws IOException {
        try (WorkbookArchive archive = WorkbookArchive.open(file, limits)) {
            String other = archive.otherFormat();
            if (other != null) {
                throw new MalformedTableFileException("other_format", file, 0, other);
            }
            if (archive.has(CONTENT_TYPES)) {
                // looked at only for what must not stand in it
                archive.parse(CONTENT_TYPES, LISTING_BYTES_MAX, new DefaultHandler());
            }
            String main = relationships(archive, "").only("officeDocument");
            WorkbookPart workbook = archive.parse(main, MAIN_BYTES_MAX, new WorkbookPart());
            if (main == null || !workbook.isWorkbook()) {
                throw new MalformedTableFileException("not_a_workbook", file, 0, null);
            }
            Relationships parts = relationships(archive, main);
            CellReader cells = new CellReader(file, texts(archive, parts), formats(archive, parts), workbook.days());
            for (SheetEntry sheet : workbook.sheets()) {
                read(archive, parts, sheet, cells);
            }
        }
        if (empty) {
            String code = someHidden && !someRead ? "only_hidden_sheets" : "empty_file";
            throw new MalformedTableFileException(code, file, 0, null);
        }
    }

    private Relationships relationships(WorkbookArchive archive, String part) {
        Relationships relationships = new Relationships(part);
        return archive.parse(relationships.path(), LISTING_BYTES_MAX, relationships);
    }

    private SharedTexts texts(WorkbookArchive archive, Relationships parts) {
        String part = parts.only("sharedStrings");
        SharedTexts texts = new SharedTexts(file, limits);
        return archive.has(part) ? archive.parse(part, Long.MAX_VALUE, texts) : texts;
    }

    private CellFormats formats(WorkbookArchive archive, Relationships parts) {
        String part = parts.only("styles");
        CellFormats formats = new CellFormats(file);
        return archive.has(part) ? archive.parse(part, Long.MAX_VALUE, formats) : formats;
    }

    private void read(WorkbookArchive archive, Relationships parts, SheetEntry sheet, CellReader cells) {
        control.checkCancelled();
        Relationship target = parts.get(sheet.relationship());
        if (target != null && !target.kind().equals("worksheet")) {
            // a chart, a dialogue or macros
            return;
        }
        if (sheet.hidden() && !handler.hiddenSheet(sheet.name())) {
            someHidden = true;
            return;
        }
        someRead = true;
        SheetParser parser = new SheetParser(file, sheet.name(), cells, limits, handler, control);
        try {
            archive.parse(target == null ? null : target.part(), Long.MAX_VALUE, parser);
        } catch (SheetParser.Unwanted e) {
            // the handler does not want the rows of this sheet
        }
        empty &= parser.empty();
    }
}
