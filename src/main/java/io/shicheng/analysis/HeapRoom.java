package io.shicheng.analysis;

/** Says before a run whether it fits the heap. */
final class HeapRoom {
    private HeapRoom() {}

    /**
     * @param what runs, for the message
     * @throws NotEnoughMemoryException if the heap cannot give as much, even after garbage is collected
     */
    static void require(String what, long neededBytes) {
        if (neededBytes <= available()) {
            return;
        }
        System.gc();
        long available = available();
        if (neededBytes > available) {
            throw new NotEnoughMemoryException(what, neededBytes, available);
        }
    }

    private static long available() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }
}
