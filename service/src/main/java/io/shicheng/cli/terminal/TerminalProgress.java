package io.shicheng.cli.terminal;

import io.shicheng.progress.RunControl;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/**
 * One line on the terminal that says how far a run is and how long it will take; shown from the second second on.
 * Ctrl-C cancels the run.
 */
public final class TerminalProgress implements RunControl, AutoCloseable {
    private static final long QUIET_NANOS = 1_500_000_000L;
    private static final long REDRAW_NANOS = 200_000_000L;

    private final Messages messages;
    private final boolean shown;
    private final PrintStream out;
    private final LongAdder done = new LongAdder();
    private final long start = System.nanoTime();
    private final Thread onInterrupt = new Thread(this::cancelAndWait, "cancel");
    private final Thread main = Thread.currentThread();
    private volatile boolean cancelled;
    private volatile long total;
    private volatile long phaseStart = start;
    private volatile String phase = "";
    private volatile long lastDrawn;
    private volatile boolean drawn;

    TerminalProgress(Messages messages, boolean shown, PrintStream out) {
        this.messages = messages;
        this.shown = shown;
        this.out = out;
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    /** Progress on the standard error, if that is a terminal and nobody asked for quiet. */
    public static TerminalProgress of(Messages messages, boolean quiet) {
        return new TerminalProgress(messages, !quiet && Boolean.getBoolean("shicheng.terminal"), System.err);
    }

    private void cancelAndWait() {
        cancelled = true;
        try {
            main.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void phase(String name, long totalWork) {
        phase = name;
        total = totalWork;
        done.reset();
        phaseStart = System.nanoTime();
        draw(phaseStart);
    }

    @Override
    public void advance(long work) {
        done.add(work);
        long now = System.nanoTime();
        if (shown && now - lastDrawn > REDRAW_NANOS) {
            draw(now);
        }
    }

    private synchronized void draw(long now) {
        if (!shown || now - start < QUIET_NANOS || phase.isEmpty()) {
            return;
        }
        lastDrawn = now;
        drawn = true;
        out.print("\r\u001b[K" + line(now));
        out.flush();
    }

    private String line(long now) {
        String name = messages.textOrKey("progress.", phase);
        long finished = done.sum();
        if (total <= 0) {
            return finished == 0 ? name + " …" : String.format(Locale.ROOT, "%s … %,d", name, finished);
        }
        double share = Math.min(1, (double) finished / total);
        String bar = "█".repeat((int) (share * 24)) + "░".repeat(24 - (int) (share * 24));
        String left = share < 0.02
                ? ""
                : "  " + messages.text("progress.left", duration((now - phaseStart) / 1e9 * (1 - share) / share));
        return String.format(Locale.ROOT, "%s  %s %3.0f %%%s", name, bar, share * 100, left);
    }

    static String duration(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        return whole < 60 ? whole + " s" : String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /** Takes the line away and lets go of Ctrl-C. */
    @Override
    public void close() {
        synchronized (this) {
            phase = "";
            if (drawn) {
                out.print("\r\u001b[K");
                out.flush();
            }
        }
        if (!cancelled) {
            try {
                Runtime.getRuntime().removeShutdownHook(onInterrupt);
            } catch (IllegalStateException e) {
                // the JVM is going down already, and the hook with it
            }
        }
    }
}
