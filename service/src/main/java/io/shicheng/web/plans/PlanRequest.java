package io.shicheng.web.plans;

import io.shicheng.inquiry.PlanAims;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import io.shicheng.web.results.Parameters;
import java.util.List;
import java.util.Objects;
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
 * @param cluster only people of this place can be contacts; null for all
 * @param discipline only people of this craft can be contacts; null for all
 * @param keep ids of people who are contacts in any case, first and in this order
 * @param without ids of people who are not to be contacts
 * @param groupBy {@code cluster} or {@code discipline}: whose share counts; with {@code floor} or {@code welfare}
 * @param floor percentage of each group to reach, or {@code highest}
 * @param welfare the smaller, the more the least reached group counts; from -20 to 1
 * @param interval whether to say how many are truly reached where ties are missing or false
 * @param missing share of ties that are missing, with {@code interval}
 * @param falseTies share of ties that are false, with {@code interval}
 * @param passing with what chance, in percent, a tie passes news on, or {@code indegree}
 * @param quality share of the greatest spread there is that the plan is to have for sure, with {@code passing}
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
        @Nullable Boolean study,
        @Nullable String cluster,
        @Nullable String discipline,
        @Nullable List<@Nullable String> keep,
        @Nullable List<@Nullable String> without,
        @Nullable String groupBy,
        @Nullable String floor,
        @Nullable Double welfare,
        @Nullable Boolean interval,
        @Nullable Double missing,
        @Nullable Double falseTies,
        @Nullable String passing,
        @Nullable Double quality) {
    private static final int MOST_CONTACTS = 100_000;
    private static final int MOST_PEOPLE = 1_000;
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
                Parameters.word(namespace),
                Parameters.word(cluster),
                Parameters.word(discipline),
                people("keep", keep),
                people("without", without),
                aims());
    }

    private PlanAims aims() {
        return new PlanAims(
                Parameters.word(groupBy),
                Parameters.word(floor),
                welfare,
                Boolean.TRUE.equals(interval),
                missing,
                falseTies,
                Parameters.word(passing),
                quality);
    }

    private static List<String> people(String field, @Nullable List<@Nullable String> ids) {
        List<String> named = (ids == null ? List.<@Nullable String>of() : ids)
                .stream().filter(Objects::nonNull).distinct().toList();
        if (named.size() > MOST_PEOPLE) {
            throw new ApiException(
                    ProblemCode.BAD_PARAMETER, field, Integer.toString(named.size()), "0 … " + MOST_PEOPLE);
        }
        return named;
    }
}
