package io.shicheng.disclosure.attack;

import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.attack.EveryQuestion.Question;
import io.shicheng.graph.NodeKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One person is put for another: of everybody whom a viewer is not shown by name it is looked what he is answered after
 * that person used a right. Somebody who leaves may be anybody of whom all answers would be the same, and those must be
 * five.
 */
public final class Exchange {
    static final int K = 5;
    private static final Pattern REVISION = Pattern.compile("\"revision\":\\d+");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final List<Onlooker> viewers;
    private final List<Leak> leaks = new ArrayList<>();
    private int stores;
    private int pairs;
    private long answers;
    private int unseen;
    private int fewest = Integer.MAX_VALUE;

    /** Who leaves, and how, told by what a viewer is answered. */
    record Leak(String when, Onlooker viewer, Exit exit, NodeKey person, int candidates, String example) {
        @Override
        public String toString() {
            return "%s: to %s, of %s who %s, %d candidates. %s"
                    .formatted(when, viewer, person.value().substring(0, 6), exit, candidates, example);
        }
    }

    Exchange(List<Onlooker> viewers) {
        this.viewers = viewers;
    }

    /** All answers on the store as it is, by viewer. */
    Map<Onlooker, List<String>> ask(HeldStore store) {
        stores++;
        Map<Onlooker, List<String>> answered = new LinkedHashMap<>();
        for (Onlooker viewer : viewers) {
            List<String> said = viewer.ask(store);
            answers += said.size();
            answered.put(viewer, said);
        }
        return answered;
    }

    /** Whom the viewer is not shown by name now, and who can still be told of. */
    private static Set<NodeKey> hidden(HeldStore store, Onlooker viewer) {
        Set<NodeKey> hidden = new TreeSet<>();
        for (NodeKey person : store.people()) {
            boolean self = viewer.viewer() instanceof Viewer.Subject(NodeKey own) && own.equals(person);
            if (!self && !store.grounds().historical(person) && !store.shownByName(viewer.viewer(), person)) {
                hidden.add(person);
            }
        }
        return hidden;
    }

    /**
     * Lets each person leave in each way, each in a store of its own, and asks everything of each.
     *
     * @param held of which copies are made; closed by who made it
     * @param among who may leave; everybody if null
     */
    void exits(String when, HeldStore held, @Nullable Set<NodeKey> among) {
        exits(when, held, among, copy -> {});
    }

    /** @param first what is done in each of the stores before */
    void exits(String when, HeldStore held, @Nullable Set<NodeKey> among, Consumer<HeldStore> first) {
        Map<Onlooker, Set<NodeKey>> hidden = new LinkedHashMap<>();
        Set<NodeKey> leaving = new TreeSet<>();
        Map<Onlooker, List<String>> before;
        try (HeldStore copy = held.copy()) {
            viewers.forEach(viewer -> hidden.put(viewer, hidden(copy, viewer)));
            hidden.values().forEach(leaving::addAll);
            first.accept(copy);
            before = ask(copy);
        }
        if (among != null) {
            leaving.retainAll(among);
        }
        Map<Exit, Map<NodeKey, Map<Onlooker, List<String>>>> after = new EnumMap<>(Exit.class);
        for (Exit exit : Exit.values()) {
            for (NodeKey person : leaving) {
                if (exit == Exit.WITHDRAWS && held.agreedToNothing(person)) {
                    continue;
                }
                try (HeldStore copy = held.copy()) {
                    first.accept(copy);
                    exit.of(person, copy);
                    after.computeIfAbsent(exit, same -> new TreeMap<>()).put(person, ask(copy));
                }
            }
        }
        viewers.forEach(viewer -> judge(when, viewer, hidden.getOrDefault(viewer, Set.of()), before, after));
    }

