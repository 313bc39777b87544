package io.shicheng.cli.scenario;

import io.shicheng.message.Message;
import io.shicheng.message.RefusalKind;
import io.shicheng.message.RefusedException;

/** A change that cannot be made to the graph of the file. */
final class ScenarioRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "io.shicheng.cli.messages";

    private ScenarioRefusedException(String code, Message explanation) {
        super(RefusalKind.DATA, code, explanation, null, null);
    }

    static ScenarioRefusedException noVertex(String change, String wanted, String example) {
        return new ScenarioRefusedException(
                "no_such_vertex", Message.of(TEXTS, "scenario.noVertex", change, wanted, example));
    }

    static ScenarioRefusedException self(String change) {
        return new ScenarioRefusedException("tie_of_one", Message.of(TEXTS, "scenario.self", change));
    }

    static ScenarioRefusedException thereAlready(String change) {
        return new ScenarioRefusedException("tie_there", Message.of(TEXTS, "scenario.thereAlready", change));
    }

    static ScenarioRefusedException notThere(String change) {
        return new ScenarioRefusedException("no_such_tie", Message.of(TEXTS, "scenario.notThere", change));
    }

    static ScenarioRefusedException noStrength(String change, String found) {
        return new ScenarioRefusedException("no_strength", Message.of(TEXTS, "scenario.noStrength", change, found));
    }

    static ScenarioRefusedException strengthsDoNotCount(String change) {
        return new ScenarioRefusedException("strengths_left_out", Message.of(TEXTS, "scenario.unweighted", change));
    }

    static ScenarioRefusedException needed(String option) {
        return new ScenarioRefusedException("vertex_needed", Message.of(TEXTS, "scenario.needed", option));
    }
}
