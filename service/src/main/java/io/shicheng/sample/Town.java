package io.shicheng.sample;

/**
 * The people of one cluster: a run of the sample's people, in the order in which they began to work.
 *
 * @param first index of the first among all people
 * @param founders how many at the beginning are historical
 */
record Town(String clusterId, int first, int size, int founders) {
    private static final int FIRST_YEAR = 1958;
    private static final int LAST_YEAR = 2024;

    static String personId(int person) {
        return "p" + padded(person + 1);
    }

    /** Six digits at least, so that ids sort as they are numbered in samples below a million. */
    static String padded(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    /** The index among all people of a member of this town. */
    int person(int member) {
        return first + member;
    }

    boolean founder(int member) {
        return member < founders;
    }

    /** The year in which a member began; the town grows, so more began lately. */
    int began(int member) {
        if (founder(member)) {
            return 1912 + member % 16;
        }
        double share = (member - founders) / (double) Math.max(1, size - founders);
        return FIRST_YEAR + (int) ((LAST_YEAR - FIRST_YEAR) * Math.sqrt(share));
    }

    int founderBorn(int member) {
        return began(member) - 20;
    }

    int founderDied(int member) {
        return 1976 + member % 15;
    }

    /** Whether the first could have taught the second, who began {@code 3} to {@code 40} years later. */
    boolean couldTeach(int master, int apprentice) {
        int year = began(apprentice);
        if (founder(master)) {
            return year < founderDied(master);
        }
        int gap = year - began(master);
        return gap >= 3 && gap <= 40;
    }
}
