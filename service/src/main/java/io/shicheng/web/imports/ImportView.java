package io.shicheng.web.imports;

import io.shicheng.importer.ImportReport;
import io.shicheng.importer.NameGrounds;
import io.shicheng.importer.PastImports.PastImport;
import io.shicheng.importer.mention.NameMention;
import io.shicheng.web.run.RunProgress.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * An import as it stands. Of one that this service did not run, or has forgotten, only what the store's history holds
 * is there: no names of files, no progress, no report.
 *
 * @param state {@code waiting}, {@code running}, {@code stored}, {@code checked} (a dry run that found nothing to
 *     refuse), {@code refused}, {@code cancelled}, {@code failed} or {@code undone} (taken back after it was stored)
 * @param at when it was asked for
 * @param by the role in which it was asked for
 * @param rowsStored rows by table that are new or changed in the store
 * @param revision of the store after it; there if the import was stored
 * @param keptUntil the last day on which what it brought is kept, unless something else keeps it; there if it was
 *     stored
 * @param names whose names are kept, where this service ran it and its files could be read
 * @param report there once the import was stored, checked or refused
 * @param problem there if it failed
 */
public record ImportView(
        String id,
        String state,
        Instant at,
        String by,
        SortedMap<String, Long> rowsStored,
        @Nullable Long revision,
        @Nullable LocalDate keptUntil,
        List<String> files,
        boolean dryRun,
        @Nullable Boolean skipBadRows,
        @Nullable Progress progress,
        @Nullable NamesView names,
        @Nullable ImportReport report,
        @Nullable ProblemDetail problem) {
    /**
     * Of how many people the name is kept.
     *
     * @param named rows of people with a name
     * @param historical of these, who died or were born long ago, with a source
     * @param consenting of the others, whose own consent holds
     * @param missing all others, whose names are dropped while they are read
     * @param mentions places that name somebody, as far as anybody may be meant; those that are to be decided first, and
     *     not all of very many
     */
    public record NamesView(
            long named, long kept, long historical, long consenting, long missing, List<Mention> mentions) {
        private static final int MOST_MENTIONS = 200;

        static NamesView of(NameGrounds names, List<NameMention> mentions) {
            return new NamesView(
                    names.named(),
                    names.kept(),
                    names.historical(),
                    names.consenting(),
                    names.missing().size(),
                    mentions.stream()
                            .sorted(Comparator.comparing(NameMention::open).reversed())
                            .limit(MOST_MENTIONS)
                            .map(Mention::of)
                            .toList());
        }
    }

    /**
     * A place of the files that names somebody, by its row: never the name.
     *
     * @param key by which it is decided
     * @param taken the id of who is meant, unless it is decided otherwise; null where nobody is
     */
    public record Mention(
            String key,
            String file,
            long row,
            String column,
            boolean decided,
            @Nullable String taken,
            List<Candidate> candidates) {
        static Mention of(NameMention mention) {
            return new Mention(
                    mention.key(),
                    mention.file(),
                    mention.line(),
                    mention.column(),
                    mention.decided(),
                    mention.taken(),
                    mention.candidates().stream()
                            .map(each -> new Candidate(each.person(), each.file(), each.line(), each.word()))
                            .toList());
        }
    }

    /**
     * Somebody who may be meant.
     *
     * @param file with a row of theirs; empty if they are known from an earlier import
     * @param agreement how the names go together, as in the evidence of double records
     */
    public record Candidate(String person, String file, long row, String agreement) {}

    /** As the history has it. */
    static ImportView of(PastImport past) {
        return new ImportView(
                past.id().toString(),
                State.STORED.code(),
                past.at(),
                past.by().code(),
                past.rowsStored(),
                past.revision(),
                past.keptUntil(),
                List.of(),
                false,
                null,
                null,
                null,
                null,
                null);
    }

    /** Where an import stands. */
    enum State {
        WAITING,
        RUNNING,
        STORED,
        CHECKED,
        REFUSED,
        CANCELLED,
        FAILED,
        UNDONE;

        boolean finished() {
            return this != WAITING && this != RUNNING;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
