package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.HostileInputs;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Clients that send a byte now and then lose their connections; others are answered meanwhile:
 * {@link ManySlowClientsTests}.
 */
@SpringBootTest(
        classes = WebLayer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "shicheng.web.largest-upload=100KB",
            "shicheng.web.headers-within=3s",
            "shicheng.web.body-grace=3s",
            "server.tomcat.connection-timeout=2s"
        })
@Tag("thorough")
class SlowClientsTests {
    /** More than the threads that Tomcat has when each request holds one. */
    private static final int CLIENTS = 300;

    /** As the property says. */
    private static final Duration HEADERS_WITHIN = Duration.ofSeconds(3);

    /** Bytes of which the service lets a client send one each 200 ms: those of 20 seconds. */
    private static final int BYTES_MAX = 100;

    @TempDir
    private static Path folder;

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private SlowClients clients;

    @BeforeEach
    void begin() {
        clients = new SlowClients(context, port);
    }

    @DynamicPropertySource
    static void uploads(DynamicPropertyRegistry registry) {
        registry.add("shicheng.web.uploads", () -> folder.resolve("uploads").toString());
    }

    @AfterEach
    void hangUp() throws IOException {
        clients.close();
        try (Stream<Path> left = Files.list(folder.resolve("uploads"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void headersThatTrickleEnd() throws IOException, InterruptedException {
        clients.connect(CLIENTS, SlowClients.HEADERS);
        assertThat(clients.trickle("x", BYTES_MAX))
                .isNotEmpty()
                .allMatch(answer -> answer.startsWith("HTTP/1.1 408") && answer.contains("too_slow"));
        HostileInputs.tried("clients slow with headers", CLIENTS);
    }

    @Test
    void uploadsThatTrickleEndAndLeaveNoFile() throws IOException, InterruptedException {
        clients.connect(CLIENTS, SlowClients.UPLOAD);
        assertThat(clients.trickle("1", BYTES_MAX))
                .isNotEmpty()
                .allMatch(answer -> answer.startsWith("HTTP/1.1 408") && answer.contains("too_slow"));
        HostileInputs.tried("clients slow with uploads", CLIENTS);
    }

    @Test
    void bodiesThatTrickleEnd() throws IOException, InterruptedException {
        clients.connect(CLIENTS, SlowClients.JSON);
        assertThat(clients.trickle("x", BYTES_MAX))
                .isNotEmpty()
                .allMatch(answer -> answer.startsWith("HTTP/1.1 408") && answer.contains("too_slow"));
        HostileInputs.tried("clients slow with JSON", CLIENTS);
    }

    @Test
    void clientsThatFallSilentAreLeft() throws IOException, InterruptedException {
        clients.connect(20, "");
        clients.connect(20, "GET / HTT");
        clients.connect(
                20,
                "POST /api/v1/plans HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 9\r\n\r\n{");
        clients.trickle("", BYTES_MAX);
        HostileInputs.tried("clients that fall silent", 60);
    }

    /** The server keeps for others what served a connection that timed out. */
    @Test
    void halfRequestsThatTimedOutCostNobodyElseAnAnswer() throws IOException, InterruptedException {
        clients.connect(CLIENTS / 2, "GET / HTTP/1.1\r\nHost: lo");
        for (Socket socket : clients.sockets()) {
            socket.setSoTimeout(0);
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
                socket.setSoTimeout(120_000);
                socket.getOutputStream()
                        .write(clients.authorised("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\n" + expect
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
                    .write(clients.authorised(
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
