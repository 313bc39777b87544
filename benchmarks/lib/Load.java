import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Visitors who ask a service, each the next question as soon as the last is answered, for a few seconds: all the same
 * ranking, pages of several, or what somebody asks who looks around. Prints how many answers there were of each kind
 * and status, and how long half, 95 and 99 percent took.
 */
public final class Load {
    private static final int MOST_CLIENTS = 100;
    private static final int MOST_SECONDS = 120;
    private static final String[] MEASURES = {"degree", "harmonic", "pagerank", "coreness", "betweenness"};
    /** Which need no search from everybody, so that they can be had of 100,000 people while somebody waits. */
    private static final String[] FAST = {"degree", "pagerank", "coreness", "students", "strength"};
    /** Of which the service says why in no time. */
    private static final String[] EXPLAINED = {"degree", "coreness", "students"};

    private static final Pattern ROW = Pattern.compile("\"rank_from\":\\d+,\"rank_to\":\\d+,\"id\":\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]{2,})\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern NODES = Pattern.compile("\"nodes\":(\\d+)");

    private final String service;
    private final List<String> tokens;

    /** @param tokens of the accounts as which it asks, in turn; none to ask as nobody */
    private Load(String service, List<String> tokens) {
        this.service = service;
        this.tokens = tokens;
    }

    /** @param kind such as {@code ranking} */
    private record Question(String kind, URI address) {}

