package io.shicheng.web.run;

import org.jspecify.annotations.Nullable;

/**
 * How far a run is, for who asked for it. Shares and no counts: how many units of work there are depends on how many
 * people there are, whom the answer counts in tens.
 *
 * @param running whether there is such a run, of this account, that is not over
 * @param phase a stable code of the part it is in, often the measure's
 * @param percent of this part that is done, null where it is not known
 * @param secondsLeft of this part, null where it cannot be told yet
 */
record RunView(
        boolean running,
        @Nullable String phase,
        @Nullable Integer percent,
        @Nullable Long secondsLeft) {
    static final RunView OVER = new RunView(false, null, null, null);

    static RunView of(RunProgress run) {
        RunProgress.Progress now = run.progress();
        Long total = now.total();
        Integer percent = total == null ? null : (int) (100.0 * now.done() / total);
        return new RunView(true, now.phase(), percent, now.secondsLeft());
    }
}
