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

    /** So many connections more, from addresses of their own or all from one. */
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
            } catch (UncheckedIOException | IllegalStateException e) {
                return; // the test is over
            }
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
