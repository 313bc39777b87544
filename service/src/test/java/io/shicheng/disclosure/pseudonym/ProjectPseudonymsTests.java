package io.shicheng.disclosure.pseudonym;

import static io.shicheng.graph.tie.TieKind.MASTER_OF;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.consent.vault.KeyVault;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Gates;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedRanking.ClassRow;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.fixture.Network;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project's ids stay while its classes do, whatever is asked; and nothing joins them to those of others. */
class ProjectPseudonymsTests {
    private static final List<Viewer> PROJECTS = List.of(
            new Viewer.Researcher("thesis"),
            new Viewer.Researcher("thesis2"),
            new Viewer.Staff("association"),
            new Viewer.Staff("thesis"),
            new Viewer.Steward(),
            new Viewer.Anonymous());

    @TempDir
    Path folder;

    private final Network network = new Network().cluster("town").cluster("village");

    private static AnonymityClass people(int from) {
        return new AnonymityClass(
                null,
                IntStream.range(from, from + 5)
                        .mapToObj(i -> new NodeKey("person " + i))
                        .toList());
    }

    private List<ProjectPseudonyms> projects() {
        KeyVault vault = new KeyVault(folder.resolve("keys"));
        return PROJECTS.stream()
                .map(viewer -> new ProjectPseudonyms(
                        new PersonPolicy(viewer, network.register().current()), vault))
                .toList();
    }

    @Test
    void noTwoProjectsClassesOrExportsShareAnIdOfTheSamePeople() {
        List<String> ids = new ArrayList<>();
        for (ProjectPseudonyms project : projects()) {
            for (int from : List.of(0, 1, 5)) {
                ids.addAll(project.ofMembers(people(from)));
                for (String year : List.of("1990", "1991")) {
                    ExportPseudonyms export = project.ofExport(new TreeMap<>(Map.of("at", year)));
                    ids.add(export.ofClass(people(from)));
                    ids.add(export.ofGenerated(people(from).members().getFirst()));
                    ids.add(project.ofStudy(new TreeMap<>(Map.of("at", year)))
                            .ofGenerated(people(from).members().getFirst()));
                }
            }
        }
        assertThat(ids).hasSize(PROJECTS.size() * 3 * (5 + 2 * 3)).doesNotHaveDuplicates();
    }

    @Test
    void aClassIsOneOfItsMembersAndTheSameAfterARestart() {
        List<ProjectPseudonyms> before = projects();
        List<ProjectPseudonyms> after = projects();
        for (int i = 0; i < before.size(); i++) {
            assertThat(before.get(i).ofMembers(people(0)))
                    .isSorted()
                    .contains(before.get(i).ofClass(people(0)))
                    .isEqualTo(after.get(i).ofMembers(people(0)));
        }
    }

    private void living(int from, int to, String cluster) {
        for (int i = from; i < to; i++) {
            network.living("p" + i, cluster);
        }
        for (int i = from + 1; i < to; i++) {
            network.tie("p" + (i - 1), i % 2 == 0 ? WORKED_WITH : MASTER_OF, "p" + i, "page " + i, 1980 + i);
            network.tie("p" + from, WORKED_WITH, "p" + i, "book " + i, 1990 + i);
        }
    }

    private static Set<Set<String>> classes(Disclosure gate, Viewer viewer) {
        Set<Set<String>> classes = new HashSet<>();
        for (String measure : List.of("degree", "betweenness", "students")) {
            for (String cluster : new String[] {null, "town"}) {
                for (Integer year : new Integer[] {null, 2000}) {
                    Set<TieKind> ties = measure.equals("students") ? Set.of(MASTER_OF) : Set.of();
                    RankingPage page = new RankingPage(measure, ties, cluster, year, 100, false, 1);
                    gate.ranking(viewer, page, RunControl.NONE).classes().stream()
                            .map(ClassRow::pseudonyms)
                            .forEach(each -> classes.add(new HashSet<>(each)));
                }
            }
        }
        return classes;
    }

    @Test
    void idsStayOverFiltersAndRevisionsWhileTheirClassDoes() {
        living(0, 12, "town");
        living(20, 32, "village");
        Set<Set<String>> before = classes(Gates.of(network, folder), Gates.RESEARCHER);
        assertThat(before).as("four classes, under whatever filter").hasSize(4);
        living(40, 52, "town");
        network.tie("p0", WORKED_WITH, "p20", "another source");
        Set<Set<String>> after = classes(Gates.of(network, folder), Gates.RESEARCHER);
        assertThat(after).hasSize(6).containsAll(before);
        network.object("p0");
        Set<Set<String>> last = classes(Gates.of(network, folder), Gates.RESEARCHER);
        Set<Set<String>> gone = new HashSet<>(after);
        gone.removeAll(last);
        assertThat(gone).as("the classes of a cohort that somebody left").isNotEmpty();
        assertThat(last).allSatisfy(each -> assertThat(after).contains(each));
    }

    @Test
    void anExportHasIdsOfItsOwnUnderEachFilter() {
        living(0, 12, "town");
        living(20, 32, "village");
        Disclosure gate = Gates.of(network, folder);
        List<String> ids = new ArrayList<>();
        classes(gate, Gates.RESEARCHER).forEach(ids::addAll);
        int known = ids.size();
        for (TieKind kind : List.of(WORKED_WITH, MASTER_OF)) {
            Gates.graph(gate, Gates.RESEARCHER, kind).nodes().stream()
                    .filter(node -> node.kind().equals(DisclosedGraph.PEOPLE))
                    .forEach(node -> ids.add(node.id().substring((DisclosedGraph.PEOPLE + ":").length())));
        }
        assertThat(ids).hasSize(known + 2 * 4).doesNotHaveDuplicates();
    }
}
