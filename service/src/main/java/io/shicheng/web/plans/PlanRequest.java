package io.shicheng.web.plans;

import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.results.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is asked to do.
 *
 * @param contacts upper bound of their number; this or {@code reach}
 * @param reach as few contacts as reach this percentage of people; this or {@code contacts}
 * @param ties codes of kinds over which news spreads; none for all
 * @param hops how many ties news travels, 1 unless given
 * @param floorBy {@code cluster} or {@code discipline}: at least one contact of each; null for no floor
 * @param purpose what people are to be contacted for; with {@code receiver}, and not in a study
 * @param receiver who contacts them
 * @param namespace only people of this namespace and ties among them; null for everybody
 * @param study an exercise over historical and generated people
 */
record PlanRequest(
        @Nullable Integer contacts,
        @Nullable Double reach,
        @Nullable List<String> ties,
        @Nullable Integer hops,
        @Nullable String floorBy,
        @Nullable String purpose,
        @Nullable String receiver,
        @Nullable String namespace,
        @Nullable Boolean study) {
    private static final int MOST_CONTACTS = 100_000;
    private static final int MOST_HOPS = 10;

    PlanQuestion question() {
        if ((contacts == null) == (reach == null)) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, "contacts", null, "contacts: 20 / reach: 50");
        }
        if (contacts != null) {
            Parameters.between(1, MOST_CONTACTS, "contacts", contacts);
        }
        if (reach != null && !(reach > 0 && reach <= 100)) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, "reach", reach.toString(), "50");
        }
        return new PlanQuestion(
                contacts,
                reach,
                Parameters.ties(ties),
                hops == null ? 1 : Parameters.between(1, MOST_HOPS, "hops", hops),
                Parameters.word(floorBy),
                Boolean.TRUE.equals(study),
                Parameters.word(purpose),
                Parameters.word(receiver),
                Parameters.word(namespace));
    }
}
