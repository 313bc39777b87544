package io.shicheng.cli.scenario;

import io.shicheng.analysis.scenario.ChangeText;
import io.shicheng.cli.graph.Complaint;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.nomination.NominationOptions;
import io.shicheng.cli.uncertainty.GraphQuestion;
import io.shicheng.cli.uncertainty.UncertaintyOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code measure} that ask more of ranks than scores: how sure they are, and what they would be if. */
public final class RankOptions {
    private static final String WHAT_IF = "--what-if";

    @Option(names = WHAT_IF, paramLabel = "CHANGE")
    private @Nullable List<String> changes;

    @Mixin
    private UncertaintyOptions uncertainty = new UncertaintyOptions();

    public RankOptions() {}

    /** Sets an option to its value as picocli does; false if it is none of these. */
    public boolean set(String option, String value) {
        if (option.equals(WHAT_IF)) {
            changes = List.of(value);
            return true;
        }
        return uncertainty.set(option, value);
    }

    /** Sets an option that takes no value; false if it is none of these. */
    public boolean set(String option) {
        return uncertainty.set(option);
    }

    /** Whether no measure is needed. */
    public boolean withoutMeasure() {
        return uncertainty.withoutMeasure();
    }

    /** Names of those that are given, of which the first says what is to be done. */
    public List<String> asked() {
        List<String> asked = new ArrayList<>(uncertainty.asked());
        if (changes != null) {
            asked.addFirst(WHAT_IF);
        }
        return asked;
    }

    /** Between which ranks each is, by any index. Complains of what else is asked for. */
    public GraphRun dominance(Path file, int threads, @Nullable Path out, Complaint complaint) {
        if (changes != null) {
            complaint.about("measure.either", WHAT_IF, "--dominance");
        }
        return uncertainty.dominance(file, threads, out, complaint);
    }

    /** What they ask for; null if none of them asks for anything. Complains of what they cannot mean. */
    public @Nullable GraphRun run(GraphQuestion question, NominationOptions nominations, Complaint complaint) {
        if (changes == null) {
            return uncertainty.run(question, nominations, complaint);
        }
        UncertaintyOptions.Doubt doubt = uncertainty.beside(WHAT_IF, question.measure(), complaint);
        List<ChangeText> read = new ArrayList<>();
        int left = 0;
        for (String each : changes) {
            ChangeText text = ChangeText.read(each);
            if (text == null) {
                complaint.about("measure.range", WHAT_IF, each, ChangeText.FORMS, "add:A,B");
                continue;
            }
            left += text.verb() == ChangeText.Verb.WITHOUT ? 1 : 0;
            if (left > 1) {
                complaint.about("scenario.oneLeftOut", each);
            }
            if (text.verb() == ChangeText.Verb.WEIGH && !question.settings().weighted()) {
                complaint.about("measure.needs", WHAT_IF + " " + each, "--weighted", "");
            }
            read.add(text);
        }
        return new ScenarioRun(question, read, uncertainty.first(), doubt);
    }
}
