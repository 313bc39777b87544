package io.shicheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as a process: what it prints, what it serves, and what another command says meanwhile. */
class ServiceIT {
    @TempDir
    Path folder;

    @Test
    void theDemonstrationLoadsASampleRanksItAndServesThePage() throws Exception {
        Commands commands = new Commands(folder);
        int port = freePort();
        Path out = commands.scratch("out");
        Path err = commands.scratch("err");
        Process demo = commands.start(out, err, "demo", "--port", "" + port);
        try {
            waitFor(demo, out, err, "http://localhost:" + port);
            assertThat(Commands.text(out)).contains("Ranked: 3,000 people");

            HttpResponse<String> page = get(port, "/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("师承");
            assertThat(get(port, "/actuator/health").body()).contains("UP");
            assertThat(get(port, "/api/v1/clusters").body()).contains("nameZh");

            Commands.Outcome meanwhile = commands.run("--store", "demo-data", "rank", "--measure", "degree");
            assertThat(meanwhile.code()).isEqualTo(3);
            assertThat(meanwhile.err()).contains("in use").contains("http://localhost:" + port);
        } finally {
            demo.destroy();
            if (!demo.waitFor(60, TimeUnit.SECONDS)) {
                demo.destroyForcibly();
            }
        }
        assertThat(commands.run("--store", "demo-data", "rank", "--measure", "degree")
                        .code())
                .as("the store is free again")
                .isZero();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void waitFor(Process process, Path out, Path err, String wanted) throws Exception {
        for (int half = 0; half < 480; half++) {
            if (Commands.text(out).contains(wanted)) {
                return;
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(500);
        }
        throw new AssertionError("It did not print " + wanted + "\n" + Commands.text(out) + "\n" + Commands.text(err));
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
