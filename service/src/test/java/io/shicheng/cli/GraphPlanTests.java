package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans on graph files, and what proves them. */
@Tag("thorough")
class GraphPlanTests {
    private static final String KITE = "docs/examples/krackhardt_kite.txt";

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private String out = "";

    private int run(Locale language, String... arguments) {
        PrintStream stdout = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        StringWriter printed = new StringWriter();
        err.getBuffer().setLength(0);
        try {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            String[] all = new String[arguments.length + 2];
            all[0] = "--lang";
            all[1] = language.getLanguage();
            System.arraycopy(arguments, 0, all, 2, arguments.length);
            return Commands.all(language)
                    .setOut(new PrintWriter(printed))
                    .setErr(new PrintWriter(err))
                    .execute(all);
        } finally {
            System.setOut(stdout);
            out = printed + written.toString(StandardCharsets.UTF_8);
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void twoReachAllOfTheKiteAndTheFileProvesIt() {
        assertThat(run(Locale.ENGLISH, "plan", KITE, "--contacts", "2", "--proof", file("proof.json")))
                .isZero();
        assertThat(out).startsWith("order,vertex,adds,reaches\n1,Diane,7,7\n");
        assertThat(err.toString())
                .contains("\"reached\":10,", "\"most_reached\":10,", "\"most_reached_percent\":100.00");

        assertThat(run(Locale.ENGLISH, "plan", "--verify", file("proof.json"))).isZero();
        assertThat(out)
                .contains("2 contacts reach 10 of the 10", "No plan of 2 contacts reaches more than 10 (100.00 %)");
        assertThat(run(Locale.CHINESE, "plan", "--verify", file("proof.json"))).isZero();
        assertThat(out).contains("2 位联系人", "100.00 %");
    }

    @Test
    void aFloorIsProvenByAMultiplierForEachGroup() throws IOException {
        Files.writeString(
                folder.resolve("groups.csv"),
                "vertex,group\nAndre,a\nBeverly,a\nCarol,a\nDiane,a\nEd,a\nHeather,b\nIke,b\nJane,b\n");
        String[] plan = {
            "plan",
            KITE,
            "--contacts",
            "2",
            "--groups",
            file("groups.csv"),
            "--group-size",
            "3",
            "--proof",
            file("floor.json")
        };
        assertThat(run(Locale.ENGLISH, and(plan, "--floor", "60"))).isZero();
        assertThat(err.toString()).contains("\"most_reached\":10,", "\"most_reached_with_floor\":10");
        assertThat(run(Locale.ENGLISH, "plan", "--verify", file("floor.json"))).isZero();
        assertThat(out)
                .contains("2 contacts reach 10 of the 10", "Of each of 2 groups they reach at least")
                .contains("No plan of 2 contacts that reaches 60.0000 % of each group reaches more than 10 (100.00 %)");

        assertThat(run(Locale.ENGLISH, and(plan, "--floor", "highest"))).isZero();
        assertThat(err.toString()).contains("\"highest_floor_percent\":");
        assertThat(run(Locale.CHINESE, "plan", "--verify", file("floor.json"))).isZero();
        assertThat(out).contains("2 个组", "触达每组的比例都不超过");

        String proof = Files.readString(folder.resolve("floor.json"));
        Files.writeString(folder.resolve("floor.json"), proof.replaceFirst("\"least\":[0-9.]+", "\"least\":0.9"));
        assertThat(run(Locale.ENGLISH, "plan", "--verify", file("floor.json"))).isEqualTo(1);
        assertThat(err.toString()).contains("says otherwise");
        for (String bad : new String[] {"\"multipliers\":[1,-1]", "\"multipliers\":null", "\"multipliers\":[1e9,1]"}) {
            Files.writeString(folder.resolve("floor.json"), proof.replaceFirst("\"multipliers\":\\[[^\\]]*\\]", bad));
            assertThat(run(Locale.ENGLISH, "plan", "--verify", file("floor.json")))
                    .as(bad)
                    .isEqualTo(1);
        }
    }

    @Test
    void aPlanAsIfTiesWereOtherwiseStandsBesideTheOneAsItIs() {
        assertThat(run(Locale.ENGLISH, "plan", KITE, "--contacts", "2", "--what-if", "remove:Heather,Ike"))
                .isZero();
        assertThat(err.toString())
                .contains("\"reached_as_it_is\":10,\"most_reached_as_it_is\":10,")
                .contains("\"connected\":10", "\"reached\":9,", "\"most_reached\":9,");
        assertThat(run(Locale.ENGLISH, "plan", KITE, "--contacts", "1", "--what-if", "without:Diane"))
                .isZero();
        assertThat(err.toString()).contains("\"reached_as_it_is\":7,", "\"connected\":9");
        assertThat(out).doesNotContain("Diane");
        assertThat(run(
                        Locale.ENGLISH,
                        "plan",
                        KITE,
                        "--contacts",
                        "2",
                        "--what-if",
                        "add:Diane,Ike",
                        "--what-if",
                        "remove:Diane,Ike"))
                .isZero();
        assertThat(err.toString()).contains("\"reached\":10,");
        assertThat(run(
                        Locale.ENGLISH,
                        "plan",
                        KITE,
                        "--contacts",
                        "2",
                        "--what-if",
                        "without:Diane",
                        "--what-if",
                        "without:Ike"))
                .isEqualTo(2);
        assertThat(run(Locale.ENGLISH, "plan", KITE, "--contacts", "2", "--what-if", "add:Diane,Heather"))
                .isZero();
        assertThat(run(Locale.ENGLISH, "plan", KITE, "--contacts", "2", "--what-if", "remove:Diane,Jane"))
                .isEqualTo(1);
    }

    @Test
    void moreAreReachedAsMoreAgree() {
        assertThat(run(
                        Locale.ENGLISH,
                        "plan",
                        KITE,
                        "--contacts",
                        "2",
                        "--consent-curve",
                        "--without",
                        "Diane,Heather"))
                .isZero();
        // without Diane and Heather two reach eight of the ten at most
        assertThat(err.toString())
                .contains("\"consent_draws\":20,\"consent_curve\":[{\"percent\":5,")
                .contains("{\"percent\":100,\"reached\":10.0,\"least\":10,\"most\":10}]")
                .contains("\"reached\":8,", "\"price_of_consent\":2,");
        assertThat(run(Locale.ENGLISH, "plan", KITE, "--reach", "50", "--consent-curve"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--contacts");
    }

    @Test
    void aShareIsProvenByTheFewestContacts() {
        assertThat(run(Locale.ENGLISH, "plan", KITE, "--reach", "100", "--keep", "Jane", "--proof", file("share.json")))
                .isZero();
        assertThat(out).contains("\n1,Jane,2,2\n");
        assertThat(err.toString()).contains("\"fewest_contacts\":3");
        assertThat(run(Locale.ENGLISH, "plan", "--verify", file("share.json"))).isZero();
        assertThat(out).contains("It takes at least 3 contacts to reach 10");
    }

    @Test
    void aFileThatSaysMoreThanItProvesIsRefused() throws IOException {
        run(Locale.ENGLISH, "plan", KITE, "--contacts", "1", "--proof", file("proof.json"));
        String proof = Files.readString(folder.resolve("proof.json"));
        assertThat(proof).contains("\"reached\":7,\"bound\":7");

        for (String changed : new String[] {
            proof.replace("\"reached\":7", "\"reached\":8"),
            proof.replace("\"bound\":7", "\"bound\":6"),
            proof.replace("\"hops\":1", "\"hops\":2"),
            proof.replaceAll("\"chosen\":\\[\\d+]", "\"chosen\":[9]")
        }) {
            Files.writeString(folder.resolve("changed.json"), changed);
            assertThat(run(Locale.ENGLISH, "plan", "--verify", file("changed.json")))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("says otherwise");
        }
        for (String broken : new String[] {
            "",
            "{}",
            "[]",
            "null",
            proof.substring(0, 200),
            proof.replace("[0,", "[99,"),
            proof.replace("proof 1", "proof 9")
        }) {
            Files.writeString(folder.resolve("broken.json"), broken);
            assertThat(run(Locale.CHINESE, "plan", "--verify", file("broken.json")))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("请");
        }
        assertThat(run(Locale.ENGLISH, "plan", "--verify", file("nothing.json")))
                .isEqualTo(3);
    }

    @Test
    void aFloorIsOfEachGroupAndHasAPrice() throws IOException {
        Files.writeString(
                folder.resolve("groups.csv"),
                "vertex,group\nAndre,left\n\"Carol\",left\nHeather,tail\nIke,\"tail\"\nJane,few\nNobody,x\n");
        String[] plan = {"plan", KITE, "--contacts", "1", "--groups", file("groups.csv"), "--group-size", "2", "--floor"
        };

        assertThat(run(Locale.ENGLISH, and(plan, "50", "--proof", file("floor.json"))))
                .isZero();
        assertThat(out).contains("\n1,Fernando,6,6\n");
        assertThat(err.toString())
                .contains("\"groups\":2,\"groups_left_out\":1,", "\"least_of_a_group_percent\":50.0000")
                .contains("\"price_of_floor\":1,", "\"reached\":6,", "\"most_reached\":7,");
        assertThat(run(Locale.ENGLISH, "plan", "--verify", file("floor.json"))).isZero();
        assertThat(run(Locale.ENGLISH, and(plan, "highest"))).isZero();
        assertThat(out).contains("\n1,Fernando,6,6\n");
        assertThat(run(Locale.CHINESE, and(plan, "60"))).isEqualTo(1);
        assertThat(err.toString()).contains("还差 1 个顶点");
        assertThat(run(
                        Locale.CHINESE,
                        "plan",
                        KITE,
                        "--contacts",
                        "1",
                        "--groups",
                        file("groups.csv"),
                        "--floor",
                        "60"))
                .isEqualTo(1);
    }

    @Test
    void aFileOfGroupsThatIsNoneIsRefused() throws IOException {
        for (byte[] broken : new byte[][] {
            "vertex,group\nAndre\n".getBytes(StandardCharsets.UTF_8),
            "vertex,group\n\"Andre,left\n".getBytes(StandardCharsets.UTF_8),
            {'v', ',', 'g', '\n', (byte) 0xff, ',', 'x', '\n'}
        }) {
            Files.write(folder.resolve("broken.csv"), broken);
            assertThat(run(
                            Locale.CHINESE,
                            "plan",
                            KITE,
                            "--contacts",
                            "1",
                            "--groups",
                            file("broken.csv"),
                            "--floor",
                            "9"))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("broken.csv", "请");
        }
        assertThat(run(Locale.ENGLISH, "plan", KITE, "--contacts", "1", "--groups", file("none.csv"), "--floor", "9"))
                .isEqualTo(3);
    }

    private static String[] and(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @Test
    void contactsMaySayNoAndSomeAreReachedAlready() {
        assertThat(run(Locale.ENGLISH, "plan", KITE, "--contacts", "2", "--acceptance", "50"))
                .isZero();
        assertThat(out).startsWith("order,vertex,adds_expected\n1,Diane,3.500000\n");
        assertThat(err.toString()).contains("\"contacts\":2,\"expected\":");

        String covered = "Andre,Beverly,Carol,Diane,Ed,Fernando,Garth";
        assertThat(run(
                        Locale.ENGLISH,
                        "plan",
                        KITE,
                        "--contacts",
                        "1",
                        "--covered",
                        covered,
                        "--proof",
                        file("c.json")))
                .isZero();
        assertThat(out).contains("\n1,Ike,3,3\n");
        assertThat(err.toString()).contains("\"reached\":10,");
        assertThat(run(Locale.ENGLISH, "plan", "--verify", file("c.json"))).isZero();
        assertThat(out).contains("No one contact reaches more than 10");
    }

    @Test
    void groupsAreReachedByTheirWelfare() throws IOException {
        Files.writeString(
                folder.resolve("welfare.csv"),
                "vertex,group\nAndre,core\nCarol,core\nDiane,core\nFernando,core\nIke,tail\nJane,tail\n");
        String[] plan = {"plan", KITE, "--contacts", "1", "--groups", file("welfare.csv"), "--group-size", "2"};
        assertThat(run(Locale.ENGLISH, and(plan, "--welfare", "1"))).isZero();
        assertThat(out).contains("\n1,Andre,");
        assertThat(run(Locale.ENGLISH, and(plan, "--welfare", "-5"))).isZero();
        assertThat(out).contains("\n1,Heather,");
        assertThat(err.toString())
                .contains("\"groups\":2,\"groups_left_out\":0,", "\"welfare\":", "\"price_of_welfare\":");
    }

    @Test
    void howSureAPlanIsIsSaidByReplicates() {
        assertThat(run(Locale.ENGLISH, "plan", KITE, "--contacts", "2", "--interval", "--missing", "0", "--false", "0"))
                .isZero();
        assertThat(err.toString())
                .contains("\"interval_rounds\":199,\"missing\":0.0,", "\"missing_is\":\"stated, not estimated\"")
                .contains("\"truly_reached\":10,\"truly_reached_least\":10,\"truly_reached_most\":10,")
                .contains("\"loss_percent\":0.00,");
        assertThat(run(Locale.ENGLISH, "plan", KITE, "--contacts", "1", "--interval"))
                .isZero();
        assertThat(err.toString()).contains("\"missing\":0.1,\"missing_is\":\"stated, not estimated\",\"false\":0.02,");
    }

    @Test
    void newsIsPassedOnByChance() {
        assertThat(run(Locale.ENGLISH, "plan", KITE, "--contacts", "2", "--passing", "20", "--quality", "0.7"))
                .isZero();
        assertThat(out).startsWith("order,vertex,adds_expected\n1,Diane,").hasLineCount(3);
        assertThat(err.toString())
                .contains("\"contacts\":2,\"expected\":", "\"quality_met\":true")
                .doesNotContain("hops");

        assertThat(run(Locale.ENGLISH, "plan", KITE, "--contacts", "2", "--passing", "100", "--without", "Diane"))
                .isZero();
        assertThat(out).doesNotContain("Diane");
        assertThat(err.toString()).contains("\"expected\":10.000000");

        assertThat(run(Locale.ENGLISH, "plan", KITE, "--contacts", "2", "--passing", "indegree", "--keep", "Jane,Ike"))
                .isZero();
        assertThat(out).contains("\n1,Jane,", "\n2,Ike,");
    }

    @Test
    void whatAGraphFileCannotAnswerIsRefused() {
        assertThat(run(Locale.ENGLISH, "plan", KITE, "--contacts", "2", "--study"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("takes no --study");
        for (String[] bad : new String[][] {
            {"--contacts", "2", "--floor", "20"},
            {"--contacts", "2", "--groups", "g.csv"},
            {"--contacts", "2", "--groups", "g.csv", "--floor", "most"},
            {"--contacts", "2", "--groups", "g.csv", "--floor", "0"},
            {"--reach", "50", "--groups", "g.csv", "--floor", "20"},
            {"--contacts", "2", "--acceptance", "0"},
            {"--reach", "50", "--acceptance", "70"},
            {"--contacts", "2", "--acceptance", "70", "--proof", "p.json"},
            {"--contacts", "2", "--groups", "g.csv", "--welfare", "2"},
            {"--contacts", "2", "--welfare", "0"},
            {"--reach", "50", "--groups", "g.csv", "--welfare", "0"},
            {"--contacts", "2", "--groups", "g.csv", "--floor", "20", "--welfare", "0"},
            {"--contacts", "2", "--missing", "0.2"},
            {"--contacts", "2", "--interval", "--missing", "1"},
            {"--contacts", "2", "--interval", "--acceptance", "50"},
            {"--contacts", "2", "--passing", "0"},
            {"--contacts", "2", "--passing", "often"},
            {"--contacts", "2", "--passing", "10", "--quality", "1"},
            {"--contacts", "2", "--passing", "10", "--hops", "2"},
            {"--contacts", "2", "--passing", "10", "--covered", "Ike"},
            {"--contacts", "2", "--quality", "0.9"},
            {"--reach", "50", "--passing", "10"},
            {"--contacts", "1", "--keep", "Jane,Ike"}
        }) {
            assertThat(run(Locale.CHINESE, and(new String[] {"plan", KITE}, bad)))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("请");
        }
        assertThat(run(Locale.ENGLISH, "plan", "--contacts", "2", "--study", "--covered", "x"))
                .isEqualTo(2);
        assertThat(run(Locale.ENGLISH, "plan", KITE)).isEqualTo(2);
        assertThat(run(Locale.ENGLISH, "plan", KITE, "--contacts", "0")).isEqualTo(2);
        assertThat(run(Locale.ENGLISH, "plan", KITE, "--reach", "101")).isEqualTo(2);
        assertThat(run(Locale.ENGLISH, "plan", KITE, "--contacts", "2", "--keep", "Nobody"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no vertex Nobody");
        assertThat(run(Locale.ENGLISH, "plan", KITE, "--reach", "100", "--without", "Ike,Jane"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("reach 9 together");
        assertThat(run(Locale.ENGLISH, "plan", "--contacts", "2", "--study", "--proof", file("p.json")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("may not be shown");
    }
}
