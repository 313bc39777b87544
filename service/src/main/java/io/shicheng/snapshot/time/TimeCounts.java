package io.shicheng.snapshot.time;

/**
 * How many ties of the chosen kinds lives decide about in a year.
 *
 * @param boundedByLives that have no dates, or half a range, and hold because both ends can have lived
 * @param leftOutByLives that their own dates would allow, and are left out because not both ends can have lived
 * @param undated that are left out because neither dates nor lives say when they held
 */
public record TimeCounts(Count boundedByLives, Count leftOutByLives, Count undated) {
    /**
     * A number of ties.
     *
     * @param historical of which every person is historical
     * @param others of which one may be living
     */
    public record Count(long historical, long others) {}
}
