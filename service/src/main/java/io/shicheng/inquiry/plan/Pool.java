package io.shicheng.inquiry.plan;

import io.shicheng.consent.Grounds;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.PlanQuestion.Audience;
import io.shicheng.inquiry.PlanQuestion.Chosen;
import io.shicheng.message.Word;
import io.shicheng.snapshot.Snapshot;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who can be a contact, by vertex.
 *
 * @param audience all who may be asked, growing
 * @param candidates those of them to choose from, growing
 * @param kept those who are contacts in any case, in their order; none of the candidates
 */
record Pool(int[] audience, int[] candidates, int[] kept) {
    /** @throws InquiryException if there is nobody */
    static Pool of(Snapshot snapshot, PlanQuestion question, Chosen chosen, Grounds grounds) {
        int[] audience = audience(snapshot, question.audience(), grounds);
        if (audience.length == 0) {
            throw PlanTerms.noCandidates(question.audience());
        }
        checkDiscipline(snapshot, question.discipline(), audience);
        int[] kept = chosen.keep().stream()
                .distinct()
                .flatMapToInt(person -> snapshot.vertexOf(person).stream())
                .filter(vertex -> Arrays.binarySearch(audience, vertex) >= 0)
                .toArray();
        BitSet taken = new BitSet();
        Arrays.stream(kept).forEach(taken::set);
        chosen.without().forEach(person -> snapshot.vertexOf(person).ifPresent(taken::set));
        int cluster = chosen.cluster() == null ? -1 : snapshot.clusters().indexOf(chosen.cluster());
        int[] candidates = Arrays.stream(audience)
                .filter(vertex -> chosen.cluster() == null || cluster >= 0 && snapshot.clusterOf(vertex) == cluster)
                .filter(vertex -> isOf(question.discipline(), snapshot.disciplineOf(vertex)))
                .filter(vertex -> !taken.get(vertex))
                .toArray();
        if (candidates.length + kept.length == 0) {
            throw InquiryException.of("plan.nobodyThere");
        }
        return new Pool(audience, candidates, kept);
    }

    /** All whom a plan may hold, growing. */
    int[] all() {
        return IntStream.concat(Arrays.stream(candidates), Arrays.stream(kept))
                .sorted()
                .toArray();
    }

    private static boolean isOf(@Nullable String wanted, @Nullable String discipline) {
        return wanted == null || wanted.equalsIgnoreCase(discipline);
    }

    private static void checkDiscipline(Snapshot snapshot, @Nullable String discipline, int[] audience) {
        if (discipline == null) {
            return;
        }
        TreeSet<String> known = new TreeSet<>();
        for (int vertex : audience) {
            String one = snapshot.disciplineOf(vertex);
            if (one != null) {
                known.add(one);
            }
        }
        if (known.stream().noneMatch(discipline::equalsIgnoreCase)) {
            throw known.isEmpty()
                    ? InquiryException.of("plan.nobodyThere")
                    : InquiryException.of(
                            "plan.discipline", discipline, Word.allTyped("discipline", List.copyOf(known)));
        }
    }

    private static int[] audience(Snapshot snapshot, Audience audience, Grounds grounds) {
        IntStream found = switch (audience) {
            case Audience.Consented(String purpose, String receiver) ->
                grounds.contactable(purpose, receiver).stream()
                        .flatMapToInt(person -> snapshot.vertexOf(person).stream());
            case Audience.Study() ->
                IntStream.range(0, snapshot.vertexCount()).filter(vertex -> {
                    NodeKey person = snapshot.key(vertex);
                    return grounds.historical(person) || grounds.generated(person);
                });
        };
        return found.sorted().toArray();
    }
}
