package io.shicheng.search;

/** Whether two texts are one edit apart: a character more, less, other, or two neighbours swapped. */
public final class OneEdit {
    private OneEdit() {}

    /** Linear in their length. */
    public static boolean apart(int[] a, int[] b) {
        if (Math.abs(a.length - b.length) > 1) {
            return false;
        }
        int first = 0;
        while (first < Math.min(a.length, b.length) && a[first] == b[first]) {
            first++;
        }
        int last = 0;
        while (last < Math.min(a.length, b.length) - first && a[a.length - 1 - last] == b[b.length - 1 - last]) {
            last++;
        }
        int leftA = a.length - first - last;
        int leftB = b.length - first - last;
        boolean swapped = leftA == 2 && leftB == 2 && a[first] == b[first + 1] && a[first + 1] == b[first];
        return swapped || Math.max(leftA, leftB) == 1;
    }
}
