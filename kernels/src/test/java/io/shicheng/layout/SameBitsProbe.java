package io.shicheng.layout;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.SplittableRandom;

/** A process of its own that lays out a graph and says by what bits. */
final class SameBitsProbe {
    private SameBitsProbe() {}

    public static void main(String[] arguments) {
        System.out.println(hash());
    }

    static String hash() {
        Layout layout = ForceLayout.of(graph(), LayoutSettings.usual().withThreads(2), RunControl.NONE);
        return Integer.toHexString(layout.hashCode());
    }

    /** A lineage of 6,000 with strengths, some parts, and a few ties across. */
    static CsrGraph graph() {
        SplittableRandom random = new SplittableRandom(11);
        CsrBuilder builder = new CsrBuilder(6200, false, true);
        for (int v = 1; v < 6000; v++) {
            builder.add(v, Math.max(0, v - 1 - random.nextInt(1 + v / 4)), 12.0 / random.nextInt(1, 7));
            if (v % 3 == 0) {
                builder.add(v, random.nextInt(v), 12.0 / random.nextInt(1, 7));
            }
        }
        for (int v = 6001; v < 6150; v++) {
            builder.add(v, v - 1 - random.nextInt(1 + v % 2), 1);
        }
        return builder.build();
    }
}
