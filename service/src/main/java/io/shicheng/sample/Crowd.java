package io.shicheng.sample;

import java.util.Arrays;

/** Members chosen so far, each as often as chosen: drawing from it makes the rich richer (a heavy tail). */
final class Crowd {
    private int[] members = new int[64];
    private int size;

    void add(int member) {
        if (size == members.length) {
            members = Arrays.copyOf(members, size + (size >> 1));
        }
        members[size++] = member;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int draw(Dice dice) {
        return members[dice.below(size)];
    }
}
