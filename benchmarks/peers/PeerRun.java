import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loads a graph into one library, has it compute one measure a number of times, writes the values of the last call and
 * prints one line of JSON: version, seconds to load, seconds of each call.
 *
 * <p>Arguments: class of the peer, measure, file, file to write, most calls, seconds after which no call is begun,
 * threads. A second call is begun whenever more than one is asked for. Exit code 4 where the library lacks the measure.
 */
final class PeerRun {
    private PeerRun() {}

    public static void main(String[] arguments) throws Exception {
        Peer peer = (Peer) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
        String measure = arguments[1];
        int most = Integer.parseInt(arguments[4]);
        double budget = Double.parseDouble(arguments[5]);
        long start = System.nanoTime();
        peer.load(Edges.read(Path.of(arguments[2])), Integer.parseInt(arguments[6]));
        StringBuilder json = new StringBuilder("{\"version\":\"" + version(peer.artifact()) + "\",\"load_s\":");
        json.append(seconds(start)).append(",\"calls_s\":[");
        Object result = null;
        long begun = System.nanoTime();
        try {
            for (int call = 0; call < most && (call < 2 || System.nanoTime() - begun < budget * 1e9); call++) {
                start = System.nanoTime();
                result = peer.run(measure);
                json.append(call == 0 ? "" : ",").append(seconds(start));
            }
        } catch (UnsupportedOperationException e) {
            System.err.println(e.getMessage());
            System.exit(4);
        }
        write(peer.values(measure, result), Path.of(arguments[3]));
        System.out.println(json.append("]}"));
        // pools of the libraries may hold threads
        System.exit(0);
    }

    private static void write(double[] values, Path file) throws Exception {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (double value : values) {
                if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                    out.println((long) value);
                } else {
                    out.println(value);
                }
            }
        }
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.6f", (System.nanoTime() - start) / 1e9);
    }

    private static String version(String artifact) {
        Matcher jar =
                Pattern.compile(artifact + "-(\\d[^/\\\\:;]*)\\.jar").matcher(System.getProperty("java.class.path"));
        return jar.find() ? jar.group(1) : "";
    }
}
