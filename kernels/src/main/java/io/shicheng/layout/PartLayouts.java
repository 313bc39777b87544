package io.shicheng.layout;

import io.shicheng.analysis.parallel.Blocks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.layout.coarsening.Parts;
import io.shicheng.layout.force.Continuation;
import io.shicheng.layout.force.Effort;
import io.shicheng.layout.force.Multilevel;
import io.shicheng.layout.packing.Shape;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a graph, each laid out by itself: large ones one after another by all threads, small ones several at once. Those of
 * which no vertex had a place lie about the origin, the others where they were.
 */
final class PartLayouts implements Blocks.KernelFactory, Blocks.Kernel {
    /** Between two parts lies twice as much at least; also the radius of a vertex without ties. */
    static final double MARGIN = 1;

    /** Parts with fewer vertices are laid out by one thread each. */
    private static final int SMALL = 4096;

    private static final int PARTS_A_BLOCK = 4;

    private final Parts parts;
    private final LayoutSettings settings;
    private final @Nullable EarlierPlaces earlier;
    private final RunControl control;
    private final double[] x;
    private final double[] y;
    private final double[] radius;
    private int large;

    private PartLayouts(CsrGraph graph, @Nullable EarlierPlaces earlier, LayoutSettings settings, RunControl control) {
        this.settings = settings;
        this.earlier = earlier;
        this.control = control;
        this.parts = Parts.of(graph, settings.weighted(), control);
        this.x = new double[graph.vertexCount()];
        this.y = new double[graph.vertexCount()];
        this.radius = new double[parts.count()];
    }

    static PartLayouts of(
            CsrGraph graph, @Nullable EarlierPlaces earlier, LayoutSettings settings, RunControl control) {
        control.phase("layout", units(graph.vertexCount()));
        PartLayouts layouts = new PartLayouts(graph, earlier, settings, control);
        layouts.layOutAll();
        return layouts;
    }

    private static long units(int vertices) {
        return (long) vertices * Effort.USUAL.steps();
    }

    private void layOutAll() {
        while (large < parts.count() && parts.size(large) >= SMALL) {
            layOut(large, settings.threads());
            large++;
        }
        Blocks.run(parts.count() - large, PARTS_A_BLOCK, settings.threads(), new CancelOnly(control), this);
    }

    // where a lambda would do: the first lambda of a fresh virtual machine costs 10 ms
    @Override
    public Blocks.Kernel create() {
        return this;
    }

    @Override
    public void run(int from, int to) {
        for (int part = from; part < to; part++) {
            layOut(large + part, 1);
        }
    }

    private void layOut(int part, int threads) {
        int n = parts.size(part);
        if (earlier != null && goOn(part, threads, earlier)) {
            return;
        }
        if (n == 1) {
            radius[part] = MARGIN;
            control.advance(units(1));
            return;
        }
        double[][] places = Multilevel.of(parts.graph(part), Effort.USUAL, settings.seed(), threads, units(n), control);
        control.checkCancelled();
        radius[part] = Shape.settle(places[0], places[1]) + MARGIN;
        control.checkCancelled();
        put(part, places[0], places[1]);
    }

    /** Lays out a part from where it was; false if none of it was anywhere. */
    private boolean goOn(int part, int threads, EarlierPlaces before) {
        int n = parts.size(part);
        double[] partX = new double[n];
        double[] partY = new double[n];
        boolean any = false;
        for (int i = 0; i < n; i++) {
            int v = parts.vertex(part, i);
            partX[i] = before.x()[v];
            partY[i] = before.y()[v];
            any |= before.knows(v);
        }
        if (any && n == 1) {
            control.advance(units(1));
        } else if (any) {
            Continuation.of(
                    parts.graph(part), partX, partY, MARGIN, Effort.USUAL, settings.seed(), threads, units(n), control);
        }
        if (any) {
            put(part, partX, partY);
        }
        return any;
    }

    private void put(int part, double[] partX, double[] partY) {
        for (int i = 0; i < partX.length; i++) {
            x[parts.vertex(part, i)] = partX[i];
            y[parts.vertex(part, i)] = partY[i];
        }
    }

    void move(int part, double across, double along) {
        for (int i = 0; i < parts.size(part); i++) {
            x[parts.vertex(part, i)] += across;
            y[parts.vertex(part, i)] += along;
        }
    }

    int count() {
        return parts.count();
    }

    int size(int part) {
        return parts.size(part);
    }

    int vertex(int part, int place) {
        return parts.vertex(part, place);
    }

    /** Of the disc around a part about the origin, its margin with it; 0 of a part that stays where it was. */
    double radius(int part) {
        return radius[part];
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }
}
