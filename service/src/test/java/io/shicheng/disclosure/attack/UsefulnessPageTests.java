package io.shicheng.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Gates;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.answer.DisclosedRanking.ClassRow;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.fixture.Network;
import io.shicheng.fixture.SampleNetwork;
import io.shicheng.fixture.SharedData;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The page that says what protecting people leaves to see is made of what is answered; {@code -Dusefulness.write=true}
 * writes it anew. Of a network whose data is not beside the project nothing is compared or written, and the test is
 * skipped.
 */
@Tag("thorough")
class UsefulnessPageTests {
    private static final Path PAGE = Path.of("docs/reference/usefulness.md");
    private static final int PEOPLE = 1500;
    private static final List<String> MEASURES = List.of("degree", "betweenness", "harmonic", "pagerank", "students");
    private static final String SAMPLE = "## A generated sample of 1,500 people";
    private static final Map<String, Viewer> VIEWERS = viewers();

    @TempDir
    Path folder;

    private static Map<String, Viewer> viewers() {
        Map<String, Viewer> viewers = new LinkedHashMap<>();
        viewers.put("anonymous", Gates.PUBLIC);
        viewers.put("researcher", Gates.RESEARCHER);
        viewers.put("staff", Gates.STAFF);
        viewers.put("steward", Gates.STEWARD);
        return viewers;
    }

    /** Public networks of people of long ago. */
    private enum OfLongAgo {
        LINEAGES(
                "chinese_lineages",
                "## Historical Social Network of Chinese Buddhism",
                "Bingenheimer 2021, CC BY 4.0",
                Map.of("TEACHER_OF", TieKind.MASTER_OF, "ASSOCIATED_WITH", TieKind.WORKED_WITH)),
        PAINTERS(
                "florentine_painters_1400_1450",
                "## Die Maler von Florenz zu Beginn der Renaissance",
                "Jacobsen 2001, as a network by T. Massenberg, GPL-3.0",
                Map.of(
                        "teacherOf", TieKind.MASTER_OF,
                        "masterOf", TieKind.MASTER_OF,
                        "partnerOf", TieKind.PARTNER_OF,
                        "workedWith", TieKind.WORKED_WITH,
                        "commonWork", TieKind.WORKED_WITH)),
        PALETTE(
                "painter_palette",
                "## PainterPalette",
                "MIT",
                Map.of("TEACHER_OF", TieKind.MASTER_OF, "FRIEND_OR_COWORKER", TieKind.WORKED_WITH));

        private final String data;
        private final String title;
        private final String citation;
        private final Map<String, TieKind> kinds;

        OfLongAgo(String data, String title, String citation, Map<String, TieKind> kinds) {
            this.data = data;
            this.title = title;
            this.citation = citation;
            this.kinds = kinds;
        }

        private Network network() throws IOException {
            Path files = SharedData.folder(data);
            Assumptions.assumeTrue(
                    Files.exists(files), () -> "Not compared: the data of " + title.substring(3) + " is not there.");
            Network network = new Network();
            SharedData.rows(files.resolve("nodes.csv")).forEach(row -> network.historical(row.getField("id"), null));
            List<String> line = new ArrayList<>();
            SharedData.rows(files.resolve("edges.csv")).forEach(row -> {
                TieKind kind = kinds.get(row.getField("type"));
                line.add("");
                if (kind != null && !row.getField("source").equals(row.getField("target"))) {
                    network.tie(row.getField("source"), kind, row.getField("target"), "row " + line.size());
                }
            });
            return network;
        }
    }

    /**
     * This many people by one measure for one viewer.
     *
     * @param before whom the viewer may rank by name, who have some of it, and so had an exact rank among everybody
     */
    private record Shown(int before, int exact, int banded, int counted, int hidden) {
        String cells() {
            return String.format(Locale.ROOT, "%,d | %,d | %,d | %,d | %,d |", before, exact, banded, counted, hidden);
        }
    }

