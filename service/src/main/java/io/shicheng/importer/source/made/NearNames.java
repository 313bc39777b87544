package io.shicheng.importer.source.made;

import io.shicheng.importer.mention.NameMention.Candidate;
import io.shicheng.reconciliation.name.NameAgreement;
import io.shicheng.reconciliation.name.NameForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds people by names that are written otherwise: in memory alone, for the time of an import. */
final class NearNames {
    private static final int MOST = 5;
    private static final Comparator<Candidate> CLOSEST_FIRST = Comparator.comparing(Candidate::agreement)
            .thenComparing(Candidate::file)
            .thenComparingLong(Candidate::line)
            .thenComparing(Candidate::person);

    /** Somebody, and where their row is. */
    private record Known(NameForm name, String person, String file, long line) {}

    private final Map<String, List<Known>> found = new HashMap<>();
    /** What was asked of those who are known now: a master is named in the rows of all pupils. */
    private final Map<String, List<Candidate>> asked = new HashMap<>();

    void add(String name, String person, String file, long line) {
        asked.clear();
        Known known = new Known(NameForm.of(name), person, file, line);
        keys(known.name())
                .forEach(key ->
                        found.computeIfAbsent(key, _ -> new ArrayList<>()).add(known));
    }

    /** Those whose name goes with this one, the closest first; one for each person, and a few at most. */
    List<Candidate> of(String name) {
        return asked.computeIfAbsent(name, this::found);
    }

    private List<Candidate> found(String name) {
        NameForm form = NameForm.of(name);
        Map<String, Candidate> closest = new HashMap<>();
        for (String key : keys(form)) {
            for (Known known : found.getOrDefault(key, List.of())) {
                NameAgreement agreement = form.with(known.name());
                if (agreement != NameAgreement.OTHER) {
                    closest.merge(
                            known.person(),
                            new Candidate(known.person(), known.file(), known.line(), agreement),
                            (one, other) -> CLOSEST_FIRST.compare(one, other) <= 0 ? one : other);
                }
            }
        }
        return closest.values().stream().sorted(CLOSEST_FIRST).limit(MOST).toList();
    }

    /** Two names that go together have one of these in common. */
    private static Set<String> keys(NameForm name) {
        Set<String> keys = new LinkedHashSet<>();
        if (name.parts().isEmpty()) {
            return keys;
        }
        keys.add("=" + name.simple());
        name.readings().forEach(reading -> keys.add("~" + reading));
        keys.add("…" + name.ending());
        name.shortened().forEach(shorter -> keys.add("-" + shorter));
        return keys;
    }
}
