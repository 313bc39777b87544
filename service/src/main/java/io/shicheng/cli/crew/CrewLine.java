package io.shicheng.cli.crew;

import io.shicheng.analysis.crew.CrewFigures;
import io.shicheng.cli.terminal.LabelText;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.disclosure.overview.DisclosedCrews;
import io.shicheng.disclosure.overview.DisclosedCrews.Figures;
import io.shicheng.disclosure.overview.DisclosedCrews.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A leader in a department, of a store or of files.
 *
 * @param leader id
 * @param name nothing in files
 * @param verdict {@code follows}, {@code chance} or {@code few}
 * @param figures null where they may not be told
 */
record CrewLine(
        String leader,
        String name,
        String department,
        String verdict,
        @Nullable Figures figures) {
    static CrewLine of(DisclosedCrews.Row row, Messages messages) {
        return new CrewLine(
                LabelText.id(row.leader()),
                LabelText.name(row.leader(), messages),
                row.department(),
                row.verdict(),
                row.figures());
    }

    static CrewLine of(CrewFigures figures, CrewFiles files) {
        return new CrewLine(
                files.people().get(figures.leader()),
                "",
                files.departments().get(figures.department()),
                Verdict.of(figures).code(),
                Figures.of(figures));
    }
}
