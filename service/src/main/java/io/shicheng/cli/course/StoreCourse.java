package io.shicheng.cli.course;

import io.shicheng.analysis.course.CoursePiece;
import io.shicheng.analysis.course.ScoreLines;
import io.shicheng.analysis.course.SingleCourse;
import io.shicheng.analysis.course.WeightCourse;
import io.shicheng.cli.graph.VertexTable;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.session.Session;
import io.shicheng.cli.terminal.AtomicFile;
import io.shicheng.cli.terminal.LabelText;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.cli.tie.TiesRefusedException;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.graph.tie.TieKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The exact course over a weight of people of a store. It is worked out from two rankings by strength as their viewer may
 * see them, one by all other kinds and one by the kind alone, and so tells nothing that these do not: of people with a
 * score that is told, among these.
 */
final class StoreCourse {
    private static final List<String> HEADINGS = List.of("vertex", "name", "interval", "from", "to", "place");
    /** More than a store holds. */
    private static final int EVERYBODY = 10_000_000;

    private final CommonOptions common;
    private final String measure;
    private final TieKind weighed;
    private final Set<TieKind> others;

    /** @param asked the kinds that count; empty for all */
    StoreCourse(CommonOptions common, String measure, TieKind weighed, Set<TieKind> asked) {
        this.common = common;
        this.measure = measure;
        this.weighed = weighed;
        this.others = asked.isEmpty() ? EnumSet.allOf(TieKind.class) : EnumSet.copyOf(asked);
        others.remove(weighed);
    }

    /** People with a score in either ranking, by id. */
    private static final class Scores {
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final List<String> names = new ArrayList<>();
        private final List<BigDecimal> others = new ArrayList<>();
        private final List<BigDecimal> own = new ArrayList<>();

        int number(String id, String name) {
            return numbers.computeIfAbsent(id, unseen -> {
                names.add(name);
                others.add(BigDecimal.ZERO);
                own.add(BigDecimal.ZERO);
                return numbers.size();
            });
        }
    }

    void write(int first, List<String> only, @Nullable Path out) throws IOException {
        Scores scores = new Scores();
        try (Session session = Session.open(common);
                TerminalProgress progress = common.progress()) {
            if (!others.isEmpty()) {
                take(ranking(session, others, progress), scores, scores.others);
            }
            take(ranking(session, EnumSet.of(weighed), progress), scores, scores.own);
        }
        ScoreLines lines =
                ScoreLines.of(scores.others.toArray(BigDecimal[]::new), scores.own.toArray(BigDecimal[]::new));
        Map<Integer, List<CoursePiece>> found = new LinkedHashMap<>();
        if (only.isEmpty()) {
            found.putAll(WeightCourse.of(lines, first).byPerson());
        }
        for (String id : only) {
            int person = scores.numbers.getOrDefault(id, -1);
            if (person < 0) {
                throw TiesRefusedException.noScore(id, "--of");
            }
            found.put(person, SingleCourse.of(lines, person));
        }
        List<String> ids = List.copyOf(scores.numbers.keySet());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        found.forEach((person, pieces) -> pieces.forEach(piece -> rows.add(Arrays.asList(
                ids.get(person),
                scores.names.get(person),
                piece.interval(),
                piece.from().value(),
                piece.to().value(),
                piece.place()))));
        AtomicFile.writeOrPrint(out, to -> VertexTable.write(HEADINGS, rows, to));
    }

    private DisclosedRanking ranking(Session session, Set<TieKind> ties, TerminalProgress progress) {
        return session.asking(() -> session.disclosure()
                .ranking(common.viewer(), new RankingPage(measure, ties, null, null, EVERYBODY, false, 1), progress));
    }

    private void take(DisclosedRanking ranking, Scores scores, List<BigDecimal> by) {
        for (DisclosedRanking.Row row : ranking.rows()) {
            if (row.score() != null) {
                int person = scores.number(LabelText.id(row.person()), LabelText.name(row.person(), common.messages()));
                by.set(person, BigDecimal.valueOf(row.score()));
            }
        }
    }
}
