import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.layout.ForceLayout;
import io.shicheng.layout.LayoutSettings;
import io.shicheng.progress.RunControl;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Says in a line of JSON how soon the layout of an edge list stops when somebody wants it to: the longest time by the
 * clock from that wish, at moments spread over a layout, and the longest that a thread works without looking whether
 * somebody does. The first layout of the process is the one that is watched, so that compiling is in it.
 */
final class LayoutCancelled {
    private static final int MOMENTS = 5;
    private static final double MILLISECOND = 1e6;

    /** Notes how long each thread worked since it looked last, and wishes to stop after so many looks. */
    private static final class Watched implements RunControl {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final long looksUntilWish;
        private final AtomicLong looks = new AtomicLong();
        private final AtomicLong longest = new AtomicLong();
        private final ThreadLocal<long[]> before = ThreadLocal.withInitial(() -> new long[] {-1});
        private volatile long wished;

        Watched(long looksUntilWish) {
            this.looksUntilWish = looksUntilWish;
            before.get()[0] = THREADS.getCurrentThreadCpuTime(); // the one that begins has not looked yet
        }

        @Override
        public void phase(String name, long totalWork) {}

        @Override
        public void advance(long work) {}

        @Override
        public boolean cancelled() {
            long now = THREADS.getCurrentThreadCpuTime();
            long[] last = before.get();
            if (last[0] >= 0) {
                longest.accumulateAndGet(now - last[0], Math::max);
            }
            last[0] = now;
            long count = looks.incrementAndGet();
            if (count == looksUntilWish) {
                wished = System.nanoTime();
                return false; // the wish comes just after this look, when the next is farthest away
            }
            return count > looksUntilWish;
        }
    }

    public static void main(String[] arguments) throws IOException {
        CsrGraph graph = read(Path.of(arguments[0]));
        Watched whole = new Watched(Long.MAX_VALUE);
        ForceLayout.of(graph, LayoutSettings.usual(), whole);
        double longest = 0;
        for (int moment = 0; moment < MOMENTS; moment++) {
            Watched stopped = new Watched(1 + whole.looks.get() * moment / MOMENTS);
            try {
                ForceLayout.of(graph, LayoutSettings.usual(), stopped);
                throw new IllegalStateException("The layout did not stop.");
            } catch (CancellationException _) {
                longest = Math.max(longest, (System.nanoTime() - stopped.wished) / MILLISECOND);
            }
        }
        System.out.println("{\"moments\":" + MOMENTS + ",\"wall\":" + longest + ",\"pause\":"
                + whole.longest.get() / MILLISECOND + "}");
    }

    private static CsrGraph read(Path file) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        List<int[]> edges = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#' && line.charAt(0) != '%') {
                    String[] ends = line.strip().split("[\\s,]+");
                    edges.add(new int[] {
                        numbers.computeIfAbsent(ends[0], _ -> numbers.size()),
                        numbers.computeIfAbsent(ends[1], _ -> numbers.size())
                    });
                }
            }
        }
        CsrBuilder builder = new CsrBuilder(numbers.size(), false, false);
        edges.forEach(edge -> builder.add(edge[0], edge[1], 1));
        return builder.build();
    }
}
