package io.shicheng.web.imports;

import io.shicheng.importer.ImportReport;
import io.shicheng.web.run.RunProgress.Progress;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * An import as it stands.
 *
 * @param state {@code waiting}, {@code running}, {@code stored}, {@code checked} (a dry run that found nothing to
 *     refuse), {@code refused}, {@code cancelled} or {@code failed}
 * @param report there once the import was stored, checked or refused
 * @param problem there if it failed
 */
record ImportView(
        String id,
        String state,
        List<String> files,
        boolean dryRun,
        boolean skipBadRows,
        Progress progress,
        @Nullable ImportReport report,
        @Nullable ProblemDetail problem) {

    /** Where an import stands. */
    enum State {
        WAITING,
        RUNNING,
        STORED,
        CHECKED,
        REFUSED,
        CANCELLED,
        FAILED;

        boolean finished() {
            return this != WAITING && this != RUNNING;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
