package io.shicheng.inquiry.ranking;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.analysis.scenario.Scenario;
import io.shicheng.csr.CsrGraph;
import io.shicheng.engine.Engine;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.ScenarioQuestion;
import io.shicheng.inquiry.result.ChangedScores;
import io.shicheng.inquiry.result.PersonChange;
import io.shicheng.message.Word;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Measures a network once more with some ties otherwise. Nothing of it is kept: a scenario is whoever asks for it's own,
 * and what it was measured beside is kept as a ranking.
 */
@Component
public class Scenarios {
    private final Rankings rankings;
    private final Engine engine;

    public Scenarios(Rankings rankings, Engine engine) {
        this.rankings = rankings;
        this.engine = engine;
    }

    /**
     * Compares; see {@link io.shicheng.inquiry.result.Inquiry}.
     *
     * @throws InquiryException as of a ranking, and if a change cannot be made
     */
    public ChangedScores compare(
            ScenarioQuestion question, List<PersonChange> changes, Population network, RunControl control) {
        Rankings.Asked asked = rankings.asked(question.of().withoutInterval(), network, control);
        Measure measure = asked.terms().measure();
        Standing before = rankings.standing(asked, control);
        CsrGraph graph = Engine.graph(asked.snapshot(), measure);
        Scenario scenario = new ChangedTies(asked, graph).scenario(changes);
        Standing after;
        try {
            control.phase(measure.code(), 0);
            after = engine.changedScores(
                    asked.snapshot(), scenario, measure, asked.terms().settings(), before, control);
        } catch (UnmeasurableException e) {
            throw InquiryException.of(
                    "measure.noAnswer", Word.typed("measure", measure.code()), Word.typed("measure", "pagerank"));
        }
        return new ChangedScores(
                asked.citation(),
                asked.snapshot(),
                measure,
                scenario,
                scenario.touched(graph),
                before,
                after,
                asked.members());
    }
}
