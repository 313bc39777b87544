package io.shicheng.disclosure.map.level;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Communities of the rows that are drawn. The largest are listed, if two rows or more are in them, with the parts of
 * which that is so as well; all others that are within no other have the numbers after those.
 */
public final class RowCommunities {
    /** Of a row that is in no community, or in one beyond those that two bytes can tell apart. */
    public static final int NONE = 65_535;

    private static final int MOST_WHOLE = 1_000;
    private static final int FEWEST_ROWS = 2;

    private final int[] ofRow;
    private final int[] parents;
    private final int whole;

    private RowCommunities(int[] ofRow, int[] parents, int whole) {
        this.ofRow = ofRow;
        this.parents = parents;
        this.whole = whole;
    }

    /** @param nodeOf the node of each row */
    public static RowCommunities of(CommunityTree tree, int rows, IntUnaryOperator nodeOf) {
        int all = tree.count();
        int[] sizes = new int[all];
        for (int row = 0; row < rows; row++) {
            for (int c = tree.of(nodeOf.applyAsInt(row)); c != CommunityTree.NONE; c = tree.parent(c)) {
                sizes[c]++;
            }
        }
        int[] number = new int[all];
        Arrays.fill(number, NONE);
        int[] parents = new int[all];
        int listed = 0;
        int whole = 0;
        for (int c = 0; c < all && listed < NONE; c++) {
            int parent = tree.parent(c);
            boolean room = parent == CommunityTree.NONE ? whole < MOST_WHOLE : number[parent] != NONE;
            if (sizes[c] >= FEWEST_ROWS && room) {
                parents[listed] = parent == CommunityTree.NONE ? NONE : number[parent];
                whole += parent == CommunityTree.NONE ? 1 : 0;
                number[c] = listed++;
            }
        }
        int next = listed;
        for (int c = 0; c < all; c++) {
            if (number[c] == NONE) {
                int parent = tree.parent(c);
                number[c] = parent != CommunityTree.NONE ? number[parent] : Math.min(next++, NONE);
            }
        }
        int[] ofRow = new int[rows];
        for (int row = 0; row < rows; row++) {
            int c = tree.of(nodeOf.applyAsInt(row));
            ofRow[row] = c == CommunityTree.NONE ? NONE : number[c];
        }
        return new RowCommunities(ofRow, Arrays.copyOf(parents, listed), whole);
    }

    /** The smallest that is listed of those that the row is in, or the one that is within no other. */
    public int smallest(int row) {
        return ofRow[row];
    }

    /** The one that the row is in which is within no other. */
    public int whole(int row) {
        int c = ofRow[row];
        while (c < parents.length && parents[c] != NONE) {
            c = parents[c];
        }
        return c;
    }

    /** How many are listed. */
    public int count() {
        return parents.length;
    }

    /** How many of these, which come first, are within no other. */
    public int wholeCount() {
        return whole;
    }

    /** Of which one that is listed before it a listed one is a part; {@link #NONE} if it is within no other. */
    public int parent(int community) {
        return parents[community];
    }

    public boolean isListed(int community) {
        return community < parents.length;
    }

    /** Whether one of two listed communities is within the other, or is the other. */
    public boolean isWithin(int one, int other) {
        int c = Math.max(one, other); // parts have the higher numbers
        int outer = Math.min(one, other);
        while (c > outer && c != NONE) {
            c = parents[c];
        }
        return c == outer;
    }

    /** Rows of each that is listed, in rising order. */
    public List<int[]> members() {
        int[] sizes = new int[parents.length];
        for (int c : ofRow) {
            for (int outer = c; outer < parents.length; outer = parents[outer]) {
                sizes[outer]++;
            }
        }
        List<int[]> members = Arrays.stream(sizes).mapToObj(int[]::new).toList();
        int[] filled = new int[parents.length];
        for (int row = 0; row < ofRow.length; row++) {
            for (int outer = ofRow[row]; outer < parents.length; outer = parents[outer]) {
                members.get(outer)[filled[outer]++] = row;
            }
        }
        return members;
    }
}
