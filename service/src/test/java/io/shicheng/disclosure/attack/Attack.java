package io.shicheng.disclosure.attack;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.result.Ranking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Ways to find people. Each gives, for everybody who bears a pseudonym, how many people it may be. */
public final class Attack {
    private Attack() {}

    /**
     * The strongest there is: the attacker knows how the gate works, and can have it answer for a project in which he
     * knows who is who. A pseudonym may be anybody of whom it says there exactly what it says here.
     *
     * @param owners,known who bears which pseudonym; {@code owners} only to see that he is not misled
     */
    public static Candidates bySignature(
            Notebook victims, Map<String, NodeKey> owners, Notebook replica, Map<String, NodeKey> known) {
        Map<String, Set<NodeKey>> whoHas = new HashMap<>();
        replica.signatures()
                .forEach((pseudonym, signature) -> whoHas.computeIfAbsent(signature, unseen -> new HashSet<>())
                        .add(of(known, pseudonym)));
        Candidates found = new Candidates();
        victims.signatures().forEach((pseudonym, signature) -> {
            Set<NodeKey> candidates = whoHas.getOrDefault(signature, Set.of());
            if (!candidates.contains(of(owners, pseudonym))) {
                throw new IllegalStateException("The attacker is misled: the attack proves nothing.");
            }
            found.add(candidates.size());
        });
        return found;
    }

    /** A pseudonym may be anybody whose true rank lies in all bands that were given for it. */
    public static Candidates byTrueRanks(Desk desk, Viewer viewer, Notebook victims, List<RankingPage> questions) {
        Map<String, NodeKey> owners = Owners.of(desk, viewer);
        Set<NodeKey> unnamed = new HashSet<>(owners.values());
        List<Map<NodeKey, Integer>> ranks = new ArrayList<>();
        for (RankingPage question : questions) {
            Map<NodeKey, Integer> rankOf = new HashMap<>();
            if (question.of().cluster() == null) {
                TrueRanks.rank(desk, question).forEach(row -> rankOf.put(row.person(), row.rank()));
            }
            ranks.add(rankOf);
        }
        Candidates found = new Candidates();
        victims.statements().forEach((pseudonym, said) -> {
            Set<NodeKey> candidates = new HashSet<>(unnamed);
            for (Notebook.Statement statement : said) {
                Map<NodeKey, Integer> rankOf = ranks.get(statement.question());
                // ranks among those in the list, and among all, differ by the few who wait
                if (!rankOf.isEmpty()) {
                    candidates.removeIf(person -> {
                        int rank = rankOf.getOrDefault(person, 0);
                        return rank + K_WAITING < statement.row().rankFrom()
                                || rank - K_WAITING > statement.row().rankTo();
                    });
                }
            }
            if (!candidates.contains(of(owners, pseudonym))) {
                throw new IllegalStateException("The attacker is misled: the attack proves nothing.");
            }
            found.add(candidates.size());
        });
        return found;
    }

    /** At most this many people in each of four places wait for others. */
    private static final int K_WAITING = 16;

    /** What would be found if everybody's own scores, or bands, stood in the answers. */
    public static Candidates control(
            Desk desk, List<RankingPage> questions, Set<NodeKey> people, Function<Ranking.Row, String> said) {
        Map<NodeKey, StringBuilder> signatures = TrueRanks.signatures(desk, questions, said);
        List<String> texts = new ArrayList<>();
        for (NodeKey person : people) {
            texts.add(String.valueOf(signatures.get(person)));
        }
        return Candidates.sharing(texts);
    }

    /** The borders of bands, as everybody may read them. */
    public static String band(int rank) {
        int[] steps = {10, 25, 50};
        int last = 10;
        for (int i = 0; last < rank; i++) {
            last = steps[i % 3] * (int) Math.pow(10, i / 3);
        }
        return String.valueOf(last);
    }

    private static NodeKey of(Map<String, NodeKey> owners, String pseudonym) {
        NodeKey owner = owners.get(pseudonym);
        if (owner == null) {
            throw new IllegalStateException("Nobody bears " + pseudonym + ".");
        }
        return owner;
    }
}