    /** One answer. */
    private record Answer(String kind, int status, long micros) {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = options(arguments);
        if (options == null) {
            System.out.println("Usage: load.sh [--port N] [--clients N] [--seconds N] [--ask one|pages|mix] [--tokens FILE] [--warm]");
            System.out.println("Asks a service on this machine, as visitors do; begin one with ./shicheng serve.");
            System.out.println("  --port     8080");
            System.out.println("  --clients  20, at most " + MOST_CLIENTS);
            System.out.println("  --seconds  15, at most " + MOST_SECONDS);
            System.out.println("  --ask      one: all the same ranking (default); pages: four pages of five measures;");
            System.out.println("             mix: these pages, maps, what is around a node, why, and searches, as often each");
            System.out.println("  --tokens   a file with tokens of accounts, one a line, so as to ask as their holders:");
            System.out.println("             one account alone is answered only so many questions at once");
            System.out.println("  --warm     ask for each once before the time begins");
            return;
        }
        int clients = within(Integer.parseInt(options.getOrDefault("--clients", "20")), MOST_CLIENTS);
        int seconds = within(Integer.parseInt(options.getOrDefault("--seconds", "15")), MOST_SECONDS);
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        Load load = new Load("http://" + host + ":" + Integer.parseInt(options.getOrDefault("--port", "8080")),
                tokens(options.get("--tokens")));
        Map<String, List<Question>> questions = load.questions(options.getOrDefault("--ask", "one"));
        if (options.containsKey("--warm")) {
            try (HttpClient client = HttpClient.newHttpClient()) {
                for (List<Question> each : questions.values()) {
                    for (Question question : each) {
                        load.ask(client, question, 0);
                    }
                }
            }
        }
        print(clients, seconds, load.answers(List.copyOf(questions.values()), clients, seconds));
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--warm")) {
                options.put("--warm", "");
            } else if (List.of("--port", "--clients", "--seconds", "--ask", "--tokens").contains(arguments[i])
                    && i + 1 < arguments.length) {
                options.put(arguments[i], arguments[++i]);
            } else {
                return null;
            }
        }
        return options;
    }

    private static List<String> tokens(String file) throws IOException {
        return file == null ? List.of() : Files.readAllLines(Path.of(file));
    }

    private static int within(int number, int most) {
        return Math.max(1, Math.min(most, number));
    }

    private Map<String, List<Question>> questions(String ask) throws IOException, InterruptedException {
        return switch (ask) {
            case "one" -> Map.of("ranking", List.of(question("ranking", "/rankings?measure=degree&size=50&ties=worked_with")));
            case "pages" -> Map.of("ranking", pages(MEASURES, "&ties=worked_with"));
            case "mix" -> mix();
            default -> throw new IllegalArgumentException("--ask is one, pages or mix");
        };
    }

    private Question question(String kind, String address) {
        return new Question(kind, URI.create(service + "/api/v1" + address));
    }

    private List<Question> pages(String[] measures, String more) {
        List<Question> pages = new ArrayList<>();
        for (String measure : measures) {
            for (int page = 1; page <= 4; page++) {
                pages.add(question("ranking", "/rankings?measure=" + measure + "&size=50&page=" + page + more));
            }
        }
        return pages;
    }

    /** What is asked of a row, a node or a name is asked of some that the service showed before. */
    private Map<String, List<Question>> mix() throws IOException, InterruptedException {
        Map<String, List<Question>> mix = new LinkedHashMap<>();
        mix.put("ranking", pages(FAST, ""));
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<Question> why = new ArrayList<>();
            List<Question> searches = new ArrayList<>();
            for (String measure : EXPLAINED) {
                HttpResponse<String> ranking = text(client, "/rankings?measure=" + measure + "&size=50");
                String result = ranking.headers().firstValue("Content-Location").orElseThrow().replaceAll(".*/", "");
                all(ROW, ranking.body()).stream().limit(7).forEach(row ->
                        why.add(question("why", "/rankings/" + result + "/rows/" + encoded(row) + "/why")));
                all(NAME, ranking.body()).stream().limit(7).forEach(name ->
                        searches.add(question("search", "/people?q=" + encoded(name.substring(0, 2)))));
            }
            String map = text(client, "/map").body();
            String id = all(ID, map).getFirst();
            int nodes = Integer.parseInt(all(NODES, map).getFirst());
            mix.put("map", List.of(question("map", "/map"), question("map", "/maps/" + id + "/data")));
            Random random = new Random(1);
            List<Question> ego = new ArrayList<>();
            for (int each = 0; each < 20; each++) {
                ego.add(question("ego", "/maps/" + id + "/ego?row=" + random.nextInt(nodes) + "&hops=" + (1 + each % 2)));
            }
            mix.put("ego", ego);
            mix.put("why", why);
            mix.put("search", searches);
        }
        mix.values().removeIf(List::isEmpty);
        return mix;
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private List<Answer> answers(List<List<Question>> questions, int clients, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Answer> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Answer>>> working = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                Random random = new Random(client);
                Callable<List<Answer>> work = () -> {
                    List<Answer> own = new ArrayList<>();
                    try (HttpClient http = HttpClient.newHttpClient()) {
                        while (System.nanoTime() < end) {
                            List<Question> kind = questions.get(random.nextInt(questions.size()));
                            own.add(ask(http, kind.get(random.nextInt(kind.size())), number));
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

    /** @param asker number of the one who asks, who has the account of that number if there are as many */
    private Answer ask(HttpClient client, Question question, int asker) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpRequest request = request(question.address(), asker).header("Accept-Encoding", "gzip").build(); // as browsers do
        int status = client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                .statusCode();
        return new Answer(question.kind(), status, (System.nanoTime() - began) / 1_000);
    }

    private HttpResponse<String> text(HttpClient client, String address) throws IOException, InterruptedException {
        return client.send(request(question("", address).address(), 0).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(URI address, int asker) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        return tokens.isEmpty()
                ? request
                : request.header("Authorization", "Bearer " + tokens.get(asker % tokens.size()));
    }

    private static void print(int clients, int seconds, List<Answer> all) {
        System.out.printf(Locale.ROOT, "%d clients, %d s%n", clients, seconds);
        System.out.printf(
                Locale.ROOT,
                "%-8s %6s %9s %9s %9s %9s %9s%n",
                "asked",
                "status",
                "answers",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "max ms");
        Map<String, List<Answer>> groups = new LinkedHashMap<>();
        groups.put("all            ", all);
        all.stream()
                .sorted(Comparator.comparing(Answer::kind).thenComparing(Answer::status))
                .forEach(answer -> groups.computeIfAbsent(
                                "%-8s %6d".formatted(answer.kind(), answer.status()), _ -> new ArrayList<>())
                        .add(answer));
        groups.forEach((group, answers) -> {
            List<Long> micros = new ArrayList<>(answers.stream().map(Answer::micros).toList());
            Collections.sort(micros);
            System.out.printf(
                    Locale.ROOT,
                    "%s %9d %9.1f %9.1f %9.1f %9.1f%n",
                    group,
                    micros.size(),
                    at(micros, 0.5),
                    at(micros, 0.95),
                    at(micros, 0.99),
                    at(micros, 1));
        });
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1)) / 1e3;
    }
}
