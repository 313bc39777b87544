package io.shicheng.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Connections without a login that ask without end, each question another one; from one address or from many. */
final class Flood implements AutoCloseable {
    private static final int OK = 200;
    private static final int LOOK_EVERY_MILLISECONDS = 2;

    /** So that it is what they ask for that takes the time of the machine, not their being refused. */
    private static final int AFTER_A_REFUSAL_MILLISECONDS = 50;

    private final int port;
    private final IntFunction<String> questions;
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final List<HttpClient> clients = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    /** @param questions addresses, by how many were asked before */
    Flood(int port, IntFunction<String> questions) {
        this.port = port;
        this.questions = questions;
    }

    /** A visitor of that address of this machine, from 2 to 250. */
    static HttpClient visitor(int address) {
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) address}))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HttpResponse<String> get(HttpClient client, int port, String path, String language) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Accept-Language", language)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** This many connections more, from addresses of their own or all from one. */
    void begin(int connections, boolean ownAddresses) {
        for (int i = 0; i < connections; i++) {
            HttpClient client = visitor(ownAddresses ? 100 + i : 99);
            clients.add(client);
            threads.add(Thread.startVirtualThread(() -> ask(client)));
        }
    }

    private void ask(HttpClient client) {
        while (!over) {
            try {
                int status = get(client, port, questions.apply(asked.getAndIncrement()), "en")
                        .statusCode();
                answers.computeIfAbsent(status, _ -> new AtomicInteger()).incrementAndGet();
                if (status != OK) {
                    Thread.sleep(AFTER_A_REFUSAL_MILLISECONDS);
                }
            } catch (UncheckedIOException | IllegalStateException | InterruptedException e) {
                return; // the test is over
            }
        }
    }

    /** Waits until this many answers were of that status. */
    void await(int status, int times) {
        while (answered(status) < times) {
            pause();
        }
    }

    /**
     * Between two looks at whether something is so far: to look without a pause takes a core from what is waited for.
     */
    static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int answered(int status) {
        AtomicInteger count = answers.get(status);
        return count == null ? 0 : count.get();
    }

    @Override
    public void close() {
        over = true;
        clients.forEach(HttpClient::shutdownNow);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public String toString() {
        return answers.toString();
    }
}
