package io.shicheng.consent.ledger.day;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something ran on the store, by which the day that the clock tells is judged. A day is taken as
 * right if it comes at most {@value #BOUND_DAYS} days after the last that was; any other is in doubt until somebody
 * confirms it or {@value #GRACE_DAYS} days after each other were seen from there on. Nothing that cannot be undone is
 * done on a day in doubt.
 *
 * @param days the last that were taken as right, the earliest first
 * @param doubted the days seen since one was in doubt
 * @param explained entries and files up to this day are of a clock that was wrong; null for none
 * @param confirmed what ended before this day may go at once; null if nobody confirmed one
 */
public record SeenDays(
        List<LocalDate> days,
        List<LocalDate> doubted,
        @Nullable LocalDate explained,
        @Nullable LocalDate confirmed) {
    /** A month: a store that is used by commands is not opened each week. */
    static final int BOUND_DAYS = 31;
    /** Days that are seen after an end date before what ended can go. */
    static final int GRACE_DAYS = 7;

    /** Of a store of which nothing is known. */
    static final SeenDays NONE = new SeenDays(List.of(), List.of(), null, null);

    private static final String SEPARATOR = " ";
    private static final String NO_DAY = "-";

    public SeenDays {
        days = List.copyOf(days);
        doubted = List.copyOf(doubted);
    }

    /**
     * With a day on which something runs.
     *
     * @param witness the day of the latest entry of the audit log and of the store's files; null if there are none
     */
    SeenDays with(LocalDate today, @Nullable LocalDate witness) {
        LocalDate last = last(witness);
        if (last == null) {
            return new SeenDays(List.of(today), List.of(), explained, confirmed);
        }
        List<LocalDate> known = days.isEmpty() ? List.of(last) : days;
        if (follows(today, last) && !ahead(witness, today)) {
            LocalDate wrong = doubted.stream().max(LocalDate::compareTo).orElse(null);
            return new SeenDays(and(known, today), List.of(), later(explained, wrong), confirmed);
        }
        boolean goesOn = !doubted.isEmpty() && follows(today, doubted.getLast());
        List<LocalDate> since = and(goesOn ? doubted : List.of(), today);
        return since.size() < GRACE_DAYS
                ? new SeenDays(known, since, explained, confirmed)
                : new SeenDays(since, List.of(), later(explained, witness), confirmed);
    }

    /** Somebody says that this is the day. */
    SeenDays confirming(LocalDate today, @Nullable LocalDate witness) {
        List<LocalDate> before =
                days.stream().filter(day -> day.isBefore(today)).toList();
        LocalDate wrong = witness != null && witness.isAfter(today) ? witness : null;
        return new SeenDays(and(before, today), List.of(), later(explained, wrong), today);
    }

    /** The last day that was taken as right. */
    private @Nullable LocalDate last(@Nullable LocalDate witness) {
        return days.isEmpty() ? witness : days.getLast();
    }

    /** A day less is another time zone. */
    private static boolean follows(LocalDate today, LocalDate last) {
        long gap = ChronoUnit.DAYS.between(last, today);
        return gap >= -1 && gap <= BOUND_DAYS;
    }

    private boolean ahead(@Nullable LocalDate witness, LocalDate today) {
        return witness != null
                && witness.isAfter(today.plusDays(BOUND_DAYS))
                && (explained == null || witness.isAfter(explained.plusDays(BOUND_DAYS)))
                && doubted.stream().noneMatch(day -> !witness.isAfter(day.plusDays(BOUND_DAYS)));
    }

    private static List<LocalDate> and(List<LocalDate> days, LocalDate day) {
        if (!days.isEmpty() && !day.isAfter(days.getLast())) {
            return days;
        }
        List<LocalDate> all = new ArrayList<>(days);
        all.add(day);
        return all.subList(Math.max(0, all.size() - GRACE_DAYS), all.size());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    public boolean inDoubt() {
        return !doubted.isEmpty();
    }

    /** What was kept until a day before this one has been past its end on enough days; empty if nothing has. */
    public Optional<LocalDate> goesBefore() {
        LocalDate seen = days.size() < GRACE_DAYS ? null : days.get(days.size() - GRACE_DAYS);
        return inDoubt() ? Optional.empty() : Optional.ofNullable(later(seen, confirmed));
    }

    byte[] bytes() {
        return String.join("\n", text(days), text(doubted), text(explained), text(confirmed))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(List<LocalDate> days) {
        return String.join(SEPARATOR, days.stream().map(LocalDate::toString).toList());
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? NO_DAY : day.toString();
    }

    /** Reads {@link #bytes}; empty if they are none. */
    static Optional<SeenDays> parse(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.US_ASCII).split("\n", -1);
        if (lines.length != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SeenDays(days(lines[0]), days(lines[1]), day(lines[2]), day(lines[3])));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<LocalDate> days(String line) {
        return line.isEmpty()
                ? List.of()
                : Arrays.stream(line.split(SEPARATOR)).map(LocalDate::parse).toList();
    }

    private static @Nullable LocalDate day(String line) {
        return line.equals(NO_DAY) ? null : LocalDate.parse(line);
    }
}
