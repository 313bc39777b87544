package io.shicheng.disclosure.scenario;

import io.shicheng.analysis.scenario.ChangeText;
import io.shicheng.analysis.scenario.ChangeText.Verb;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.policy.Discloser;
import io.shicheng.disclosure.policy.GateRankings;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.rank.RankingDiscloser;
import io.shicheng.disclosure.rank.RankingDiscloser.OpenRanking;
import io.shicheng.disclosure.reason.DisclosedScenario;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.ScenarioQuestion;
import io.shicheng.inquiry.result.ChangedScores;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.inquiry.result.PersonChange;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.List;

/**
 * Has told what a ranking would be if some ties were otherwise, in the network of those alone whom the viewer may see by
 * name, and of historical people alone: who changes, who is shown, and whom ranks are among. Whoever asks about anybody
 * else, there or not, gets the same refusal. Nobody living is in the answer, so nothing is recorded.
 */
public final class ScenarioDiscloser implements Discloser<ScenarioQuestion, DisclosedScenario> {
    private final RankingDiscloser rankings;
    private final Inquiry inquiry;

    public ScenarioDiscloser(RankingDiscloser rankings, Inquiry inquiry) {
        this.rankings = rankings;
        this.inquiry = inquiry;
    }

    @Override
    public DisclosedScenario disclose(Viewer viewer, ScenarioQuestion question, RunControl control) {
        List<ChangeText> texts = texts(question.changes());
        OpenRanking open = rankings.open(viewer, question.of(), control);
        List<PersonChange> changes = changes(texts, historical(open));
        ChangedScores scores = GateRankings.changed(
                inquiry, question.of(open.question().withoutInterval()), changes, open.open(), control);
        return new VisibleScenario(open, scores, question.first())
                .disclose(texts.stream().map(ChangeText::typed).toList());
    }

    private static ChangeText.Finder<NodeKey> historical(OpenRanking open) {
        PersonPolicy policy = open.labels().policy();
        return id -> {
            NodeKey person = open.byName().find(id);
            return person != null && policy.seesScore(person) ? person : null;
        };
    }

    private static List<ChangeText> texts(String changes) {
        List<ChangeText> texts = new ArrayList<>();
        for (String typed : changes.split(";")) {
            ChangeText text = ChangeText.read(typed);
            if (text == null) {
                throw DisclosureException.of(Reason.BAD_QUESTION, "whatIf.form", typed.strip(), ChangeText.FORMS);
            }
            texts.add(text);
        }
        long without =
                texts.stream().filter(text -> text.verb() == Verb.WITHOUT).count();
        if (without > 1) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "whatIf.without", without);
        }
        if (texts.size() > ScenarioQuestion.MOST_CHANGES) {
            throw DisclosureException.of(
                    Reason.BAD_QUESTION, "whatIf.many", texts.size(), ScenarioQuestion.MOST_CHANGES);
        }
        return texts;
    }

    private static List<PersonChange> changes(List<ChangeText> texts, ChangeText.Finder<NodeKey> find) {
        List<PersonChange> changes = new ArrayList<>();
        for (ChangeText text : texts) {
            if (text.verb() == Verb.WITHOUT) {
                NodeKey person = find.find(text.rest());
                if (person == null) {
                    throw DisclosureException.of(Reason.NOT_RANKED, "whatIf.person", text.rest());
                }
                changes.add(new PersonChange(text.verb(), text.typed(), person, person, 1, false));
                continue;
            }
            ChangeText.Ends<NodeKey> ends = text.ends(find);
            if (ends == null) {
                throw DisclosureException.of(Reason.NOT_RANKED, "whatIf.person", text.unknown(find));
            }
            if (!(ends.number() > 0)) {
                throw DisclosureException.of(Reason.BAD_QUESTION, "whatIf.strength", text.typed());
            }
            changes.add(new PersonChange(
                    text.verb(), text.typed(), ends.from(), ends.to(), ends.number(), ends.strength() != null));
        }
        return changes;
    }
}
