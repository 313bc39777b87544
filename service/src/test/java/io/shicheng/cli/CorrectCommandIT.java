package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.InThisProcess;
import io.shicheng.fixture.InThisProcess.Outcome;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stewards put right, and what imports that come later make of it. */
@Tag("thorough")
class CorrectCommandIT {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    @TempDir
    Path folder;

    private Path files;
    private Path replacing;

    @BeforeEach
    void load() throws IOException {
        files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("people.csv"), """
                id,name,born,died,discipline,source
                m,唐鑑,1778,1861,painting,A register
                a,曾國藩,1812,1872,,A register
                z,李鸿章,1823,1901,,A register
                l,,,,,
                """);
        Files.writeString(files.resolve("ties.csv"), """
                kind,from,to,basis,source,since
                master_of,m,a,published,A register,1838
                master_of,m,z,published,A register,
                """);
        replacing = folder.resolve("replacing.yaml");
        Files.writeString(replacing, """
                changed: replace
                tables:
                  - {file: people.csv, table: people, columns:
                      {id: id, name: name, born: born, died: died, discipline: discipline, source: source}}
                  - {file: ties.csv, table: ties, columns:
                      {kind: kind, from: from, to: to, basis: basis, source: source, since: since}}
                """);
        output("import", files.toString(), "--as", "steward");
    }

    private Outcome run(String... arguments) {
        return new InThisProcess(TestStore.warm(folder.resolve("data"))).run(arguments);
    }

    private String output(String... arguments) {
        return new InThisProcess(TestStore.warm(folder.resolve("data"))).output(arguments);
    }

    private String correct(String... more) {
        return output(all(more));
    }

    private static String[] all(String... more) {
        String[] all = new String[more.length + 5];
        System.arraycopy(new String[] {"correct", "--as", "steward", "--lang", "en"}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return all;
    }

    private String ranked() {
        return output(
                "rank",
                "--measure",
                "degree",
                "--ties",
                "master_of",
                "--format",
                "csv",
                "--as",
                "steward",
                "--lang",
                "en");
    }

    private String again(String... more) {
        String[] all = new String[more.length + 6];
        System.arraycopy(new String[] {"import", files.toString(), "--as", "steward", "--lang", "en"}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        Outcome outcome = run(all);
        return outcome.out() + outcome.err();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private String tie(String whom) {
        return correct("m")
                .lines()
                .filter(line -> line.contains("master_of") && line.contains(whom))
                .findFirst()
                .orElseThrow()
                .strip()
                .split(" ")[0];
    }

    @Test
    void aWrongDateStaysCorrectedThroughImportsUntilItIsTakenBack() {
        assertThat(correct("a", "--born", "1811", "--name", "曾国藩", "--source", "Epitaph"))
                .contains("Corrected");
        assertThat(correct("a")).contains("1812", "1811", "曾國藩", "曾国藩");
        assertThat(ranked()).contains("曾国藩", "1811–1872", "corrected 20").doesNotContain("曾國藩");

        assertThat(again()).contains("corrected_by_steward");
        assertThat(again("--mapping", replacing.toString())).contains("corrected_by_steward");
        assertThat(ranked()).contains("曾国藩", "1811–1872").doesNotContain("曾國藩", "1812");

        String listed = correct("--list");
        assertThat(listed).contains("born", "1811", "Epitaph");
        String born =
                listed.lines().filter(line -> line.contains("born")).findFirst().orElseThrow();
        assertThat(correct("--undo", first(ID, born))).contains("Taken back");
        assertThat(ranked()).contains("曾国藩", "1812–1872");
    }

    @Test
    void aTieThatNeverWasStaysOutThroughImportsAndUndosUntilItIsTakenBack() {
        assertThat(ranked()).contains("曾國藩");
        correct("m", "--tie", tie("曾國藩"), "--never", "--source", "Epitaph");
        assertThat(ranked()).contains("李鸿章").doesNotContain("曾國藩");
        assertThat(again()).contains("tie_never_was");
        assertThat(again("--mapping", replacing.toString())).contains("tie_never_was");
        assertThat(ranked()).doesNotContain("曾國藩");

        output("undo", "1", "--as", "steward");
        assertThat(again()).contains("tie_never_was");
        assertThat(ranked()).contains("李鸿章").doesNotContain("曾國藩");

        correct("--undo", first(ID, correct("--list")));
        again();
        assertThat(ranked()).contains("曾國藩");
    }

    @Test
    void datesOfATieAreCorrectedInNetworksOfAYear() {
        String before = output(
                "rank",
                "--measure",
                "degree",
                "--ties",
                "master_of",
                "--at",
                "1835",
                "--format",
                "csv",
                "--as",
                "steward");
        assertThat(before).doesNotContain("曾國藩");
        correct("m", "--tie", tie("曾國藩"), "--since", "1830", "--until", "1840", "--source", "Epitaph");
        String after = output(
                "rank",
                "--measure",
                "degree",
                "--ties",
                "master_of",
                "--at",
                "1835",
                "--format",
                "csv",
                "--as",
                "steward");
        assertThat(after).contains("曾國藩");
        assertThat(again()).contains("dates_corrected");
    }

    @Test
    void whatWouldTellOfTheLivingIsRefused() {
        assertThat(run(all("l", "--born", "1960", "--source", "X")).err()).contains("historical people alone");
        assertThat(run(all("a", "--born", "1990", "--died", "", "--source", "X"))
                        .err())
                .contains("would not be historical");
        assertThat(run(all("nobody", "--born", "1960", "--source", "X")).code()).isNotZero();
        assertThat(run(all("a", "--born", "1960")).code()).isNotZero();
    }
}