    private void judge(
            String when,
            Onlooker viewer,
            Set<NodeKey> hidden,
            Map<Onlooker, List<String>> before,
            Map<Exit, Map<NodeKey, Map<Onlooker, List<String>>>> after) {
        // by whatever right: who can only withdraw may have been anybody who left in another way
        Map<List<String>, Set<NodeKey>> byAnyRight = new LinkedHashMap<>();
        each(
                viewer,
                hidden,
                after,
                (exit, person, said) -> byAnyRight
                        .computeIfAbsent(said, same -> new HashSet<>())
                        .add(person));
        Map<Exit, Map<List<String>, Set<NodeKey>>> byRight = new EnumMap<>(Exit.class);
        each(
                viewer,
                hidden,
                after,
                (exit, person, said) -> byRight.computeIfAbsent(exit, same -> new LinkedHashMap<>())
                        .computeIfAbsent(said, same -> new HashSet<>())
                        .add(person));
        List<String> unchanged = before.getOrDefault(viewer, List.of());
        each(viewer, hidden, after, (exit, person, said) -> {
            pairs++;
            if (butForRevisions(said).equals(butForRevisions(unchanged))) {
                unseen++; // nothing is told but that something in the store was changed
                return;
            }
            Map<List<String>, Set<NodeKey>> groups =
                    exit == Exit.WITHDRAWS ? byAnyRight : byRight.getOrDefault(exit, Map.of());
            Set<NodeKey> candidates = groups.getOrDefault(said, Set.of());
            fewest = Math.min(fewest, candidates.size());
            if (candidates.size() < K) {
                leaks.add(new Leak(
                        when,
                        viewer,
                        exit,
                        person,
                        candidates.size(),
                        example(viewer, exit, person, unchanged, byRight, said)));
            }
        });
    }

    /** One exit as one viewer is told of it. */
    private interface Told {
        void of(Exit exit, NodeKey person, List<String> said);
    }

    private static void each(
            Onlooker viewer,
            Set<NodeKey> hidden,
            Map<Exit, Map<NodeKey, Map<Onlooker, List<String>>>> after,
            Told told) {
        after.forEach((exit, people) -> people.forEach((person, said) -> {
            if (hidden.contains(person)) {
                told.of(exit, person, said.getOrDefault(viewer, List.of()));
            }
        }));
    }

    /** The one question that alone tells most, and how the answer differs. */
    private static String example(
            Onlooker viewer,
            Exit exit,
            NodeKey person,
            List<String> unchanged,
            Map<Exit, Map<List<String>, Set<NodeKey>>> byRight,
            List<String> said) {
        int worst = 0;
        int fewest = Integer.MAX_VALUE;
        for (int q = 0; q < said.size(); q++) {
            int same = 0;
            String answer = withoutDigests(said.get(q));
            for (var group : byRight.getOrDefault(exit, Map.of()).entrySet()) {
                boolean alike = withoutDigests(group.getKey().get(q)).equals(answer);
                same += alike ? group.getValue().size() : 0;
            }
            if (same < fewest) {
                fewest = same;
                worst = q;
            }
        }
        Question question = viewer.questions().get(worst);
        return "%s alone leaves %d but for digests: %s"
                .formatted(question.text(), fewest, shortDifference(unchanged.get(worst), said.get(worst)));
    }

    /** Without how often the store was changed, as it is by any import, consent or correction. */
    static List<String> butForRevisions(List<String> answers) {
        return answers.stream()
                .map(answer -> REVISION.matcher(answer).replaceAll(""))
                .toList();
    }

    /** For examples alone, which are to show more than that a digest is another. */
    static String withoutDigests(String answer) {
        return DIGEST.matcher(answer).replaceAll("DIGEST");
    }

    private static String shortDifference(String before, String after) {
        String one = withoutDigests(before);
        String other = withoutDigests(after);
        return one.equals(other) ? "a digest" : difference(one, other);
    }

    /** Where two texts differ first, with a few words around. */
    public static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 60);
        return "…" + one.substring(from, Math.min(one.length(), at + 60)) + "… became …"
                + other.substring(from, Math.min(other.length(), at + 60)) + "…";
    }

    List<Leak> leaks() {
        return leaks;
    }

    int fewest() {
        return fewest;
    }

    long answers() {
        return answers;
    }

    /** The worst of each right and kind of question, at most this many. */
    List<Leak> examples(int most) {
        Map<String, Leak> worst = new TreeMap<>();
        for (Leak leak : leaks) {
            String kind = leak.exit() + " " + leak.example().split("[ \\[]", 2)[0];
            worst.merge(kind, leak, (one, other) -> one.candidates() <= other.candidates() ? one : other);
        }
        return worst.values().stream().limit(most).toList();
    }

    void print(Consumer<String> to, String title) {
        to.accept(
                "%s: %d stores, %d exits seen by %d viewers (%d of them told of nothing), %d answers: fewest candidates %s, leaks %d"
                        .formatted(
                                title,
                                stores,
                                pairs,
                                viewers.size(),
                                unseen,
                                answers,
                                fewest == Integer.MAX_VALUE ? "all" : String.valueOf(fewest),
                                leaks.size()));
    }
}
