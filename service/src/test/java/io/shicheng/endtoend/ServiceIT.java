package io.shicheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.InThisProcess;
import io.shicheng.fixture.InThisProcess.Outcome;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demonstration and the service as processes: what they print and serve, and what another command says meanwhile.
 */
class ServiceIT {
    private static final Pattern FIRST_LINK =
            Pattern.compile("NOBODY CAN LOG IN.* admin here:\\s+http://localhost:(\\d+)/password#(\\S+)");
    private static final String PASSWORD = "a long password of a test";

    @TempDir
    Path folder;

    @Test
    void theDemonstrationLoadsASampleRanksItServesThePageAndLeavesTheStoreToAService() throws Exception {
        Commands commands = new Commands(folder);
        InThisProcess beside = new InThisProcess(folder.resolve("demo-data"));
        Path out = commands.scratch("out");
        Path err = commands.scratch("err");
        Process demo = commands.start(out, err, "demo", "--port", "0");
        try {
            int port = Commands.portOf(demo, out, err);
            assertThat(Commands.text(out))
                    .as("the named, and the others in tens")
                    .containsPattern("Ranked: (3,000|2,99\\d) people");

            Visitor visitor = new Visitor(port);
            HttpResponse<String> page = visitor.get("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("师承");
            assertThat(visitor.get("/actuator/health").body()).contains("UP");
            assertThat(visitor.get("/api/v1/clusters").body()).contains("nameZh");

            Outcome meanwhile = beside.run("rank", "--measure", "degree");
            assertThat(meanwhile.code()).isEqualTo(3);
            assertThat(meanwhile.err()).contains("in use").contains("http://localhost:" + port);
            Outcome verified = beside.run("audit", "verify");
            assertThat(verified.code())
                    .as("beside the service: " + verified.err())
                    .isZero();
            assertThat(verified.out()).contains("entries");
            Outcome forgotten = beside.run("accounts", "link");
            assertThat(forgotten.code()).isEqualTo(1);
            assertThat(forgotten.err()).contains("A demonstration keeps no accounts");
            assertThat(Commands.text(out)).containsPattern("login name +password +role +what they do");
        } finally {
            stop(demo);
        }
        aServiceWhereNobodyCanLogInPrintsALinkThatSetsOnePasswordOnce(commands, beside);
    }

    /** In the store of the demonstration, which is free again and has kept none of its accounts. */
    private void aServiceWhereNobodyCanLogInPrintsALinkThatSetsOnePasswordOnce(Commands commands, InThisProcess beside)
            throws Exception {
        Path out = commands.scratch("out");
        Path err = commands.scratch("err");
        Process service = commands.start(out, err, "--store", "demo-data", "--quiet", "serve", "--port", "0");
        try {
            int port = Commands.portOf(service, out, err);
            Matcher printed = FIRST_LINK.matcher(Commands.text(err));
            assertThat(printed.find()).as(Commands.text(err)).isTrue();
            assertThat(printed.group(1)).isEqualTo("" + port);
            String secret = printed.group(2);
            assertThat(Commands.text(out)).doesNotContain(secret);
            assertThat(Commands.text(folder.resolve("demo-data/accounts.json"))).doesNotContain(secret);

            Visitor visitor = new Visitor(port);
            assertThat(visitor.setPassword(secret + "x", PASSWORD)).isEqualTo(403);
            assertThat(visitor.setPassword(secret, "short")).isEqualTo(400);
            assertThat(visitor.setPassword(secret, PASSWORD)).isEqualTo(200);
            assertThat(visitor.setPassword(secret, "another " + PASSWORD))
                    .as("a second time")
                    .isEqualTo(403);
            assertThat(visitor.login("admin", "another " + PASSWORD)).isEqualTo(401);
            assertThat(visitor.login("admin", PASSWORD)).isEqualTo(204);
            assertThat(visitor.get("/api/v1/viewer").body()).contains("\"role\":\"admin\"");
            assertThat(visitor.get("/api/v1/clusters").body()).contains("nameZh");
            assertThat(Commands.text(out) + Commands.text(err)).doesNotContain(PASSWORD);
            somebodyWhoForgotThePasswordGetsALinkBesideTheService(beside, port);
        } finally {
            stop(service);
        }
    }

    private static void somebodyWhoForgotThePasswordGetsALinkBesideTheService(InThisProcess beside, int port)
            throws Exception {
        Outcome listed = beside.run("accounts", "list");
        assertThat(listed.out()).containsPattern("admin +admin +active");
        Outcome made = beside.run("accounts", "link");
        assertThat(made.code()).as(made.err()).isZero();
        Matcher link =
                Pattern.compile("http://localhost:" + port + "/password#(\\S+)").matcher(made.out());
        assertThat(link.find()).as(made.out()).isTrue();
        Visitor visitor = new Visitor(port);
        assertThat(visitor.login("admin", PASSWORD)).as("until it is used").isEqualTo(204);
        assertThat(visitor.setPassword(link.group(1), "another " + PASSWORD)).isEqualTo(200);
        assertThat(visitor.login("admin", PASSWORD)).isEqualTo(401);
        assertThat(visitor.login("admin", "another " + PASSWORD)).isEqualTo(204);
        assertThat(visitor.get("/api/v1/audit?action=password_link_made").body())
                .contains("\"who\":\"operator\"");
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
