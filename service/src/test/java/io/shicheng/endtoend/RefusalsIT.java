package io.shicheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.InThisProcess;
import io.shicheng.fixture.InThisProcess.Outcome;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a user sees, and what the shell is told, when something is wrong. Commands that listen, or read settings of the
 * folder that they run in, are processes of their own.
 */
class RefusalsIT {
    @TempDir
    Path folder;

    private Commands commands;
    private InThisProcess here;

    @BeforeEach
    void inAnEmptyFolder() {
        commands = new Commands(folder);
        here = new InThisProcess(TestStore.warm(folder.resolve("S")));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void namesAnUnknownColumnAndStoresNothing() throws IOException {
        write("people.csv", "id,name,political view\n1,Somebody,none\n");
        Outcome outcome = here.run("import", at("people.csv"), "--skip-bad-rows");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("unknown_column", "people.csv", "political view", "Nothing was stored");
        assertThat(outcome.out() + outcome.err()).doesNotContain("Somebody");
    }

    @Test
    void storesTheGoodRowsOnlyWhenTold() throws IOException {
        write("people.csv", "id\n1\n2\n");
        write(
                "ties.csv",
                "kind,from,to,basis,source\nmaster_of,1,2,published,Register 12\nmaster_of,1,99,published,Register 12\n");
        Outcome refused = here.run("import", at("people.csv"), at("ties.csv"));
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("99").contains("ties.csv:3").contains("--skip-bad-rows");
        Outcome stored = here.run("import", at("people.csv"), at("ties.csv"), "--skip-bad-rows");
        assertThat(stored.code()).as(stored.err()).isZero();
        assertThat(stored.out()).containsPattern("people +2 +2 +0 +0").containsPattern("ties +2 +1 +0 +1");
    }

    @Test
    void speaksChineseWhenAsked() throws IOException {
        Files.write(folder.resolve("人物.csv"), "编号,政治面貌\n1,无\n".getBytes(Charset.forName("GB18030")));
        Outcome outcome = here.run("--lang", "zh", "import", at("人物.csv"));
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("政治面貌", "没有写入任何内容");
    }

    @Test
    void tellsAWrongCommandLineFromMissingFiles() {
        assertThat(here.run("rank").code()).isEqualTo(2);
        assertThat(commands.run("frobnicate").code())
                .as("what the shell is told")
                .isEqualTo(2);
        assertThat(here.run("rank", "--measure", "charisma")).satisfies(outcome -> {
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err()).contains("charisma", "betweenness");
        });
        assertThat(here.run("import", at("nowhere.csv"))).satisfies(outcome -> {
            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err()).contains("nowhere.csv");
        });
    }

    @Test
    void aPlanNeedsPurposeAndReceiverOrToBeAStudy() {
        Outcome outcome = here.run("plan", "--contacts", "5");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--purpose").contains("--study");
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Outcome outcome = commands.run("--store", "S", "serve", "--port", "" + taken.getLocalPort());
            assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
            assertThat(outcome.err())
                    .contains("" + taken.getLocalPort())
                    .contains("--port")
                    .doesNotContain("APPLICATION FAILED");
        }
    }

    @Test
    void theDemonstrationWhichPrintsItsPasswordsDoesNotStartOnANetwork() throws IOException {
        write("application.properties", "server.address=0.0.0.0\n");
        Outcome english = commands.run("demo", "--port", "0");
        assertThat(english.code()).as(english.err()).isEqualTo(2);
        assertThat(english.err()).contains("this machine only", "server.address is 0.0.0.0", "SERVER_ADDRESS", "serve");
        write("application.properties", "server.address=192.0.2.7\n");
        Outcome chinese = commands.run("--lang", "zh", "demo", "--port", "0");
        assertThat(chinese.code()).as(chinese.err()).isEqualTo(2);
        assertThat(chinese.err()).contains("只能在本机运行", "server.address 为 192.0.2.7", "SERVER_ADDRESS", "serve");
        assertThat(english.out() + chinese.out()).as("no password").isEmpty();
        assertThat(folder.resolve("demo-data")).doesNotExist();
    }

    @Test
    void theServiceDoesNotStartOnANetworkUnlessWhatIsSentIsEncrypted() throws IOException {
        write("application.properties", "server.address=0.0.0.0\n");
        Outcome english = commands.run("--store", "S", "serve", "--port", "0");
        assertThat(english.code()).as(english.err()).isEqualTo(2);
        assertThat(english.err())
                .contains("0.0.0.0 (server.address)", "server.ssl.certificate", "shicheng.web.tls-by-proxy=true");
        write("application.properties", "server.address=192.0.2.7\nserver.ssl.bundle=own\nserver.ssl.enabled=false\n");
        Outcome chinese = commands.run("--lang", "zh", "--store", "S", "serve", "--port", "0");
        assertThat(chinese.code()).as(chinese.err()).isEqualTo(2);
        assertThat(chinese.err()).contains("192.0.2.7（server.address）", "server.ssl.bundle", "tls-by-proxy=true");
        assertThat(folder.resolve("S")).doesNotExist();
    }

    /** An address that this machine does not have: it gets as far as listening, and a proxy is all that was said. */
    @Test
    void theServiceBelievesThatAProxyEncrypts() throws IOException {
        write("application.properties", "server.address=192.0.2.7\nshicheng.web.tls-by-proxy=true\n");
        Outcome outcome = commands.run("--store", "S", "serve", "--port", "0");
        assertThat(outcome.err()).doesNotContain("tls-by-proxy");
        assertThat(outcome.code()).as(outcome.err()).isNotEqualTo(2);
        assertThat(folder.resolve("S")).exists();
    }

    @Test
    void saysThatTheMasterKeyIsGone() throws IOException {
        write("people.csv", "id,name,died,source\n1,Zhang San,1650,Register 12\n");
        here.output("import", at("people.csv"));
        Files.delete(folder.resolve("S/keys/master.key"));
        Outcome outcome = here.run("rank", "--measure", "degree");
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
        assertThat(outcome.err()).contains("master.key").contains("backup");
        assertThat(folder.resolve("S/keys/master.key")).doesNotExist();
    }
}
