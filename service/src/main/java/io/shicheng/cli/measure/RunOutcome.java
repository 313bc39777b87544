package io.shicheng.cli.measure;

import io.shicheng.analysis.measure.NotEnoughMemoryException;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.MeasureRefusedException;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.graphfile.GraphFileException;
import io.shicheng.graphfile.UnreachableGraphFileException;
import io.shicheng.message.RefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CancellationException;

/** How a run on a graph file ends: with its summary, or with what kept it from ending so. */
public final class RunOutcome {
    private RunOutcome() {}

    /** Runs, says how it went, and gives the exit code. */
    public static int of(GraphRun run, Messages messages, TerminalProgress terminal, PrintWriter err)
            throws IOException {
        try {
            String summary;
            try (TerminalProgress progress = terminal) {
                summary = run.run(progress);
            } finally {
                run.notices().forEach(notice -> err.println(notice.message(messages.locale())));
            }
            return said(summary, ExitCode.DONE, err);
        } catch (CancellationException e) {
            // here, since all that could have gone wrong otherwise takes a quarter of a second to load
            return said(messages.text("failure.cancelled"), ExitCode.CANCELLED, err);
        } catch (GraphFileException e) {
            return said(
                    e.message(messages.locale()),
                    e instanceof UnreachableGraphFileException ? ExitCode.UNREACHABLE : ExitCode.REFUSED,
                    err);
        } catch (NotEnoughMemoryException e) {
            return refused(MeasureRefusedException.of(e), messages, err);
        } catch (UnmeasurableException e) {
            // what only the graph could tell: no cycle, strengths or sizes beyond reach, no answer
            return refused(MeasureRefusedException.of(e), messages, err);
        } catch (RefusedException e) {
            return refused(e, messages, err);
        }
    }

    private static int refused(RefusedException refused, Messages messages, PrintWriter err) {
        return said(refused.text(messages.locale()), ExitCode.of(refused.kind()), err);
    }

    private static int said(String message, int code, PrintWriter err) {
        err.println(message);
        err.flush();
        return code;
    }
}
