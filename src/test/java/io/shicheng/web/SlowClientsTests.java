package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.HostileInputs;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Clients that send a byte now and then lose their connections, and keep nobody from being answered. */
@SpringBootTest(
        classes = WebLayer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "shicheng.web.largest-upload=100KB",
            "shicheng.web.headers-within=3s",
            "shicheng.web.body-grace=3s",
            "server.tomcat.connection-timeout=2s"
        })
class SlowClientsTests {
    /** More than the threads that Tomcat has when each request holds one. */
    private static final int CLIENTS = 300;

    /** As the property says. */
    private static final Duration HEADERS_WITHIN = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private final List<Socket> sockets = new ArrayList<>();

    @DynamicPropertySource
    static void uploads(DynamicPropertyRegistry registry) {
        registry.add("shicheng.web.uploads", () -> folder.resolve("uploads").toString());
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        try (Stream<Path> left = Files.list(folder.resolve("uploads"))) {
            assertThat(left).isEmpty();
        }
    }

    /** The same in the role that may ask for its address, so that the body is read. */
    private String authorised(String beginning) {
        String role = beginning.contains("/plans") ? "staff:association" : "steward";
        return beginning.replace(
                "Host: localhost\r\n",
                "Host: localhost\r\nAuthorization: Bearer " + new Logins(context).token(role) + "\r\n");
    }

    private void connect(int clients, String whole) throws IOException {
        String beginning = authorised(whole);
        for (int i = 0; i < clients; i++) {
            Socket socket = new Socket("127.0.0.1", port);
            sockets.add(socket);
            socket.setSoTimeout(1);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Sends each a byte now and then until the service has hung up on all of them. Others are answered meanwhile. */
    private List<String> trickle(String letter) throws InterruptedException {
        long start = System.nanoTime();
        List<Socket> open = new ArrayList<>(sockets);
        List<String> answers = new ArrayList<>();
        while (!open.isEmpty()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(open.size() + " connections are still open")
                    .isLessThan(PATIENCE);
            open.removeIf(socket -> ended(socket, letter, answers));
            long asked = System.nanoTime();
            assertThat(new Http(port).get("/api/v1/viewer").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(3));
            Thread.sleep(200);
        }
        return answers;
    }

    private static boolean ended(Socket socket, String letter, List<String> answers) {
        try {
            byte[] answer = new byte[4096];
            int length = socket.getInputStream().read(answer);
            if (length > 0) {
                answers.add(new String(answer, 0, length, StandardCharsets.UTF_8));
            }
            return true;
        } catch (SocketTimeoutException nothingYet) {
            return send(socket, letter);
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean send(Socket socket, String letter) {
        try {
            socket.getOutputStream().write(letter.getBytes(StandardCharsets.ISO_8859_1));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void headersThatTrickleEnd() throws IOException, InterruptedException {
        connect(CLIENTS, "GET /api/v1/viewer HTTP/1.1\r\nHost: localhost\r\nX: ");
        assertThat(trickle("x"))
                .isNotEmpty()
                .allMatch(answer -> answer.startsWith("HTTP/1.1 408") && answer.contains("too_slow"));
        HostileInputs.tried("clients slow with headers", CLIENTS);
    }

    @Test
    void uploadsThatTrickleEndAndLeaveNoFile() throws IOException, InterruptedException {
        connect(
                CLIENTS,
                "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=abc\r\n"
                        + "Content-Length: 50000\r\n\r\n--abc\r\nContent-Disposition: form-data; name=\"file\";"
                        + " filename=\"people.csv\"\r\n\r\nid,name\r\n");
        assertThat(trickle("1"))
                .isNotEmpty()
                .allMatch(answer -> answer.startsWith("HTTP/1.1 408") && answer.contains("too_slow"));
        HostileInputs.tried("clients slow with uploads", CLIENTS);
    }

    @Test
    void bodiesThatTrickleEnd() throws IOException, InterruptedException {
        connect(
                CLIENTS,
                "POST /api/v1/plans HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 50000\r\n\r\n{\"purpose\":\"");
        assertThat(trickle("x"))
                .isNotEmpty()
                .allMatch(answer -> answer.startsWith("HTTP/1.1 408") && answer.contains("too_slow"));
        HostileInputs.tried("clients slow with JSON", CLIENTS);
    }

    @Test
    void clientsThatFallSilentAreLeft() throws IOException, InterruptedException {
        connect(20, "");
        connect(20, "GET / HTT");
        connect(
                20,
                "POST /api/v1/plans HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 9\r\n\r\n{");
        trickle("");
        HostileInputs.tried("clients that fall silent", 60);
    }

    /** The server keeps for others what served a connection that timed out. */
    @Test
    void halfRequestsThatTimedOutCostNobodyElseAnAnswer() throws IOException, InterruptedException {
        connect(CLIENTS / 2, "GET / HTTP/1.1\r\nHost: lo");
        for (Socket socket : sockets) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
        // until what they began is longer ago than headers may take
        Thread.sleep(HEADERS_WITHIN.plusMillis(500));
        for (int round = 0; round < 3; round++) {
            assertThat(atOnce(60, new Http(port))).as("round " + round).allMatch(status -> status == 200);
        }
        HostileInputs.tried("half-requests that time out", CLIENTS / 2);
    }

    /** As many connections, on each of which two requests follow each other. */
    private static List<Integer> atOnce(int clients, Http http) throws InterruptedException {
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch together = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    together.await();
                } catch (InterruptedException e) {
                    return;
                }
                statuses.add(http.get("/actuator/health").statusCode());
                statuses.add(http.get("/actuator/health").statusCode());
            }));
        }
        together.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(statuses).hasSize(2 * clients);
        return statuses;
    }

    @Test
    void anUploadThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        String length = Long.toString(1L << 40);
        for (String expect : List.of("", "Expect: 100-continue\r\n")) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.setSoTimeout(5000);
                socket.getOutputStream()
                        .write(authorised("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\n" + expect
                                        + "Content-Type: multipart/form-data; boundary=abc\r\nContent-Length: " + length
                                        + "\r\n\r\n--abc\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                byte[] answer = new byte[4096];
                int read = socket.getInputStream().read(answer);
                String head = new String(answer, 0, read, StandardCharsets.UTF_8);
                assertThat(head.replace("HTTP/1.1 100 \r\n\r\n", ""))
                        .satisfiesAnyOf(
                                each -> assertThat(each).startsWith("HTTP/1.1 413"),
                                each -> assertThat(each).isEmpty());
            }
        }
    }

    /** A body without a stated length, of which no end is in sight. */
    @Test
    void anEndlessUploadIsCutOff() throws IOException {
        byte[] chunk = ("10000\r\n" + "x".repeat(1 << 16) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        long sent = 0;
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(authorised(
                                    "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                                            + "Content-Type: multipart/form-data; boundary=abc\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String part = "--abc\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
            socket.getOutputStream()
                    .write((Integer.toHexString(part.length()) + "\r\n" + part + "\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            while (sent < 1L << 30) {
                socket.getOutputStream().write(chunk);
                sent += chunk.length;
            }
        } catch (SocketException e) {
            // as it should be
        }
        assertThat(sent).isLessThan(64L << 20);
    }
}
