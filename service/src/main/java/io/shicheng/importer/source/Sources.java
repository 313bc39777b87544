package io.shicheng.importer.source;

import io.shicheng.graphfile.GraphFileException;
import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.importer.mapping.Mapping;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.notice.SourceLocation;
import io.shicheng.tabular.ReadLimits;
import io.shicheng.tabular.TableFileException;
import io.shicheng.tabular.reader.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All files of an import. */
public final class Sources {
    private final List<SourceFile> files;
    private final NoticeLog log;

    private Sources(List<SourceFile> files, NoticeLog log) {
        this.files = files;
        this.log = log;
    }

    /** Finds the files; what is missing or not recognised goes to the log. */
    public static Sources find(List<Path> paths, @Nullable Mapping mapping, NoticeLog log) {
        return new Sources(new SourceFinder(mapping, log).find(paths), log);
    }

    /** Bytes to read, as the control will be told: text files are gone over to find their encoding. */
    public long bytes() {
        long bytes = 0;
        for (SourceFile file : files) {
            try {
                bytes += Files.size(file.path());
            } catch (IOException e) {
                // reading the file will say what is wrong with it
                continue;
            }
        }
        return bytes;
    }

    /** Reads all files. A file that cannot be read gives a notice, and the next is read. */
    public void read(RowSink sink, RunControl control) {
        for (SourceFile file : files) {
            control.checkCancelled();
            try {
                read(file, sink, control);
            } catch (TableFileException e) {
                log.addFatal(
                        e.code(),
                        new SourceLocation(e.file(), e.row(), null, e.value()),
                        e.message(log.language()),
                        e.remedy(log.language()));
            } catch (GraphFileException e) {
                log.addFatal(
                        e.code(),
                        new SourceLocation(e.file(), e.line(), null, e.value()),
                        e.message(log.language()),
                        e.remedy(log.language()));
            }
        }
    }

    private void read(SourceFile file, RowSink sink, RunControl control) {
        if (file.format() == SourceFile.Format.TABLES) {
            TableFeed feed = new TableFeed(file, log, sink);
            TableReader.read(file.path(), ReadLimits.defaults(), feed, control);
            feed.end();
        } else {
            GraphFeed feed = new GraphFeed(file, log, sink);
            GraphFiles.read(file.path(), feed, io.shicheng.graphfile.ReadLimits.defaults(), control);
            feed.end();
        }
    }
}
