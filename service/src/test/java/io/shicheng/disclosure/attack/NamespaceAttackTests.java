package io.shicheng.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Gates;
import io.shicheng.disclosure.Viewer;
import io.shicheng.fixture.Network;
import io.shicheng.fixture.SampleNetwork;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The attack by signatures, where the attacker asks for everybody and for each namespace too. */
@Tag("thorough")
class NamespaceAttackTests {
    private static final int K = 5;
    private static final Viewer VICTIMS = new Viewer.Researcher("thesis");
    private static final Viewer REPLICA = new Viewer.Researcher("replica");

    /** Nearly everybody is in the first, so that whole classes are too; a few are in the second. */
    private static final List<@Nullable String> DEALT =
            Arrays.asList("one", "one", "one", "one", "one", "one", "one", "one", "one", "two");

    @TempDir
    Path folder;

    private static List<RankingPage> questions() {
        List<RankingPage> everybody = Questions.of(
                List.of("degree", "harmonic", "pagerank", "coreness", "descendants"),
                List.of(Set.of(), Set.of(TieKind.MASTER_OF)),
                Arrays.asList(null, 2012),
                100_000,
                false);
        List<RankingPage> questions = new ArrayList<>(everybody);
        for (String namespace : List.of("one", "two")) {
            everybody.forEach(question -> questions.add(question.in(namespace)));
        }
        return questions;
    }

    @Test
    void nobodyIsFoundByWhatIsSaidOfNamespacesAndOfEverybody() throws IOException {
        Network network = SampleNetwork.of(900, 7, folder.resolve("sample")).deal(5, DEALT);
        Desk desk = Gates.desk(network, folder, Desk::new);
        Notebook victims = new Notebook();
        Notebook replica = new Notebook();
        victims.ask(new GateAnswers(desk.gate(), VICTIMS), questions());
        replica.ask(new GateAnswers(desk.gate(), REPLICA), questions());
        Map<String, NodeKey> owners = Owners.of(desk, VICTIMS);
        Map<String, NodeKey> known = Owners.of(desk, REPLICA);

        Candidates found = Attack.bySignature(victims, owners, replica, known);

        System.out.println("Signatures by namespace, " + victims.questions() + " questions: " + found);
        assertThat(found.all()).isGreaterThan(700);
        assertThat(found.fewest()).isGreaterThanOrEqualTo(K);
    }

    @Test
    void anAnswerOfANamespaceShowsWholeClassesOnly() throws IOException {
        Network network = SampleNetwork.of(900, 7, folder.resolve("sample")).deal(5, DEALT);
        Desk desk = Gates.desk(network, folder, Desk::new);
        Notebook inside = new Notebook();
        inside.ask(
                new GateAnswers(desk.gate(), VICTIMS),
                List.of(new RankingPage("degree", Set.of(), null, null, 100_000, false, 1).in("one")));
        Map<String, NodeKey> owners = Owners.of(desk, VICTIMS);
        List<NodeKey> shown =
                inside.statements().keySet().stream().map(owners::get).toList();
        assertThat(shown).hasSizeGreaterThan(100);
        Owners.classes(desk, VICTIMS).forEach(each -> {
            long there = each.members().stream().filter(shown::contains).count();
            assertThat(there).isIn(0L, (long) each.size());
        });
    }
}
