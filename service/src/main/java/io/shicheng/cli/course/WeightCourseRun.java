package io.shicheng.cli.course;

import io.shicheng.analysis.course.CoursePiece;
import io.shicheng.analysis.course.ScoreLines;
import io.shicheng.analysis.course.SingleCourse;
import io.shicheng.analysis.course.WeightCourse;
import io.shicheng.analysis.multiplex.MultiplexTies.Counting;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.RunSummary;
import io.shicheng.cli.graph.VertexTable;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.tie.TieOptions;
import io.shicheng.cli.tie.TieQuestion;
import io.shicheng.cli.tie.TieTable;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the exact intervals of a kind's weight in which people keep their places, by a sum over their own ties. */
final class WeightCourseRun implements GraphRun {
    private static final List<String> HEADINGS = List.of("vertex", "interval", "from", "to", "place");

    private final TieQuestion question;
    private final String kind;
    private final int first;
    private final List<String> only;

    /** @param only the people who are asked about; empty for those who are among the first */
    WeightCourseRun(TieQuestion question, String kind, int first, List<String> only) {
        this.question = question;
        this.kind = kind;
        this.first = first;
        this.only = only;
    }

    @Override
    public String run(RunControl control) throws IOException {
        long start = System.nanoTime();
        TieTable table = question.read(control);
        long loaded = System.nanoTime();
        int weighed = TieOptions.kind(table, kind);
        Counting counting = question.options().counting(table).with(weighed, 1);
        control.phase("course", 0);
        ScoreLines lines = ScoreLines.of(
                table.ties().strengths(counting, question.follows(), each -> each != weighed),
                table.ties().strengths(counting, question.follows(), each -> each == weighed));
        Map<Integer, List<CoursePiece>> found = new LinkedHashMap<>();
        int crossings = -1;
        if (only.isEmpty()) {
            WeightCourse.Found all = WeightCourse.of(lines, first);
            found.putAll(all.byPerson());
            crossings = all.crossings();
        } else {
            for (String id : only) {
                int person = table.person(id, "--of");
                found.put(person, SingleCourse.of(lines, person));
            }
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        found.forEach((person, pieces) -> pieces.forEach(piece -> rows.add(Arrays.asList(
                table.ids().get(person),
                piece.interval(),
                piece.from().value(),
                piece.to().value(),
                piece.place()))));
        AtomicFile.writeOrPrint(question.out(), to -> VertexTable.write(HEADINGS, rows, to));
        RunSummary summary = question.summary(table, (loaded - start) / 1e9, (System.nanoTime() - loaded) / 1e9);
        summary.add("people", found.size());
        if (crossings >= 0) {
            summary.add("first", first);
            summary.add("crossings", crossings);
        }
        return summary.json();
    }

    @Override
    public List<GraphNotice> notices() {
        return List.of();
    }
}
