package io.shicheng.analysis.coverage;

/** Finds the k-th largest of some numbers without putting all of them in order. */
public final class Selection {
    private Selection() {}

    /**
     * The k-th largest; reference: Hoare, C. A. R. (1961), Algorithm 65: Find, doi:10.1145/366622.366647. Time O(size)
     * as a rule. The numbers are put in another order on the way.
     *
     * @param size how many of the numbers are looked at, from the first on
     * @param k from 1 to size
     */
    public static long largest(long[] numbers, int size, int k) {
        int low = 0;
        int high = size - 1;
        int wanted = k - 1;
        while (low < high) {
            long pivot = numbers[low + high >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (numbers[i] > pivot) {
                    i++;
                }
                while (numbers[j] < pivot) {
                    j--;
                }
                if (i <= j) {
                    long exchanged = numbers[i];
                    numbers[i++] = numbers[j];
                    numbers[j--] = exchanged;
                }
            }
            if (wanted <= j) {
                high = j;
            } else if (wanted >= i) {
                low = i;
            } else {
                return numbers[wanted];
            }
        }
        return numbers[wanted];
    }
}
