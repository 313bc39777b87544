package io.shicheng.disclosure.crew;

import io.shicheng.analysis.crew.Job;
import io.shicheng.disclosure.drawing.DrawnNetwork;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Work;
import io.shicheng.graph.tie.CreditLevel;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The credits of people by name as jobs: on a work of a certain year, in a department. */
@HoldsPeople
final class CrewJobs {
    private final DrawnNetwork network;
    private final List<String> departments;
    private final List<Job> jobs = new ArrayList<>();
    private int undated;

    CrewJobs(DrawnNetwork network) {
        this.network = network;
        List<Tie> credits = network.listing().ties().stream()
                .filter(tie -> tie.kind() == TieKind.CREDITED_ON && tie.facts().department() != null)
                .filter(tie -> network.open().vertexOf(tie.from()).isPresent())
                .toList();
        Set<String> named = new TreeSet<>();
        credits.forEach(tie -> named.add(String.valueOf(tie.facts().department())));
        this.departments = List.copyOf(named);
        Map<NodeKey, Integer> works = new HashMap<>();
        Map<NodeKey, @Nullable DateRange> years = new HashMap<>();
        for (Work work : network.listing().works()) {
            works.put(work.key(), works.size());
            years.put(work.key(), work.year());
        }
        Map<String, Integer> numbers = new HashMap<>();
        departments.forEach(each -> numbers.put(each, numbers.size()));
        for (Tie tie : credits) {
            Integer year = year(years.get(tie.to()));
            Integer work = works.get(tie.to());
            if (year == null || work == null) {
                undated++;
                continue;
            }
            jobs.add(new Job(
                    network.open().vertexOf(tie.from()).orElseThrow(),
                    work,
                    numbers.getOrDefault(String.valueOf(tie.facts().department()), 0),
                    year,
                    tie.facts().level() == CreditLevel.HEAD));
        }
    }

    /** The year if it is certain. */
    private static @Nullable Integer year(@Nullable DateRange range) {
        return range == null
                        || range.earliest() == null
                        || range.latest() == null
                        || range.earliest().getYear() != range.latest().getYear()
                ? null
                : (Integer) range.earliest().getYear();
    }

    List<Job> all() {
        return jobs;
    }

    String department(int number) {
        return departments.get(number);
    }

    int undated() {
        return undated;
    }

    NodeKey person(int number) {
        return network.open().key(number);
    }

    /** Who worked under somebody in a department; where several head a work, nobody did. */
    Set<NodeKey> members(int leader, int department) {
        Map<Integer, Set<Integer>> heads = new HashMap<>();
        jobs.stream()
                .filter(job -> job.department() == department && job.head())
                .forEach(job ->
                        heads.computeIfAbsent(job.work(), _ -> new HashSet<>()).add(job.person()));
        Set<NodeKey> members = new HashSet<>();
        jobs.stream()
                .filter(job -> job.department() == department && job.person() != leader)
                .filter(job -> Set.of(leader).equals(heads.get(job.work())))
                .forEach(job -> members.add(person(job.person())));
        return members;
    }
}