    @Test
    void ofTheSampleThePageSaysWhatIsAnswered() throws IOException {
        Network network = SampleNetwork.of(PEOPLE, 5, folder.resolve("sample"));
        for (int i = 0; i < PEOPLE / 5; i++) {
            network.consent(network.anyone(5 * i), ConsentScope.NAMED, "insurance", "association");
        }
        compare(SAMPLE, SAMPLE + """


                Some died long ago, some agreed to be shown to everybody, and one in five to be named to an association, whose staff it
                is.

""" + table(network));
    }

    @ParameterizedTest
    @EnumSource(OfLongAgo.class)
    void ofANetworkOfLongAgoThePageSaysWhatIsAnswered(OfLongAgo each) throws IOException {
        Network network = each.network();
        compare(
                each.title,
                each.title
                        + String.format(
                                Locale.ROOT,
                                "%n%n%,d people (%s).%n%n",
                                network.store().people.size(),
                                each.citation)
                        + table(network));
    }

    private static void compare(String title, String section) throws IOException {
        String page = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        String wanted = page(page, title, section);
        if (Boolean.getBoolean("usefulness.write")) {
            Files.writeString(PAGE, wanted);
            return;
        }
        assertThat(page).isEqualTo(wanted);
    }

    /** The page with this section, and the others as they stand in it. */
    private static String page(String before, String title, String section) {
        List<String> titles = new ArrayList<>(List.of(SAMPLE));
        for (OfLongAgo each : OfLongAgo.values()) {
            titles.add(each.title);
        }
        StringBuilder page = new StringBuilder("""
                <!-- Made by UsefulnessPageTests of what is answered; do not edit by hand. -->

                # What protecting people leaves to see

                How many people stand in the usual rankings, by all ties, and how. *Exact before* is what a viewer would be shown if
                each whom they may see by name had their rank among everybody: by these ranks it could be told
                [who had left](../decisions/0052-the-open-network.md). *Exact* ranks are among those alone whom the viewer may see by
                name. A person in *bands* is in a class of at least five people by pseudonym; a person who is *counted* is in a number
                of ten or more, among them those who have none of what is measured. The others are *not there*: they wait until enough
                are with them, or fall under the tens.

""");
        for (String each : titles) {
            page.append(each.equals(title) ? section : section(before, each)).append('\n');
        }
        return page.toString().stripTrailing() + "\n";
    }

    private static String section(String page, String title) {
        int begins = page.indexOf(title);
        int ends = page.indexOf("\n## ", begins + 1);
        return begins < 0 ? "" : page.substring(begins, ends < 0 ? page.length() : ends);
    }

    private String table(Network network) {
        Map<String, List<String>> viewersByCells = new LinkedHashMap<>();
        int people = network.store().people.size();
        Gates.desk(network, folder, (gate, inquiry, snapshots, register, vault, networks, classes) -> {
            for (String measure : MEASURES) {
                Ranking truth = inquiry.ask(
                        new RankingQuestion(measure, Set.of(), null, null, false, 1),
                        Population.EVERYBODY,
                        RunControl.NONE);
                VIEWERS.forEach((name, viewer) -> {
                    PersonPolicy policy = new PersonPolicy(viewer, register.current());
                    DisclosedRanking told = gate.ranking(
                            viewer, new RankingPage(measure, Set.of(), null, null, 100_000, false, 1), RunControl.NONE);
                    int exact = told.rows().size();
                    int banded =
                            told.classes().stream().mapToInt(ClassRow::people).sum();
                    Shown shown = new Shown(
                            Math.toIntExact(truth.rows().stream()
                                    .filter(row -> !row.none()
                                            && !policy.objected(row.person())
                                            && policy.mayBeRankedByName(row.person()))
                                    .count()),
                            exact,
                            banded,
                            told.population() - exact - banded,
                            people - told.population());
                    assertThat(exact).as(name + " by " + measure).isLessThanOrEqualTo(shown.before());
                    viewersByCells
                            .computeIfAbsent(measure + " | " + shown.cells(), _ -> new ArrayList<>())
                            .add(name);
                });
            }
            return gate;
        });
        return """
                | viewer | measure | exact before | exact | in bands | counted | not there |
                |---|---|---|---|---|---|---|
                """
                + viewersByCells.entrySet().stream()
                        .map(row -> "| " + String.join(", ", row.getValue()) + " | " + row.getKey())
                        .collect(Collectors.joining("\n", "", "\n"));
    }
}
