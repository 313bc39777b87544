package io.shicheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.InThisProcess;
import io.shicheng.fixture.InThisProcess.Outcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name without a ground leaves no trace on disk; neither does one with a ground leave a readable one. */
class DroppedNamesIT {
    private static final String WITHOUT_GROUND = "Zyxwvut Qponmlkji";
    private static final String WITHOUT_GROUND_CHINESE = "鼺龘靐齉";
    private static final String WITHOUT_CONSENT_TO_CONTACT = "unasked@nowhere.example.org";
    private static final String CONSENTED = "Abcdefgh Ijklmnopq";
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

    @TempDir
    Path folder;

    // long, since the database packs short texts so that no search for bytes finds them
    private static final String GROUP =
            "Circle of the Wvutsrq Kiln of Somewhere upon the Long Stream by the Sea that meets on Fridays";
    private static final String GROUP_CHINESE = "鱻麤龖窑会，每逢周五在海边长河之上某处的旧窑相聚的画友、陶友与歌友";
    private static final String GROUP_ID =
            "group-of-zyxwvut-that-meets-somewhere-upon-the-long-stream-by-the-sea-on-fridays";
    private static final List<String> DROPPED =
            List.of(WITHOUT_GROUND, WITHOUT_GROUND_CHINESE, GROUP, GROUP_CHINESE, GROUP_ID);

    /** Names are compared in memory while one import is looked at, however it ends. */
    @Test
    void aDryRunARefusalAndAKillLeaveNoTraceEither() throws Exception {
        register(folder.resolve("register"), 8_000);
        Path refused = folder.resolve("refused");
        register(refused, 20);
        Files.writeString(
                refused.resolve("ties.csv"), "kind,from,to,basis,source\nmaster_of,1,nobody,published,Register 12\n");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Commands commands = new Commands(folder, List.of("-Djava.io.tmpdir=" + temporary));

        Outcome dry = commands.run("--store", "S", "import", "register", "--dry-run");
        assertThat(dry.code()).as(dry.err() + dry.out()).isZero();
        Outcome not = commands.run("--store", "S", "import", "refused");
        assertThat(not.code()).as(not.err() + not.out()).isEqualTo(1);
        assertThat(dry.out() + dry.err() + not.out() + not.err()).doesNotContain(DROPPED);
        assertThat(traces(temporary)).isEmpty();

        for (int half = 1; half <= 2; half++) {
            Path out = commands.scratch("out");
            Path err = commands.scratch("err");
            Process process = commands.start(out, err, "--store", "S", "import", "register");
            process.waitFor(3_000L * half, TimeUnit.MILLISECONDS);
            boolean ended = half == 1
                    ? process.toHandle().destroy()
                    : process.toHandle().destroyForcibly();
            assertThat(ended || !process.isAlive()).isTrue();
            process.waitFor();
            assertThat(Commands.text(out) + Commands.text(err)).doesNotContain(DROPPED);
            assertThat(traces(temporary)).as("killed").isEmpty();
        }
        commands.output("--store", "S", "import", "register");
        assertThat(traces(temporary)).as("done").isEmpty();
        Files.writeString(temporary.resolve("proof"), GROUP_CHINESE, StandardCharsets.UTF_16LE);
        assertThat(traces(temporary)).as("the search finds what is there").hasSize(1);
    }

    private List<String> traces(Path temporary) throws IOException {
        List<String> found = new ArrayList<>();
        for (String secret : DROPPED) {
            found.addAll(filesHolding(secret, folder.resolve("S")));
            found.addAll(filesHolding(secret, temporary));
        }
        return found;
    }

    private static void register(Path files, int more) throws IOException {
        Files.createDirectories(files);
        Files.writeString(
                files.resolve("people.csv"),
                "id,name\n1," + WITHOUT_GROUND + "\n2," + WITHOUT_GROUND_CHINESE + "\n"
                        + IntStream.range(3, more)
                                .mapToObj(i -> i + "," + WITHOUT_GROUND + "\n")
                                .collect(Collectors.joining()));
        Files.writeString(
                files.resolve("organisations.csv"),
                "id,kind,name\n" + GROUP_ID + ",group," + GROUP + "\n" + GROUP_ID + "-2,group," + GROUP_CHINESE + "\n");
        Files.writeString(
                files.resolve("ties.csv"),
                "kind,from,to,basis,source\nconvenes,1," + GROUP_ID + ",published,Register 12\n");
    }

    @Test
    void noFileUnderTheStoreHoldsTheBytesOfADroppedName() throws IOException {
        Path files = Files.createDirectory(folder.resolve("register"));
        Files.writeString(
                files.resolve("people.csv"),
                "id,name,discipline\n1," + WITHOUT_GROUND + ",ceramics\n2," + WITHOUT_GROUND_CHINESE + ",ceramics\n3,"
                        + CONSENTED + ",ceramics\n4,Somebody Else,ceramics\n");
        Files.writeString(
                files.resolve("ties.csv"),
                "kind,from,to,basis,source\nmaster_of,1,2,published,Register 12\nmaster_of,1,3,published,Register 12\n"
                        + "master_of,4,3,published,Register 12\n");
        Files.writeString(
                files.resolve("consents.csv"),
                "person,scope,purpose,receiver,given_on,how,evidence\n3,named,training,association,2026-01-02,paper,A-17\n"
                        + "4,named,training,association,2026-01-02,paper,A-18\n");
        Files.writeString(
                files.resolve("contacts.csv"), "person,channel,value\n1,email," + WITHOUT_CONSENT_TO_CONTACT + "\n");
        InThisProcess commands = new InThisProcess(folder.resolve("S"));
        Path report = folder.resolve("report.csv");
        Outcome outcome = commands.run("import", files.toString(), "--skip-bad-rows", "--report", report.toString());
        assertThat(outcome.code()).as(outcome.err() + outcome.out()).isZero();

        String seen = commands.output("rank", "--measure", "degree", "--as", "staff:association", "--format", "json");
        assertThat(seen).contains(CONSENTED);
        assertThat(seen + outcome.out() + outcome.err() + Files.readString(report))
                .doesNotContain(WITHOUT_GROUND, WITHOUT_GROUND_CHINESE, WITHOUT_CONSENT_TO_CONTACT);

        List<String> found = new ArrayList<>();
        for (String secret : List.of(WITHOUT_GROUND, WITHOUT_GROUND_CHINESE, WITHOUT_CONSENT_TO_CONTACT, CONSENTED)) {
            found.addAll(filesHolding(secret, folder.resolve("S")));
        }
        assertThat(found).isEmpty();
    }

    private static List<String> filesHolding(String secret, Path under) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(under)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // bytes as characters one by one, so that a search for a string is a search for bytes
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (Charset charset : CHARSETS) {
                    if (content.contains(new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                        found.add(secret + " as " + charset + " in " + file);
                    }
                }
            }
        }
        return found;
    }
}
