package io.shicheng.cli.startup;

import io.shicheng.cli.terminal.ExitCode;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher has Java do once, after a build, to learn which classes are needed to work on a store and which of
 * their methods are hot: an import, rankings, a plan and a service, until it has answered a few requests, on a store that is
 * thrown away. Not a command.
 */
public final class StoreTraining {
    /** Other work may come before it. */
    private static final int MINUTES_TO_START = 15;

    private static final String PEOPLE = "5000";
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:[0-9]+");
    private static final List<String> REQUESTS = List.of(
            "/",
            "/login",
            "/api/v1/viewer",
            "/api/v1/measures",
            "/api/v1/clusters",
            "/api/v1/login-providers",
            "/actuator/health");

    private final String sample;
    private final String[] store;

    private final ToIntFunction<String[]> program;

    private StoreTraining(Path folder, ToIntFunction<String[]> program) {
        this.program = program;
        this.sample = folder.resolve("sample").toString();
        this.store = new String[] {"--quiet", "--store", folder.resolve("store").toString()};
    }

    /** The folder in which to put the store, if this is a training. */
    public static @Nullable String folder() {
        return System.getProperty("shicheng.training");
    }

    /**
     * Trains in a folder in which there is no store yet, and never on a database that is configured.
     *
     * @param program runs a command and gives its exit code
     * @return the exit code; Java is to be ended with it, since the service runs on
     */
    public static int run(Path folder, ToIntFunction<String[]> program) {
        try {
            if (System.getenv().keySet().stream().anyMatch(name -> name.startsWith("SPRING_"))) {
                throw new IOException("something is configured in the environment");
            }
            System.setProperty("spring.neo4j.uri", ""); // stands above what files say
            Files.createDirectory(folder.resolve("store"));
            new StoreTraining(folder, program).run();
            return ExitCode.DONE;
        } catch (ExecutionException | TimeoutException | InterruptedException | IOException e) {
            System.err.println("The training ended early: " + e);
            return ExitCode.UNREACHABLE;
        }
    }

    private void run() throws ExecutionException, TimeoutException, InterruptedException, IOException {
        onStore("sample", "--people", PEOPLE, "--out", sample);
        onStore("import", sample);
        for (String measure : List.of("students", "pagerank")) { // the second finds what the first left behind
            onStore("rank", "--measure", measure, "--as", "researcher");
        }
        onStore("plan", "--study", "--contacts", "20", "--as", "researcher");
        CompletableFuture<String> address = new CompletableFuture<>();
        System.setOut(new PrintStream(new AddressFinder(System.out, address), true, StandardCharsets.UTF_8));
        Thread.ofPlatform().daemon().start(() -> {
            try {
                onStore("serve", "--port", "0");
            } catch (IOException e) {
                address.completeExceptionally(e);
            }
        });
        String service = address.get(MINUTES_TO_START, TimeUnit.MINUTES);
        for (String request : REQUESTS) {
            get(URI.create(service + request));
        }
    }

    private void onStore(String... command) throws IOException {
        String[] arguments = Arrays.copyOf(store, store.length + command.length);
        System.arraycopy(command, 0, arguments, store.length, command.length);
        int code = program.applyAsInt(arguments);
        if (code != ExitCode.DONE) {
            throw new IOException(command[0] + " ended with " + code);
        }
    }

    private static void get(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        try {
            if (connection.getResponseCode() == HttpURLConnection.HTTP_OK) {
                connection.getInputStream().readAllBytes();
            }
        } finally {
            connection.disconnect();
        }
    }

    /** Passes on what is written, and looks in it for the address of a service that is ready. */
    private static final class AddressFinder extends FilterOutputStream {
        private final CompletableFuture<String> address;
        private final StringBuilder line = new StringBuilder();

        AddressFinder(OutputStream out, CompletableFuture<String> address) {
            super(out);
            this.address = address;
        }

        @Override
        public void write(int octet) throws IOException {
            super.write(octet);
            if (octet != '\n') {
                line.append((char) octet);
                return;
            }
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                address.complete(found.group());
            }
            line.setLength(0);
        }
    }
}
