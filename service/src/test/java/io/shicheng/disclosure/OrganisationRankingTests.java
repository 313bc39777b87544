package io.shicheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.overview.DisclosedOrganisations;
import io.shicheng.disclosure.overview.DisclosedOrganisations.Row;
import io.shicheng.disclosure.overview.OrganisationMeasure;
import io.shicheng.fixture.Network;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationRankingTests {
    @TempDir
    Path folder;

    private final Network network = new Network();

    private DisclosedOrganisations ranking(OrganisationMeasure by) {
        return Gates.of(network, folder)
                .organisations(Gates.PUBLIC, new OrganisationsQuestion(by, null, null, null, 1000, 0), RunControl.NONE);
    }

    private Map<String, @Nullable Integer> values(OrganisationMeasure by) {
        Map<String, @Nullable Integer> values = new TreeMap<>();
        ranking(by).rows().forEach(row -> values.put(id(row), row.value()));
        return values;
    }

    private static String id(Row row) {
        return ((Label.Named) row.organisation()).sourceId();
    }

    private void members(String studio, String prefix, int people) {
        for (int i = 0; i < people; i++) {
            network.tie(prefix + i, TieKind.MEMBER_OF, studio);
        }
    }

    private void living(String prefix, int people) {
        for (int i = 0; i < people; i++) {
            network.living(prefix + i, null);
        }
    }

    @Test
    void membersAreCountedOneByOneByNameAndOtherwiseInTens() {
        network.studio("s", "S").studio("t", "T").studio("u", "U");
        network.historical("h0", null).historical("h1", null);
        living("l", 40);
        members("s", "l", 27);
        members("s", "h", 2);
        members("t", "l", 9);
        network.tie("h0", TieKind.FOUNDED, "t");

        DisclosedOrganisations ranking = ranking(OrganisationMeasure.MEMBERS);

        assertThat(ranking.rows()).extracting(OrganisationRankingTests::id).containsExactly("s", "t");
        assertThat(ranking.rows()).extracting(Row::value).containsExactly(22, 1);
        assertThat(ranking.rows()).extracting(Row::named).containsExactly(2, 1);
        assertThat(ranking.none()).isEqualTo(1);
    }

    @Test
    void overlapIsOfOneByNameOrTenWhoAreNot() {
        for (String studio : List.of("a", "b", "c", "d")) {
            network.studio(studio, studio);
        }
        network.historical("h0", null);
        living("l", 60);
        network.tie("h0", TieKind.MEMBER_OF, "a").tie("h0", TieKind.MEMBER_OF, "b");
        members("a", "l", 30);
        members("c", "l", 12);
        for (int i = 30; i < 39; i++) {
            network.tie("l" + i, TieKind.MEMBER_OF, "d").tie("l" + i, TieKind.MEMBER_OF, "b");
        }

        assertThat(values(OrganisationMeasure.OVERLAP)).isEqualTo(Map.of("a", 2, "b", 1, "c", 1));
    }

    /** Of historical people every number by hand. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void ofHistoricalPeopleEachNumberIsExact(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int people = 10 + random.nextInt(15);
        int studios = 3 + random.nextInt(6);
        List<Set<Integer>> members = new ArrayList<>();
        List<Set<Integer>> founders = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            network.historical("p" + p, null);
        }
        boolean[][] tied = new boolean[people][people];
        for (int s = 0; s < studios; s++) {
            network.studio("s" + s, "S" + s);
            members.add(new TreeSet<>());
            founders.add(new TreeSet<>());
            for (int i = random.nextInt(people); i > 0; i--) {
                int p = random.nextInt(people);
                boolean founds = random.nextInt(4) == 0;
                members.get(s).add(p);
                if (founds) {
                    founders.get(s).add(p);
                }
                network.tie("p" + p, founds ? TieKind.FOUNDED : TieKind.MEMBER_OF, "s" + s);
            }
            for (int p : members.get(s)) {
                for (int q : members.get(s)) {
                    tied[p][q] = true;
                }
            }
        }

        Map<String, @Nullable Integer> overlap = new TreeMap<>();
        Map<String, @Nullable Integer> reach = new TreeMap<>();
        for (int s = 0; s < studios; s++) {
            int shared = 0;
            for (int t = 0; t < studios; t++) {
                Set<Integer> both = new TreeSet<>(members.get(s));
                both.retainAll(members.get(t));
                shared += t != s && !both.isEmpty() ? 1 : 0;
            }
            Set<Integer> within = new TreeSet<>(founders.get(s));
            for (int step = 0; step < 2; step++) {
                Set<Integer> next = new TreeSet<>(within);
                for (int p : within) {
                    for (int q = 0; q < people; q++) {
                        if (tied[p][q]) {
                            next.add(q);
                        }
                    }
                }
                within = next;
            }
            within.removeAll(founders.get(s));
            if (shared > 0) {
                overlap.put("s" + s, shared);
            }
            if (!within.isEmpty()) {
                reach.put("s" + s, within.size());
            }
        }
        assertThat(values(OrganisationMeasure.OVERLAP)).isEqualTo(overlap);
        assertThat(values(OrganisationMeasure.REACH)).isEqualTo(reach);
    }

    @Test
    void theReachOfSomebodyLivingIsARankWithoutANumberAndOfWhoeverObjectsNone() {
        network.studio("s", "S").studio("t", "T").studio("u", "U");
        for (String person : List.of("a", "b", "c")) {
            network.living(person, null).consent(person, ConsentScope.PUBLISHED, "research", "public");
        }
        network.historical("h", null).historical("i", null);
        network.tie("a", TieKind.FOUNDED, "s")
                .tie("a", TieKind.WORKED_WITH, "h")
                .tie("h", TieKind.WORKED_WITH, "i");
        network.tie("h", TieKind.CONVENES, "t");
        network.tie("b", TieKind.FOUNDED, "u")
                .tie("b", TieKind.WORKED_WITH, "i")
                .object("b");

        DisclosedOrganisations ranking = ranking(OrganisationMeasure.REACH);

        assertThat(ranking.rows()).extracting(OrganisationRankingTests::id).containsExactly("t", "s");
        assertThat(ranking.rows()).extracting(Row::value).containsExactly(3, null);
        assertThat(ranking.rows()).extracting(Row::rank).containsExactly(1, 2);
    }

    @Test
    void aGroupWithoutAGroundIsInNoRanking() {
        network.group("cited", "The kiln circle", null, "Kiln circle letters 3");
        network.group("uncited", "The other circle", null, null);
        living("l", 40);
        members("cited", "l", 20);
        members("uncited", "l", 40);
        network.tie("l0", TieKind.CONVENES, "uncited");

        for (OrganisationMeasure by : OrganisationMeasure.values()) {
            assertThat(ranking(by).rows())
                    .extracting(OrganisationRankingTests::id)
                    .doesNotContain("uncited");
            assertThat(ranking(by).of() + ranking(by).none()).isEqualTo(1);
        }
    }
}
