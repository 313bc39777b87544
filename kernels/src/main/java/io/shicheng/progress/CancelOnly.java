package io.shicheng.progress;

/**
 * Lets a run be stopped and keeps its progress to itself: for a step whose caller counts in other units.
 *
 * @param control whom to ask
 */
public record CancelOnly(RunControl control) implements RunControl {
    @Override
    public void phase(String name, long totalWork) {}

    @Override
    public void advance(long work) {}

    @Override
    public boolean cancelled() {
        return control.cancelled();
    }
}
