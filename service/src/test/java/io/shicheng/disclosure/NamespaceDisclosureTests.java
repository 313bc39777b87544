package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STEWARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Disclosure.SnapshotQuestion;
import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.disclosure.anonymity.Networks;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Node;
import io.shicheng.disclosure.answer.DisclosedNamespace;
import io.shicheng.disclosure.count.Headcount;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.fixture.Network;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamespaceDisclosureTests {
    private static final SnapshotSpec ALL = SnapshotSpec.of(EnumSet.allOf(TieKind.class));

    @TempDir
    Path folder;

    private final Network network = new Network();

    /** Thirty painters who taught and worked with each other, some of them at a studio. */
    private static Network painters(Network network) {
        network.in("painters").studio("7", "A workshop");
        Random random = new Random(11);
        for (int i = 0; i < 30; i++) {
            network.historical(String.valueOf(i), null);
        }
        for (int i = 1; i < 30; i++) {
            network.tie(String.valueOf(random.nextInt(i)), TieKind.MASTER_OF, String.valueOf(i), "p. " + i);
            network.tie(String.valueOf(i), TieKind.WORKED_WITH, String.valueOf(random.nextInt(i)), "q. " + i);
            if (i % 4 == 0) {
                network.tie(String.valueOf(i), TieKind.MEMBER_OF, "7", "r. " + i);
            }
        }
        return network;
    }

    /** Monks with the ids of painters. */
    private static Network monks(Network network) {
        network.in("monks").studio("7", "A monastery");
        for (int i = 0; i < 50; i++) {
            network.historical(String.valueOf(i), null);
        }
        for (int i = 1; i < 50; i++) {
            network.tie(String.valueOf(i / 2), TieKind.MASTER_OF, String.valueOf(i), "p. " + i);
            network.tie(String.valueOf(i), TieKind.MEMBER_OF, "7", "r. " + i);
        }
        return network;
    }

    private List<Ranking.Row> ranked(
            Network all, String subfolder, String measure, @Nullable String namespace, boolean interval) {
        return Gates.desk(
                all,
                folder.resolve(subfolder),
                (_, inquiry, _, _, _, _, _) -> inquiry.ask(
                                new RankingQuestion(measure, Set.of(), null, null, interval, 3).in(namespace),
                                Population.EVERYBODY,
                                RunControl.NONE)
                        .rows());
    }

    @Test
    void ranksANamespaceByEveryMeasureAsIfNobodyElseWereInTheStore() {
        Network alone = painters(new Network());
        Network mixed = monks(painters(new Network()));
        int compared = 0;
        for (Measure measure : Measures.all()) {
            if (measure.ranks()) {
                List<Ranking.Row> expected = ranked(alone, "alone", measure.code(), null, false);
                assertThat(expected).hasSize(30);
                assertThat(ranked(mixed, "mixed", measure.code(), "painters", false))
                        .as(measure.code())
                        .isEqualTo(expected);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(15);
        assertThat(ranked(mixed, "mixed", "degree", "painters", true))
                .isEqualTo(ranked(alone, "alone", "degree", null, true));
    }

    @Test
    void drawsTheSameNodesInAMixedStoreAsAlone() {
        GraphQuestion painters = new GraphQuestion(Set.of(), null, null).in("painters");
        DisclosedGraph alone =
                Gates.of(painters(new Network()), folder.resolve("alone")).graph(PUBLIC, painters, RunControl.NONE);
        DisclosedGraph mixed = Gates.of(monks(painters(new Network())), folder.resolve("mixed"))
                .graph(PUBLIC, painters, RunControl.NONE);

        assertThat(mixed.nodes()).isEqualTo(alone.nodes()).hasSize(31);
        assertThat(mixed.edges()).isEqualTo(alone.edges());
        assertThat(mixed.nodes()).extracting(Node::id).contains("painters:7", "studio:painters:7");
        assertThat(mixed.nodes()).extracting(Node::namespace).containsOnly("painters");
        assertThat(mixed.nodes()).extracting(Node::sourceId).contains("7", "29");
        assertThat(mixed.citation()).containsEntry("namespace", "painters");
    }

    @Test
    void idsOfAMixedStoreAreThoseOfEachSourceAlone() {
        Disclosure mixed = Gates.of(monks(painters(new Network())), folder.resolve("mixed"));
        Disclosure alone = Gates.of(painters(new Network()), folder.resolve("alone"));
        GraphQuestion all = new GraphQuestion(Set.of(), null, null);
        List<String> ids = mixed.graph(PUBLIC, all, RunControl.NONE).nodes().stream()
                .map(Node::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(82);
        assertThat(ids)
                .containsAll(alone.graph(PUBLIC, all, RunControl.NONE).nodes().stream()
                        .map(Node::id)
                        .toList());
    }

    @Test
    void namesTheKnownNamespacesWhereOneIsNotKnown() {
        Disclosure gate = Gates.of(monks(painters(network)), folder);
        RankingPage question = new RankingPage("degree", Set.of(), null, null, 10, false, 1).in("potters");
        assertThatThrownBy(() -> gate.ranking(PUBLIC, question, RunControl.NONE))
                .isInstanceOfSatisfying(
                        DisclosureException.class,
                        e -> assertThat(e.reason()).isEqualTo(DisclosureException.Reason.UNKNOWN_NAMESPACE))
                .hasMessageContaining("monks, painters");
    }

    @Test
    void listsNamespacesWithTheirPeople() {
        network.living("somebody", null);
        Disclosure gate = Gates.of(monks(painters(network)), folder);
        assertThat(gate.namespaces(PUBLIC))
                .containsExactly(new DisclosedNamespace("monks", 50), new DisclosedNamespace("painters", 30));
    }

    private record Seen(Classes before, Classes inside, Classes after, Headcount count) {}

    private Seen seen(Viewer viewer, String namespace) {
        return Gates.desk(network, folder, (_, _, snapshots, register, vault, networks, classes) -> {
            PersonPolicy policy = new PersonPolicy(viewer, register.current());
            Networks of = networks.current(policy, RunControl.NONE);
            Snapshot whole = snapshots.take(ALL.among(of.whole()), RunControl.NONE);
            Snapshot part = snapshots.take(ALL.in(namespace).among(of.whole()), RunControl.NONE);
            Classes before = classes.current(policy, of, whole, RunControl.NONE);
            Classes inside = classes.current(policy, of, part, RunControl.NONE);
            Classes after = classes.current(policy, of, whole, RunControl.NONE);
            return new Seen(before, inside, after, Headcount.of(part, inside));
        });
    }

    private void living(String namespace, String cluster, int people) {
        network.in(namespace);
        for (int i = 0; i < people; i++) {
            network.living(namespace + i, cluster);
        }
    }

    @Test
    void lookingAtANamespaceEndsNoClassAndShowsOnlyWholeOnes() {
        network.cluster("town");
        living("one", "town", 23);
        living("two", "town", 19);
        Seen seen = seen(RESEARCHER, "one");
        assertThat(seen.after().all()).isEqualTo(seen.before().all());
        network.in("one");
        Set<NodeKey> one = new HashSet<>();
        for (int i = 0; i < 23; i++) {
            one.add(network.key("one" + i));
        }
        List<AnonymityClass> whole = seen.before().all().stream()
                .filter(each -> one.containsAll(each.members()))
                .toList();
        assertThat(seen.inside().all()).containsExactlyElementsOf(whole);
    }

    @Test
    void peopleAreCountedByNamespaceWhereAllPartsOfAllClustersHoldTen() {
        network.cluster("north").cluster("south");
        living("one", "north", 24);
        living("two", "south", 31);
        assertThat(seen(PUBLIC, "one").count().all()).isEqualTo(20);
        network.in("");
        assertThat(seen(PUBLIC, "one").count().in(network.clusterKey("north"))).isEqualTo(20);
        assertThat(seen(PUBLIC, "two").count().all()).isEqualTo(30);
        assertThat(Gates.of(network, folder).namespaces(PUBLIC))
                .containsExactly(new DisclosedNamespace("one", 20), new DisclosedNamespace("two", 30));
    }

    @Test
    void nobodyIsCountedByNamespaceWhereADifferenceWouldBeOfAFew() {
        network.cluster("north").cluster("south").cluster("east");
        living("one", "north", 24);
        living("two", "south", 31);
        living("three", "east", 6);
        // everybody but those of the two others would be six
        for (String namespace : List.of("one", "two", "three")) {
            assertThat(seen(PUBLIC, namespace).count().all()).as(namespace).isZero();
        }
        assertThat(Gates.of(network, folder).namespaces(PUBLIC))
                .extracting(DisclosedNamespace::people)
                .containsOnlyNulls();
    }

    @Test
    void aFewOfANamespaceAreNotShown() {
        network.cluster("town");
        living("one", "town", 8);
        living("two", "town", 30);
        network.in("one").historical("old", "town");
        network.tie("one0", TieKind.WORKED_WITH, "old");
        for (Viewer viewer : List.of(PUBLIC, RESEARCHER, STEWARD)) {
            DisclosedGraph drawn = Gates.of(network, folder)
                    .graph(viewer, new GraphQuestion(Set.of(), null, null).in("one"), RunControl.NONE);
            assertThat(drawn.nodes()).extracting(Node::id).containsExactly("one:old");
            assertThat(drawn.edges()).isEmpty();
            assertThat(drawn.folded()).isZero();
        }
    }

    @Test
    void aSnapshotOfANamespaceSaysWhoIsInIt() {
        Disclosure gate = Gates.of(monks(painters(network)), folder);
        SnapshotQuestion question = new SnapshotQuestion(Set.of(), false, null, null).in("painters");
        assertThat(gate.snapshot(STEWARD, question, RunControl.NONE).people()).isEqualTo(30);
        assertThat(gate.snapshots(STEWARD))
                .anySatisfy(kept -> assertThat(kept.namespace()).isEqualTo("painters"))
                .allSatisfy(kept -> assertThat(kept.people()).isEqualTo(kept.namespace() == null ? 80 : 30));
    }

    @Test
    void theTiesOfAFewOfANamespaceAreNotCounted() {
        living("one", "town", 8);
        network.in("two").historical("old", null);
        network.in("one");
        for (int i = 1; i < 8; i++) {
            for (int j = 0; j < i; j++) {
                network.tie("one" + i, TieKind.WORKED_WITH, "one" + j);
            }
        }
        Disclosure gate = Gates.of(network, folder);
        SnapshotQuestion question = new SnapshotQuestion(Set.of(), false, null, null).in("one");
        assertThat(gate.snapshot(STEWARD, question, RunControl.NONE).edges()).isZero();
    }
}
