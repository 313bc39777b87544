import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Visitors who ask a service for rankings, each the next as soon as the last is answered, for a few seconds: all the
 * same one, or pages of several in turn. Prints how many answers there were of each status, and how long half and 95
 * percent took.
 */
public final class Load {
    private static final int MOST_CLIENTS = 100;
    private static final int MOST_SECONDS = 120;
    private static final String[] MEASURES = {"degree", "harmonic", "pagerank", "coreness", "betweenness"};

    private Load() {}

    /** One answer. */
    private record Answer(int status, long micros) {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = options(arguments);
        if (options == null) {
            System.out.println("Usage: load.sh [--port N] [--clients N] [--seconds N] [--ask one|pages] [--warm]");
            System.out.println("Asks a service on this machine for rankings, as visitors do; begin one with ./shicheng serve.");
            System.out.println("  --port     8080");
            System.out.println("  --clients  20, at most " + MOST_CLIENTS);
            System.out.println("  --seconds  15, at most " + MOST_SECONDS);
            System.out.println("  --ask      one: all the same ranking (default); pages: four pages of five measures");
            System.out.println("  --warm     ask for each once before the time begins");
            return;
        }
        int port = Integer.parseInt(options.getOrDefault("--port", "8080"));
        int clients = within(Integer.parseInt(options.getOrDefault("--clients", "20")), MOST_CLIENTS);
        int seconds = within(Integer.parseInt(options.getOrDefault("--seconds", "15")), MOST_SECONDS);
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        List<URI> questions = questions("http://" + host + ":" + port, options.getOrDefault("--ask", "one"));
        if (options.containsKey("--warm")) {
            try (HttpClient client = HttpClient.newHttpClient()) {
                for (URI question : questions) {
                    ask(client, question);
                }
            }
        }
        print(clients, seconds, answers(questions, clients, seconds));
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--warm")) {
                options.put("--warm", "");
            } else if (List.of("--port", "--clients", "--seconds", "--ask").contains(arguments[i])
                    && i + 1 < arguments.length) {
                options.put(arguments[i], arguments[++i]);
            } else {
                return null;
            }
        }
        return options;
    }

    private static int within(int number, int most) {
        return Math.max(1, Math.min(most, number));
    }

    private static List<URI> questions(String service, String kind) {
        List<URI> questions = new ArrayList<>();
        if (kind.equals("one")) {
            questions.add(URI.create(service + "/api/v1/rankings?measure=degree&ties=worked_with&size=50"));
            return questions;
        }
        for (String measure : MEASURES) {
            for (int page = 1; page <= 4; page++) {
                questions.add(URI.create(
                        service + "/api/v1/rankings?measure=" + measure + "&ties=worked_with&size=50&page=" + page));
            }
        }
        return questions;
    }

    private static List<Answer> answers(List<URI> questions, int clients, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Answer> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Answer>>> working = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                Random random = new Random(client);
                Callable<List<Answer>> work = () -> {
                    List<Answer> own = new ArrayList<>();
                    try (HttpClient http = HttpClient.newHttpClient()) {
                        while (System.nanoTime() < end) {
                            own.add(ask(http, questions.get(random.nextInt(questions.size()))));
                        }
                    }
                    return own;
                };
                working.add(threads.submit(work));
            }
            for (Future<List<Answer>> each : working) {
                all.addAll(each.get());
            }
        }
        return all;
    }

    private static Answer ask(HttpClient client, URI question) throws IOException, InterruptedException {
        long began = System.nanoTime();
        int status = client.send(HttpRequest.newBuilder(question).build(), HttpResponse.BodyHandlers.ofByteArray())
                .statusCode();
        return new Answer(status, (System.nanoTime() - began) / 1_000);
    }

    private static void print(int clients, int seconds, List<Answer> all) {
        System.out.printf(Locale.ROOT, "%d clients, %d s%n", clients, seconds);
        System.out.printf(Locale.ROOT, "%8s %9s %10s %10s %10s%n", "status", "answers", "p50 ms", "p95 ms", "max ms");
        Map<Integer, List<Answer>> byStatus = new TreeMap<>();
        all.forEach(answer -> byStatus.computeIfAbsent(answer.status(), _ -> new ArrayList<>()).add(answer));
        byStatus.forEach((status, answers) -> {
            long[] micros = answers.stream().mapToLong(Answer::micros).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%8d %9d %10.1f %10.1f %10.1f%n",
                    status,
                    micros.length,
                    at(micros, 0.5),
                    at(micros, 0.95),
                    at(micros, 1));
        });
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)] / 1e3;
    }
}
