package io.shicheng.analysis.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.SharedNetworks;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Crews against chance: by hand, against values of other programs, and against all ways to deal out the jobs. */
class CrewsTests {
    private static final int A = 100;
    private static final int B = 101;

    private static List<Job> work(int work, int year, int head, int... members) {
        List<Job> jobs = new ArrayList<>(List.of(new Job(head, work, 0, year, true)));
        for (int member : members) {
            jobs.add(new Job(member, work, 0, year, false));
        }
        return jobs;
    }

    private static List<Job> byHand() {
        List<Job> jobs = new ArrayList<>();
        jobs.addAll(work(1, 2001, A, 1, 2, 3));
        jobs.addAll(work(2, 2001, B, 4, 5));
        jobs.addAll(work(3, 2002, A, 1, 2, 6));
        jobs.addAll(work(4, 2002, B, 3, 4));
        jobs.addAll(work(5, 2003, A, 1, 4));
        jobs.addAll(work(6, 2003, B, 2, 5));
        return jobs;
    }

    private static CrewFigures of(List<CrewFigures> all, int leader) {
        return all.stream().filter(each -> each.leader() == leader).findFirst().orElseThrow();
    }

    @Test
    void twoLeadersByHand() {
        List<CrewFigures> found = Crews.of(byHand(), RunControl.NONE);
        assertThat(found).hasSize(2);
        CrewFigures a = of(found, A);
        assertThat(List.of(a.works(), a.members(), a.again(), a.next(), a.jobs(), a.withLeader()))
                .containsExactly(3, 6, 3, 3, 5, 3);
        assertThat(a.expected()).isCloseTo(14 / 5.0, within(1e-12));
        assertThat(a.lift()).isCloseTo(15 / 14.0, within(1e-12));
        assertThat(a.variance()).isCloseTo(52 / 75.0, within(1e-12));
        assertThat(a.chance()).isCloseTo(13 / 20.0, within(1e-12));
        assertThat(a.enough()).isTrue();
        CrewFigures b = of(found, B);
        assertThat(List.of(b.members(), b.again(), b.next(), b.jobs(), b.withLeader()))
                .containsExactly(4, 2, 1, 3, 2);
        assertThat(b.expected()).isCloseTo(7 / 5.0, within(1e-12));
        assertThat(b.lift()).isCloseTo(10 / 7.0, within(1e-12));
        assertThat(b.variance()).isCloseTo(43 / 75.0, within(1e-12));
        assertThat(b.chance()).isCloseTo(13 / 30.0, within(1e-12));
        assertThat(b.enough()).isFalse();
    }

    /** Works 1 to 4 in one studio, 5 and 6 in one each, where there is no choice. */
    @Test
    void withinStudiosByHand() {
        assertThat(Crews.of(byHand(), _ -> 7, RunControl.NONE)).isEqualTo(Crews.of(byHand(), RunControl.NONE));
        CrewFigures a = of(Crews.of(byHand(), work -> work < 5 ? 0 : work, RunControl.NONE), A);
        assertThat(List.of(a.jobs(), a.withLeader())).containsExactly(5, 3);
        assertThat(a.expected()).isCloseTo(3 * 3 / 5.0 + 1, within(1e-12));
        assertThat(a.variance()).isCloseTo(9 / 25.0, within(1e-12));
        assertThat(a.chance()).as("2 or 3 of 3 followers on 3 of 5 jobs").isCloseTo(7 / 10.0, within(1e-12));
        CrewFigures alone = of(Crews.of(byHand(), work -> work, RunControl.NONE), A);
        assertThat(alone.expected()).isCloseTo(3, within(1e-12));
        assertThat(alone.chance()).isCloseTo(1, within(1e-12));
        assertThat(alone.enough()).as("no year leaves a choice").isFalse();
    }

    @Test
    void generatedCrews() throws IOException {
        Map<String, Integer> years = new HashMap<>();
        for (String line : lines("crews_works.csv")) {
            String[] row = line.split(",");
            years.put(row[0], Integer.valueOf(row[2]));
        }
        Map<String, Integer> numbers = new TreeMap<>();
        List<Job> jobs = new ArrayList<>();
        for (String line : lines("crews_credits.csv")) {
            String[] row = line.split(",");
            jobs.add(new Job(
                    number(numbers, row[1]),
                    number(numbers, row[2]),
                    number(numbers, row[3]),
                    years.getOrDefault(row[2], 0),
                    row[4].equals("head")));
        }
        List<CrewFigures> found = Crews.of(jobs, RunControl.NONE);
        assertThat(found).hasSize(8);
        assertExpected(
                of(found, number(numbers, "L1")), 17, 47, 56, 0.8392857142857143, 77, 48, 22.499511651, 3.93048834e-17);
        assertExpected(
                of(found, number(numbers, "L2")), 13, 33, 43, 0.7674418604651163, 74, 33, 16.935412974, 1.01212231e-08);
        assertExpected(
                of(found, number(numbers, "L3")), 17, 25, 62, 0.1935483870967742, 103, 23, 28.698119368, 0.981620858);
        assertExpected(
                of(found, number(numbers, "L4")), 13, 11, 42, 0.16666666666666666, 49, 11, 8.8775257, 0.225968304);
        assertExpected(
                of(found, number(numbers, "L5")), 17, 26, 60, 0.18333333333333332, 95, 25, 25.183455433, 0.593934214);
        assertThat(of(found, number(numbers, "L1")).lift()).isCloseTo(2.133379637, within(1e-9));
        assertThat(of(found, number(numbers, "L1")).follows()).isTrue();
        assertThat(of(found, number(numbers, "L3")).follows()).isFalse();
    }

