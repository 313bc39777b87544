package io.shicheng.analysis.measure;

/** Says before a run whether it fits the heap. */
public final class MemoryCheck {
    private MemoryCheck() {}

    /**
     * @param what runs, for the message
     * @throws NotEnoughMemoryException if the heap cannot give as much, even after garbage is collected
     */
    public static void require(String what, long neededBytes) {
        if (neededBytes <= available()) {
            return;
        }
        System.gc();
        long available = available();
        if (neededBytes > available) {
            throw new NotEnoughMemoryException(what, neededBytes, available);
        }
    }

    /**
     * How many of the workers wanted the heap has room for, garbage being collected if need be; at least one.
     *
     * @param shared bytes for all of them together
     * @param each bytes for each
     */
    public static int workers(int wanted, long shared, long each) {
        if (workersNow(wanted, shared, each) < wanted) {
            System.gc();
        }
        return workersNow(wanted, shared, each);
    }

    private static int workersNow(int wanted, long shared, long each) {
        return Math.clamp((available() - shared) / Math.max(1, each), Math.min(1, wanted), wanted);
    }

    private static long available() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }
}
