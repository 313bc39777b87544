package io.shicheng.analysis.coverage;

import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * For each of some chosen contacts, who would be best in their place while all others stay: the candidate who reaches
 * most people that none of the others reaches, equal gains by vertex. It is whom {@link LazyGreedy} takes next when the
 * others are kept and this one is no candidate.
 *
 * <p>Whom exactly one contact reaches has that one as its owner; in the place of contact i a candidate gains those
 * whom nobody reaches, and those whom i owns. So one visit of each candidate tells its gain in every place. Time: a
 * visit of the reach of each contact and candidate. Memory: four bytes for each vertex besides the visits.
 * Deterministic; one thread.
 */
public final class Replacements {
    /** Where nobody would add anything. */
    public static final int NOBODY = -1;

    private static final int SEVERAL = -2;

    private final int[] owner;
    private final int[] vertices;
    private final int[] gains;
    private final int[] inGroup;
    private final int[] inGroupGains;

    private Replacements(int vertexCount, int contacts) {
        owner = filled(vertexCount, NOBODY);
        vertices = filled(contacts + 1, NOBODY);
        gains = new int[contacts + 1];
        inGroup = filled(contacts, NOBODY);
        inGroupGains = filled(contacts, -1);
    }

    /**
     * Finds them.
     *
     * @param chosen the contacts
     * @param candidates who may take a place, growing; none of the contacts
     * @param groupOf group of each vertex, or -1: who alone serves a group is replaced by somebody of it, if there is
     *     anybody; empty where there are no groups
     * @return by the place of the contact, and last whom to add to all of them; {@link #NOBODY} where nobody adds
     *     anything
     */
    public static int[] of(
            Reach reach, int vertexCount, int[] chosen, int[] candidates, int[] groupOf, RunControl control) {
        Replacements found = new Replacements(vertexCount, chosen.length);
        found.own(reach, chosen);
        found.look(reach, candidates, groupOf, aloneInGroup(chosen, groupOf), control);
        return found.best();
    }

    private static int[] filled(int length, int value) {
        int[] array = new int[length];
        Arrays.fill(array, value);
        return array;
    }

    /** By group, the place of the contact who alone serves it; else {@link #NOBODY} or {@link #SEVERAL}. */
    private static int[] aloneInGroup(int[] chosen, int[] groupOf) {
        int[] alone = filled(Arrays.stream(groupOf).max().orElse(-1) + 1, NOBODY);
        for (int i = 0; i < chosen.length && groupOf.length > 0; i++) {
            int group = groupOf[chosen[i]];
            if (group >= 0) {
                alone[group] = alone[group] == NOBODY ? i : SEVERAL;
            }
        }
        return alone;
    }

    private void own(Reach reach, int[] chosen) {
        for (int i = 0; i < chosen.length; i++) {
            int count = reach.visit(chosen[i]);
            int[] reached = reach.reached();
            for (int k = 0; k < count; k++) {
                owner[reached[k]] = owner[reached[k]] == NOBODY ? i : SEVERAL;
            }
        }
    }

    private void look(Reach reach, int[] candidates, int[] groupOf, int[] alone, RunControl control) {
        int places = vertices.length - 1;
        int[] owned = new int[places];
        int[] owners = new int[places];
        for (int candidate : candidates) {
            control.checkCancelled();
            int count = reach.visit(candidate);
            int[] reached = reach.reached();
            int gain = 0;
            int touched = 0;
            for (int k = 0; k < count; k++) {
                int of = owner[reached[k]];
                if (of == NOBODY) {
                    gain++;
                } else if (of >= 0 && owned[of]++ == 0) {
                    owners[touched++] = of;
                }
            }
            offer(places, candidate, gain);
            int group = groupOf.length == 0 ? -1 : groupOf[candidate];
            int place = group < 0 ? NOBODY : alone[group];
            if (place >= 0 && gain + owned[place] > inGroupGains[place]) {
                inGroupGains[place] = gain + owned[place];
                inGroup[place] = candidate;
            }
            for (int k = 0; k < touched; k++) {
                offer(owners[k], candidate, gain + owned[owners[k]]);
                owned[owners[k]] = 0;
            }
        }
    }

    private void offer(int place, int candidate, int gain) {
        if (gain > gains[place]) {
            gains[place] = gain;
            vertices[place] = candidate;
        }
    }

    /** A place that nobody best fits by what its contact owns goes to whoever adds most anyway. */
    private int[] best() {
        int last = vertices.length - 1;
        int[] best = vertices.clone();
        for (int place = 0; place < last; place++) {
            boolean other =
                    gains[last] > gains[place] || gains[last] == gains[place] && vertices[last] < vertices[place];
            if (inGroup[place] != NOBODY) {
                best[place] = inGroup[place];
            } else if (gains[last] > 0 && other) {
                best[place] = vertices[last];
            }
        }
        return best;
    }
}
