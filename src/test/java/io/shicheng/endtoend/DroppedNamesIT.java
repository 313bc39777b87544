package io.shicheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void noFileUnderTheStoreHoldsTheBytesOfADroppedName() throws IOException {
        Path files = Files.createDirectory(folder.resolve("register"));
        Files.writeString(
                files.resolve("people.csv"),
                "id,name,discipline\n1," + WITHOUT_GROUND + ",ceramics\n2," + WITHOUT_GROUND_CHINESE + ",ceramics\n3,"
                        + CONSENTED + ",ceramics\n");
        Files.writeString(
                files.resolve("ties.csv"),
                "kind,from,to,basis,source\nmaster_of,1,2,published,Register 12\nmaster_of,1,3,published,Register 12\n");
        Files.writeString(
                files.resolve("consents.csv"),
                "person,scope,purpose,receiver,given_on,how,evidence\n3,named,training,association,2026-01-02,paper,A-17\n");
        Files.writeString(
                files.resolve("contacts.csv"), "person,channel,value\n1,email," + WITHOUT_CONSENT_TO_CONTACT + "\n");
        Commands commands = new Commands(folder);
        Commands.Outcome outcome =
                commands.run("--store", "S", "import", "register", "--skip-bad-rows", "--report", "report.csv");
        assertThat(outcome.code()).as(outcome.err() + outcome.out()).isZero();

        String seen = commands.output(
                "--store", "S", "rank", "--measure", "degree", "--as", "staff:association", "--format", "json");
        assertThat(seen).contains(CONSENTED);
        assertThat(seen + outcome.out() + outcome.err() + Files.readString(folder.resolve("report.csv")))
                .doesNotContain(WITHOUT_GROUND, WITHOUT_GROUND_CHINESE, WITHOUT_CONSENT_TO_CONTACT);

        List<String> found = new ArrayList<>();
        for (String secret : List.of(WITHOUT_GROUND, WITHOUT_GROUND_CHINESE, WITHOUT_CONSENT_TO_CONTACT, CONSENTED)) {
            found.addAll(filesHolding(secret));
        }
        assertThat(found).isEmpty();
    }

    private List<String> filesHolding(String secret) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("S"))) {
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
