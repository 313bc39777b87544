package io.shicheng.importer;

import io.shicheng.graph.Role;
import io.shicheng.importer.mention.NameDecisions;
import io.shicheng.importer.mention.NameMention;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From files to the store: reads, maps, checks, compares with what is stored, and stores all or nothing. */
public interface Importer {
    /**
     * @throws java.util.concurrent.CancellationException if the control cancels; nothing was changed then
     * @throws io.shicheng.store.failure.StoreException if the store cannot be reached
     */
    default ImportReport run(ImportRequest request, RunControl control) {
        return load(request, control).report();
    }

    /** The same, and whose names it keeps. */
    Loaded load(ImportRequest request, RunControl control);

    /**
     * What an import did, or would do.
     *
     * @param names as far as the files could be read
     * @param mentions who may be meant where the files name somebody
     */
    record Loaded(ImportReport report, NameGrounds names, List<NameMention> mentions) {}

    /**
     * Which import it is. With what it stored, this is all that is remembered of it.
     *
     * @param at when it was asked for
     * @param by in what role
     */
    record Origin(UUID id, Instant at, Role by) {
        /** An import that is asked for now. */
        public static Origin now(Role by) {
            return new Origin(UUID.randomUUID(), Instant.now().truncatedTo(ChronoUnit.MILLIS), by);
        }
    }

    /**
     * @param paths folders, CSV files, XLSX, GraphML, GEXF or Pajek files
     * @param mapping a YAML file that turns the user's own files into tables, or null
     * @param language of messages and remedies
     * @param keepUntil the last day on which what it brings is kept, or null for the usual time
     * @param decisions who is meant where the files name somebody
     */
    record ImportRequest(
            Origin origin,
            List<Path> paths,
            @Nullable Path mapping,
            boolean dryRun,
            boolean skipBadRows,
            Locale language,
            @Nullable LocalDate keepUntil,
            NameDecisions decisions) {
        /** An import for which nobody decided who is meant by name. */
        public ImportRequest(
                Origin origin,
                List<Path> paths,
                @Nullable Path mapping,
                boolean dryRun,
                boolean skipBadRows,
                Locale language,
                @Nullable LocalDate keepUntil) {
            this(origin, paths, mapping, dryRun, skipBadRows, language, keepUntil, NameDecisions.NONE);
        }

        /** An import that is kept for the usual time. */
        public ImportRequest(
                Origin origin,
                List<Path> paths,
                @Nullable Path mapping,
                boolean dryRun,
                boolean skipBadRows,
                Locale language) {
            this(origin, paths, mapping, dryRun, skipBadRows, language, null);
        }
    }
}
