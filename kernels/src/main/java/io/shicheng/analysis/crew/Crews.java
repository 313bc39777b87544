package io.shicheng.analysis.crew;

import io.shicheng.analysis.chance.FalseDiscovery;
import io.shicheng.analysis.chance.Hypergeometric;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Crews that follow their leader from work to work, against chance.
 *
 * <p><b>Definition.</b> The leader of a department on a work is its one head; the members are the others in it. Where
 * nobody or several head it there is no leader, and the members' jobs count as chance alone. <i>Retention</i>: of the
 * members on a leader's works before the last year, those who come again on a work of a later year, or of the leader's
 * next year. <i>Pull-through</i>: a follower in a year has been a member in a year before; of the followers' jobs in the
 * department, those with the leader. <i>Chance</i>: in the department and year there are S jobs of members, K on the
 * leader's works and n of followers (with studios, in each of them by itself); if these were dealt out blindly, {@code X ~ hypergeometric(S, K, n)}, independent
 * over years given what went before. {@code E = Σ nK/S}, {@code Var = Σ nK(S−K)(S−n)/(S²(S−1))}, lift = observed/E, and
 * p the probability of as many or more, by convolution. A z of these would mislead where E is small.
 *
 * <p><b>Reference.</b> Draws without return: Johnson, N., Kemp, A. and Kotz, S. (2005), doi:10.1002/0471715816; that
 * strata are independent given the past, and their sums tested exactly: Mantel, N. and Haenszel, W. (1959),
 * doi:10.1093/jnci/22.4.719; false discovery: Benjamini, Y. and Hochberg, Y. (1995),
 * doi:10.1111/j.2517-6161.1995.tb02031.x.
 *
 * <p><b>Time and space.</b> O(jobs · leaders of a member + Σ n²) with n the followers' jobs of a leader; O(jobs).
 *
 * <p><b>Unit and normalisation.</b> Jobs: one for each person, work and department, however often credited.
 *
 * <p><b>Ties, parts, overflow.</b> Works of the same year come neither before nor after each other. Where all jobs of a
 * year are the leader's (K = S) that year carries no evidence. Departments are apart.
 *
 * <p><b>Determinism.</b> One thread; leaders in the order of departments and numbers.
 */
public final class Crews {
    private final RunControl control;
    /** The crew of a department on a work. */
    private final List<Crew> crews = new ArrayList<>();

    private final IntUnaryOperator studioOf;

    private record Crew(int work, int department, int year, Set<Integer> heads, Set<Integer> members) {}

    private record Leader(int department, int person) {}

    private record Stratum(int department, int year) {}

    private Crews(Collection<Job> jobs, IntUnaryOperator studioOf, RunControl control) {
        this.control = control;
        this.studioOf = studioOf;
        Map<Long, Crew> found = new HashMap<>();
        for (Job job : jobs) {
            Crew crew = found.computeIfAbsent(
                    (long) job.work() << 32 | job.department(),
                    _ -> new Crew(job.work(), job.department(), job.year(), new TreeSet<>(), new TreeSet<>()));
            (job.head() ? crew.heads() : crew.members()).add(job.person());
        }
        for (Crew crew : found.values()) {
            crew.members().removeAll(crew.heads());
            crews.add(crew);
        }
        crews.sort(Comparator.comparingInt(Crew::department)
                .thenComparingInt(Crew::year)
                .thenComparingInt(Crew::work));
    }

    /** All who lead a work, in the order of departments, then of their numbers. */
    public static List<CrewFigures> of(Collection<Job> jobs, RunControl control) {
        return of(jobs, _ -> 0, control);
    }

    /**
     * The same with chance within each studio alone: whoever staffs all works of a studio is no follower for that.
     *
     * @param studioOf the studio of a work, by its number
     */
    public static List<CrewFigures> of(Collection<Job> jobs, IntUnaryOperator studioOf, RunControl control) {
        return rated(new Crews(jobs, studioOf, control).allFigures());
    }

