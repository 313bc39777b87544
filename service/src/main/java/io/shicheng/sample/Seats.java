package io.shicheng.sample;

import java.util.Arrays;

/** How many people each workshop or group has; one that is full takes nobody more. Numbered from 1. */
final class Seats {
    private final int most;
    private int[] taken = new int[64];

    Seats(int most) {
        this.most = most;
    }

    /** Takes a seat if one is free. */
    boolean take(int place) {
        if (place >= taken.length) {
            taken = Arrays.copyOf(taken, Math.max(place + 1, 2 * taken.length));
        }
        if (taken[place] >= most) {
            return false;
        }
        taken[place]++;
        return true;
    }
}
