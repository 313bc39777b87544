package io.shicheng.cli.tie;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Parameter;
import io.shicheng.analysis.measure.ParameterValues;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.UnusableParameterException;
import io.shicheng.cli.graph.Complaint;
import io.shicheng.cli.option.ParameterOptions;
import io.shicheng.message.Word;
import java.nio.file.Path;

/** What options of a command on a table of ties ask, checked. */
public final class TieQuestions {
    private TieQuestions() {}

    /** Complains of a measure that ranks nobody, and of what the others cannot mean. */
    public static TieQuestion of(
            Path file, TieOptions ties, String measure, ParameterOptions parameters, long seed, Complaint complaint) {
        Measure wanted = Measures.ofCode(measure).filter(Measure::ranks).orElse(null);
        if (wanted == null) {
            complaint.about(
                    "measure.unknown",
                    measure,
                    Word.allTyped(
                            "measure",
                            Measures.all().stream()
                                    .filter(Measure::ranks)
                                    .map(Measure::code)
                                    .toList()));
            throw new IllegalStateException("measure.unknown");
        }
        Settings settings = wanted.usualOfRankings().withSeed(seed);
        try {
            ParameterValues values = parameters.read();
            for (Parameter<?> each : values.given()) {
                if (!wanted.parameters().contains(each)) {
                    complaint.about(
                            "measure.onlyFor",
                            "--" + each.name(),
                            Word.allTyped("measure", Measures.having(each)),
                            Word.of("measure", wanted.code()));
                }
            }
            settings = settings.with(values);
        } catch (UnusableParameterException e) {
            complaint.about("measure.range", "--" + e.name(), e.value(), String.join(", ", e.allowed()), e.remedy());
        }
        ties.check(complaint);
        return new TieQuestion(file, ties, wanted, settings, false, null);
    }
}
