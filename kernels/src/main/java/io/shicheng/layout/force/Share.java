package io.shicheng.layout.force;

import io.shicheng.progress.RunControl;

/** Tells progress in units of the caller, where the work that they stand for is known only once it has begun. One thread at a time. */
final class Share implements RunControl {
    private final RunControl control;
    private final long units;
    private final double work;
    private double done;
    private long told;

    /**
     * @param units by which the control is advanced in all
     * @param work by which this is advanced in all
     */
    Share(RunControl control, long units, double work) {
        this.control = control;
        this.units = units;
        this.work = work;
    }

    @Override
    public void phase(String name, long totalWork) {}

    @Override
    public void advance(long more) {
        done += more;
        long now = Math.min(units, (long) (units * (done / work)));
        control.advance(now - told);
        told = now;
    }

    /** Whatever rounding left out. */
    void end() {
        control.advance(units - told);
        told = units;
    }

    @Override
    public boolean cancelled() {
        return control.cancelled();
    }
}
