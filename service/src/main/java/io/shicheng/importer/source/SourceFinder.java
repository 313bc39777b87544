package io.shicheng.importer.source;

import io.shicheng.importer.mapping.Mapping;
import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.source.SourceFile.Format;
import io.shicheng.schema.Table;
import io.shicheng.schema.notice.Severity;
import io.shicheng.schema.notice.SourceLocation;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the files to read among the paths that were named. */
final class SourceFinder {
    private static final Set<String> TABLES = Set.of("csv", "tsv", "xlsx", "xlsm", "xls");
    private static final Set<String> GRAPHS = Set.of("graphml", "gexf", "net", "paj");

    private static final Set<String> HALVES = Set.of("nodes", "edges");

    private final @Nullable Mapping mapping;
    private final NoticeLog log;
    private final List<SourceFile> found = new ArrayList<>();

    SourceFinder(@Nullable Mapping mapping, NoticeLog log) {
        this.mapping = mapping;
        this.log = log;
    }

    List<SourceFile> find(List<Path> paths) {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                folder(path);
            } else {
                file(path, true);
            }
        }
        if (mapping != null) {
            allMappedFilesThere(mapping);
        }
        if (found.isEmpty() && !log.has(Severity.FATAL)) {
            String first = paths.isEmpty() ? "" : SourceFile.nameOf(paths.getFirst());
            log.add(ImportCheck.NOTHING_TO_IMPORT, SourceLocation.file(first));
        }
        return found;
    }

    private void folder(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            log.add(ImportCheck.FOLDER_NOT_READABLE, SourceLocation.file(SourceFile.nameOf(folder)));
            return;
        }
        entries.sort((a, b) -> SourceFile.nameOf(a).compareTo(SourceFile.nameOf(b)));
        entries.forEach(entry -> file(entry, false));
    }

    private void file(Path path, boolean named) {
        String name = SourceFile.nameOf(path);
        String ending = endingOf(name);
        // a spreadsheet program saves "Unicode text" under this ending, as others do any notes
        boolean text =
                ending.equals("txt") && Table.named(SourceFile.stemOf(path)).isPresent();
        boolean data = text || TABLES.contains(ending) || GRAPHS.contains(ending);
        List<Part> parts = partsOf(name);
        boolean graph = GRAPHS.contains(ending) || !data && parts.stream().anyMatch(SourceFinder::isHalfOfGraph);
        Format format = graph ? Format.GRAPH : Format.TABLES;
        boolean set = !named && (Files.isDirectory(path) || name.startsWith(".") || name.startsWith("~$"));
        if (!set && !parts.isEmpty()) {
            found.add(new SourceFile(path, format, parts));
        } else if (set || !named && (!data || mapping != null)) {
            log.add(ImportCheck.FILE_IGNORED, SourceLocation.file(name));
        } else if (format == Format.GRAPH) {
            log.add(ImportCheck.MAPPING_NEEDED, SourceLocation.file(name));
        } else if (isWorkbook(ending) || Table.named(SourceFile.stemOf(path)).isPresent() || !Files.exists(path)) {
            found.add(new SourceFile(path, format, List.of()));
        } else {
            log.add(ImportCheck.UNRECOGNISED_FILE, SourceLocation.file(name), List.of(Table.values()));
        }
    }

    private void allMappedFilesThere(Mapping mapping) {
        Set<String> names = new HashSet<>();
        found.forEach(file -> names.add(file.name()));
        for (Part part : mapping.parts()) {
            if (!names.contains(fileOf(part))) {
                log.add(
                        ImportCheck.MAPPED_FILE_MISSING,
                        new SourceLocation(mapping.file(), part.line(), null, part.file()));
            }
        }
    }

    private List<Part> partsOf(String name) {
        return mapping == null
                ? List.of()
                : mapping.parts().stream()
                        .filter(part -> fileOf(part).equals(name))
                        .toList();
    }

    /** The file of a part, without the sheet or the half of a graph. */
    static String fileOf(Part part) {
        int hash = part.file().indexOf('#');
        return hash < 0 ? part.file() : part.file().substring(0, hash);
    }

    /** The sheet or the half of a graph that a part means; empty if it does not say. */
    static String sectionOf(Part part) {
        int hash = part.file().indexOf('#');
        return hash < 0 ? "" : part.file().substring(hash + 1);
    }

    private static boolean isWorkbook(String ending) {
        return ending.startsWith("xls");
    }

    /** Whether a part speaks of vertices or edges, whatever the file is called. */
    private static boolean isHalfOfGraph(Part part) {
        return HALVES.contains(sectionOf(part));
    }

    /** The ending of a name; of a graph that is packed, the one before. */
    private static String endingOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".gz")) {
            String packed = lower.substring(0, lower.length() - 3);
            String ending = packed.substring(packed.lastIndexOf('.') + 1);
            if (GRAPHS.contains(ending)) {
                return ending;
            }
        }
        return lower.substring(lower.lastIndexOf('.') + 1);
    }
}