    private List<CrewFigures> allFigures() {
        Map<Stratum, SortedMap<Integer, List<Crew>>> strata = new HashMap<>();
        SortedMap<Leader, List<Crew>> led =
                new TreeMap<>(Comparator.comparingInt(Leader::department).thenComparingInt(Leader::person));
        for (Crew crew : crews) {
            strata.computeIfAbsent(new Stratum(crew.department(), crew.year()), _ -> new TreeMap<>())
                    .computeIfAbsent(studioOf.applyAsInt(crew.work()), _ -> new ArrayList<>())
                    .add(crew);
            if (crew.heads().size() == 1) {
                int head = crew.heads().iterator().next();
                led.computeIfAbsent(new Leader(crew.department(), head), _ -> new ArrayList<>())
                        .add(crew);
            }
        }
        SortedMap<Integer, Set<Integer>> years = new TreeMap<>();
        strata.keySet()
                .forEach(each -> years.computeIfAbsent(each.department(), _ -> new TreeSet<>())
                        .add(each.year()));
        List<CrewFigures> all = new ArrayList<>();
        control.phase("crews", led.size());
        led.forEach((leader, works) -> {
            control.checkCancelled();
            all.add(figures(leader, works, years.getOrDefault(leader.department(), Set.of()), strata));
            control.advance(1);
        });
        return all;
    }

    private static CrewFigures figures(
            Leader leader, List<Crew> works, Set<Integer> years, Map<Stratum, SortedMap<Integer, List<Crew>>> strata) {
        SortedMap<Integer, Set<Integer>> underLeader = new TreeMap<>();
        works.forEach(crew ->
                underLeader.computeIfAbsent(crew.year(), _ -> new HashSet<>()).addAll(crew.members()));
        int last = underLeader.lastKey();
        int members = 0;
        int again = 0;
        int next = 0;
        for (Crew crew : works) {
            if (crew.year() == last) {
                continue;
            }
            SortedMap<Integer, Set<Integer>> later = underLeader.tailMap(crew.year() + 1);
            Set<Integer> soon = underLeader.getOrDefault(later.firstKey(), Set.of());
            for (int member : crew.members()) {
                members++;
                next += soon.contains(member) ? 1 : 0;
                again += later.values().stream().anyMatch(each -> each.contains(member)) ? 1 : 0;
            }
        }
        Draws draws = new Draws();
        Set<Integer> followers = new HashSet<>();
        for (int year : years) {
            if (!followers.isEmpty()) {
                strata.getOrDefault(new Stratum(leader.department(), year), new TreeMap<>())
                        .values()
                        .forEach(each -> draws.add(leader.person(), followers, each));
            }
            followers.addAll(underLeader.getOrDefault(year, Set.of()));
        }
        return new CrewFigures(
                leader.person(),
                leader.department(),
                works.size(),
                members,
                again,
                next,
                draws.jobs,
                draws.withLeader,
                draws.people.size(),
                draws.expected,
                draws.variance,
                Hypergeometric.atLeast(draws.chances, draws.withLeader),
                1);
    }

    /** What followers of one leader did, year by year, and what they would have done by chance. */
    private static final class Draws {
        private int jobs;
        private int withLeader;
        private double expected;
        private double variance;
        private double[] chances = Hypergeometric.none();
        private final Set<Integer> people = new HashSet<>();

        void add(int leader, Set<Integer> followers, List<Crew> stratum) {
            int all = 0;
            int ofLeader = 0;
            int ofFollowers = 0;
            for (Crew crew : stratum) {
                boolean led = crew.heads().size() == 1 && crew.heads().contains(leader);
                all += crew.members().size();
                ofLeader += led ? crew.members().size() : 0;
                for (int member : crew.members()) {
                    if (followers.contains(member)) {
                        ofFollowers++;
                        withLeader += led ? 1 : 0;
                        people.add(member);
                    }
                }
            }
            jobs += ofFollowers;
            expected += Hypergeometric.mean(all, ofLeader, ofFollowers);
            variance += Hypergeometric.variance(all, ofLeader, ofFollowers);
            if (ofLeader > 0 && ofFollowers > 0) {
                chances = Hypergeometric.sum(chances, Hypergeometric.draw(all, ofLeader, ofFollowers));
            }
        }
    }

    /** With rates of false discovery among those who can be judged. */
    private static List<CrewFigures> rated(List<CrewFigures> all) {
        List<CrewFigures> judged = all.stream().filter(CrewFigures::enough).toList();
        double[] rates = FalseDiscovery.rates(
                judged.stream().mapToDouble(CrewFigures::chance).toArray());
        List<CrewFigures> rated = new ArrayList<>();
        int at = 0;
        for (CrewFigures each : all) {
            rated.add(each.enough() ? each.rated(rates[at++]) : each);
        }
        return rated;
    }
}
