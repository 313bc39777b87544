package io.shicheng.importer.source;

import io.shicheng.graphfile.GraphFileException;
import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.importer.mapping.Mapping;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.source.layout.Layouts;
import io.shicheng.importer.source.layout.MergeFinder;
import io.shicheng.importer.source.made.MadeIds;
import io.shicheng.importer.source.made.PeopleByName;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.Table;
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
    private final @Nullable Mapping mapping;
    private final MadeIds ids;
    private final PeopleByName people;
    private final NoticeLog log;

    private Sources(
            List<SourceFile> files, @Nullable Mapping mapping, MadeIds ids, PeopleByName people, NoticeLog log) {
        this.files = files;
        this.mapping = mapping;
        this.ids = ids;
        this.people = people;
        this.log = log;
    }

    /**
     * Finds the files; what is missing or not recognised goes to the log.
     *
     * @param ids makes those that the mapping has made of columns
     * @param people will know who is meant by name
     */
    public static Sources find(
            List<Path> paths, @Nullable Mapping mapping, MadeIds ids, PeopleByName people, NoticeLog log) {
        return new Sources(new SourceFinder(mapping, log).find(paths), mapping, ids, people, log);
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
        return bytes * (1 + (byName() ? 1 : 0) + (someLaidOut() ? byName() ? 2 : 1 : 0));
    }

    private boolean byName() {
        return mapping != null
                && mapping.parts().stream().anyMatch(part -> !part.names().isEmpty());
    }

    private boolean someLaidOut() {
        return mapping != null && !mapping.sheets().isEmpty();
    }

    /**
     * Reads all files. A file that cannot be read gives a notice, and the next is read. Where people are meant by name,
     * all files are gone over before, to learn who has which.
     */
    public void read(RowSink sink, RunControl control) {
        if (byName()) {
            int id = Table.PEOPLE.indexOf("id");
            int name = Table.PEOPLE.indexOf("name");
            RowSink noted = row ->
                    people.add(row.value(id), row.value(name), row.source().file(), row.line());
            readAll(noted, true, new NoticeLog(log.language()), control);
        }
        readAll(sink, false, log, control);
    }

    private void readAll(RowSink sink, boolean onlyPeople, NoticeLog told, RunControl control) {
        for (SourceFile file : files) {
            control.checkCancelled();
            try {
                read(file, sink, onlyPeople, told, control);
            } catch (TableFileException e) {
                told.addFatal(
                        e.code(),
                        new SourceLocation(e.file(), e.row(), null, e.value()),
                        e.message(told.language()),
                        e.remedy(told.language()));
            } catch (GraphFileException e) {
                told.addFatal(
                        e.code(),
                        new SourceLocation(e.file(), e.line(), null, e.value()),
                        e.message(told.language()),
                        e.remedy(told.language()));
            }
        }
    }

    private void read(SourceFile file, RowSink sink, boolean onlyPeople, NoticeLog told, RunControl control) {
        if (file.format() == SourceFile.Format.TABLES) {
            MergeFinder merged = new MergeFinder();
            if (someLaidOut()) {
                TableReader.read(file.path(), ReadLimits.defaults(), merged, control);
            }
            Layouts layouts = new Layouts(mapping, merged, ids, people, onlyPeople);
            TableFeed feed = new TableFeed(file, layouts, told, sink);
            TableReader.read(file.path(), ReadLimits.defaults(), feed, control);
            feed.end();
        } else if (!onlyPeople) {
            GraphFeed feed = new GraphFeed(file, told, sink);
            GraphFiles.read(file.path(), feed, io.shicheng.graphfile.ReadLimits.defaults(), control);
            feed.end();
        }
    }
}