    private static void assertExpected(
            CrewFigures found,
            int works,
            int again,
            int members,
            double next,
            int jobs,
            int withLeader,
            double expected,
            double chance) {
        assertThat(List.of(found.works(), found.again(), found.members(), found.jobs(), found.withLeader()))
                .containsExactly(works, again, members, jobs, withLeader);
        assertThat((double) found.next() / found.members()).isCloseTo(next, within(1e-12));
        assertThat(found.expected()).isCloseTo(expected, within(1e-8));
        assertThat(found.chance()).isCloseTo(chance, Offset.offset(1e-8 * chance));
    }

    private static List<String> lines(String file) throws IOException {
        List<String> lines = Files.readAllLines(SharedNetworks.shared("reference/" + file));
        return lines.subList(1, lines.size());
    }

    private static int number(Map<String, Integer> numbers, String of) {
        return numbers.computeIfAbsent(of, _ -> numbers.size());
    }

    /** Few people on few works, some with several heads, some with none, some credited twice. */
    private static List<Job> random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Job> jobs = new ArrayList<>();
        int works = random.nextInt(2, 8);
        for (int work = 0; work < works; work++) {
            int year = 2000 + random.nextInt(4);
            int heads = random.nextInt(10) == 0 ? 2 : random.nextInt(12) == 0 ? 0 : 1;
            for (int head = 0; head < heads; head++) {
                jobs.add(new Job(A + random.nextInt(2), work, 0, year, true));
            }
            for (int member = random.nextInt(4); member > 0; member--) {
                jobs.add(new Job(random.nextInt(6), work, 0, year, false));
            }
        }
        return jobs;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void chanceIsTheShareOfAllWaysToDealOutTheJobsOfEachYear(long seed) {
        List<Job> jobs = random(seed);
        for (CrewFigures found : Crews.of(jobs, RunControl.NONE)) {
            Twin twin = new Twin(jobs, found.leader());
            assertThat(List.of(found.jobs(), found.withLeader())).containsExactly(twin.jobs, twin.withLeader);
            assertThat(found.expected()).isCloseTo(twin.mean, within(1e-10));
            assertThat(found.variance()).isCloseTo(twin.square - twin.mean * twin.mean, within(1e-9));
            assertThat(found.chance()).isCloseTo(twin.tail, within(1e-10));
        }
    }

    /** Goes through all sets of jobs that the followers could have had in each year. */
    private static final class Twin {
        private int jobs;
        private int withLeader;
        private double mean;
        private double square;
        private double tail;

        Twin(List<Job> all, int leader) {
            Map<Integer, Set<Integer>> heads = new HashMap<>();
            Map<Integer, Set<Integer>> members = new TreeMap<>();
            Map<Integer, Integer> years = new HashMap<>();
            for (Job job : all) {
                years.put(job.work(), job.year());
                (job.head() ? heads : members)
                        .computeIfAbsent(job.work(), _ -> new HashSet<>())
                        .add(job.person());
            }
            List<double[]> draws = new ArrayList<>();
            for (int year = 2000; year < 2004; year++) {
                int now = year;
                Set<Integer> followers = new HashSet<>();
                members.forEach((work, people) -> {
                    if (years.getOrDefault(work, 0) < now && Set.of(leader).equals(heads.get(work))) {
                        followers.addAll(people);
                    }
                });
                List<Boolean> led = new ArrayList<>();
                int drawn = 0;
                for (Map.Entry<Integer, Set<Integer>> work : members.entrySet()) {
                    boolean hers = Set.of(leader).equals(heads.get(work.getKey()));
                    for (int person :
                            years.getOrDefault(work.getKey(), 0) == year ? work.getValue() : Set.<Integer>of()) {
                        led.add(hers);
                        if (followers.contains(person)) {
                            drawn++;
                            withLeader += hers ? 1 : 0;
                        }
                    }
                }
                jobs += drawn;
                draws.add(counts(led, drawn));
            }
            weigh(draws, 0, 0, 1);
        }

        /** How many of all sets of that many jobs have 0, 1, … with the leader, as shares. */
        private static double[] counts(List<Boolean> led, int drawn) {
            double[] counts = new double[drawn + 1];
            double sets = 0;
            for (int set = 0; set < 1 << led.size(); set++) {
                if (Integer.bitCount(set) == drawn) {
                    int hers = 0;
                    for (int job = 0; job < led.size(); job++) {
                        hers += (set >> job & 1) == 1 && led.get(job) ? 1 : 0;
                    }
                    counts[hers]++;
                    sets++;
                }
            }
            for (int x = 0; x < counts.length; x++) {
                counts[x] /= sets;
            }
            return counts;
        }

        private void weigh(List<double[]> draws, int at, int sum, double share) {
            if (at == draws.size()) {
                mean += share * sum;
                square += share * sum * sum;
                tail += sum >= withLeader ? share : 0;
                return;
            }
            double[] draw = draws.get(at);
            for (int x = 0; x < draw.length; x++) {
                if (draw[x] > 0) {
                    weigh(draws, at + 1, sum + x, share * draw[x]);
                }
            }
        }
    }
}
