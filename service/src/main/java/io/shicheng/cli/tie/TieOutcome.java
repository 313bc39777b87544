package io.shicheng.cli.tie;

import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.measure.RunOutcome;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.tabular.TableFileException;
import io.shicheng.tabular.UnreachableTableFileException;
import java.io.IOException;
import java.io.PrintWriter;

/** How a run on a table of ties went, as a message and an exit code. */
public final class TieOutcome {
    private TieOutcome() {}

    /** Runs, says how it went, and gives the exit code. */
    public static int of(GraphRun run, Messages messages, TerminalProgress progress, PrintWriter err)
            throws IOException {
        try {
            return RunOutcome.of(run, messages, progress, err);
        } catch (TableFileException e) {
            err.println(e.message(messages.locale()) + " " + e.remedy(messages.locale()));
            return e instanceof UnreachableTableFileException ? ExitCode.UNREACHABLE : ExitCode.REFUSED;
        }
    }
}
