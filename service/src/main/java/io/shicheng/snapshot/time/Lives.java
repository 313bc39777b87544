package io.shicheng.snapshot.time;

import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.NetworkReader;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The years in which people can have lived and had ties, by their index: four numbers a person.
 *
 * <p>A life is bounded by what is stated of it: it starts with the earliest year of birth, or
 * {@value TieYears#OLDEST_ACTIVE} years before the earliest year of death if that is later; it ends with the latest
 * year of death, or {@value TieYears#OLDEST_ACTIVE} years after the latest year of birth if that is earlier. So of a
 * life that is said to have lasted 120 years, which is a legend or an error in one of its dates, only the years count
 * that both allow. A birth after the death says nothing.
 *
 * <p>Where that leaves either side open, so that nothing or only "before 1912" is known, the dates of the person's ties
 * bound it too: a person who had a tie in a year was born at most {@value TieYears#OLDEST_ACTIVE} years before and is
 * active at most the same number of years after. Of a tie that is dated from one year to another it is taken that it
 * held in some of them, not in all: sources also give the years between which something happened. A life that is stated
 * on both sides is not bounded further: a composer's name stands on films made long after. Bounds are not passed on to
 * people met through ties without dates: they would widen by a century with each step, until everybody whom anything
 * joins to a date could have lived at almost any time.
 */
public final class Lives {
    static final int NO_START = Integer.MIN_VALUE;
    static final int NO_END = Integer.MAX_VALUE;

    private final BitSet historical = new BitSet();
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int[] startsByTies = new int[0];
    private int[] endsByTies = new int[0];
    private int size;

    /** Adds the life of the next person, as it is stated. */
    public void add(Person person) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size + (size >> 1));
            ends = Arrays.copyOf(ends, starts.length);
        }
        DateRange born = person.born();
        DateRange died = person.died();
        boolean known = born == null || died == null || !born.isCertainlyAfter(died);
        starts[size] = known ? start(born, died) : NO_START;
        ends[size] = known ? end(born, died) : NO_END;
        historical.set(size, person.historical());
        size++;
    }

    private static int start(@Nullable DateRange born, @Nullable DateRange died) {
        int death = earliest(died);
        int oldest = death == NO_START ? NO_START : death - TieYears.OLDEST_ACTIVE;
        return Math.max(earliest(born), oldest);
    }

    private static int end(@Nullable DateRange born, @Nullable DateRange died) {
        int birth = latest(born);
        int oldest = birth == NO_END ? NO_END : birth + TieYears.OLDEST_ACTIVE;
        return Math.min(latest(died), oldest);
    }

    /**
     * Bounds the lives that are open by the dates of ties of all kinds; called once, when all people were added. Time
     * O(ties).
     *
     * @param counts which of them count
     * @param indexOf a person's index, or -1
     */
    public void boundByTies(
            NetworkReader store, WorkYears works, Predicate<Tie> counts, ToIntFunction<NodeKey> indexOf) {
        startsByTies = new int[size];
        endsByTies = new int[size];
        Arrays.fill(startsByTies, NO_START);
        Arrays.fill(endsByTies, NO_END);
        store.readTies(EnumSet.allOf(TieKind.class), tie -> {
            DateRange since = works.since(tie);
            DateRange until = works.until(tie);
            if ((since != null || until != null) && counts.test(tie)) {
                bound(tie, since, until, indexOf);
            }
        });
    }

    private void bound(Tie tie, @Nullable DateRange since, @Nullable DateRange until, ToIntFunction<NodeKey> indexOf) {
        int begun = earliest(since);
        int over = latest(until);
        int first = begun == NO_START ? earliest(until) : begun;
        int last = over == NO_END ? latest(since) : over;
        bound(indexOf.applyAsInt(tie.from()), first, last);
        if (!tie.kind().twoMode()) {
            bound(indexOf.applyAsInt(tie.to()), first, last);
        }
    }

    private void bound(int person, int first, int last) {
        if (person < 0) {
            return;
        }
        if (first != NO_START) {
            startsByTies[person] = Math.max(startsByTies[person], first - TieYears.OLDEST_ACTIVE);
        }
        if (last != NO_END) {
            endsByTies[person] = Math.min(endsByTies[person], last + TieYears.OLDEST_ACTIVE);
        }
    }

    /** The first year, or {@link #NO_START}. */
    int start(int person) {
        return open(person) ? Math.max(starts[person], startsByTies[person]) : starts[person];
    }

    /** The last year, or {@link #NO_END}. */
    int end(int person) {
        return open(person) ? Math.min(ends[person], endsByTies[person]) : ends[person];
    }

    boolean historical(int person) {
        return historical.get(person);
    }

    private boolean open(int person) {
        return starts[person] == NO_START || ends[person] == NO_END;
    }

    private static int earliest(@Nullable DateRange range) {
        return range == null || range.earliest() == null
                ? NO_START
                : range.earliest().getYear();
    }

    private static int latest(@Nullable DateRange range) {
        return range == null || range.latest() == null ? NO_END : range.latest().getYear();
    }
}
