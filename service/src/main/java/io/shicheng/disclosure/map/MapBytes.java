package io.shicheng.disclosure.map;

import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.layout.BoundingBox;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Writes a map as columns of numbers, little-endian: a head of 64 bytes, then for each column all its numbers, and
 * zeros up to a multiple of four bytes. {@code docs/reference/map-bytes.md} has the table.
 */
final class MapBytes {
    private static final int MAGIC = 0x504d_4353; // "SCMP"
    private static final short VERSION = 1;
    private static final int HEAD = 64;
    private static final int ALIGNED = 4;

    private final ByteBuffer bytes;

    private MapBytes(int size) {
        this.bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] of(MapColumns columns, List<Edge> ties, List<String> kinds) {
        int n = columns.count();
        int m = ties.size();
        int nodes = 2 * padded(2, n) + 2 * padded(1, n) + padded(2, n) + 2 * padded(2, n);
        int edges = 2 * padded(4, m) + padded(1, m) + 2 * padded(2, m);
        MapBytes out = new MapBytes(HEAD + nodes + edges);
        out.head(n, m, columns.box());
        out.shorts(n, columns::x);
        out.shorts(n, columns::y);
        out.bytes(n, columns::band);
        out.bytes(n, columns::kind);
        out.shorts(n, columns::community);
        out.shorts(n, columns::since);
        out.shorts(n, columns::until);
        out.ints(m, tie -> ties.get(tie).from());
        out.ints(m, tie -> ties.get(tie).to());
        out.bytes(m, tie -> kinds.indexOf(ties.get(tie).kind()));
        out.shorts(m, tie -> MapTies.first(ties.get(tie).sinceYears()));
        out.shorts(m, tie -> MapTies.last(ties.get(tie).untilYears()));
        return out.bytes.array();
    }

    private static int padded(int width, int count) {
        return Math.ceilDiv(Math.multiplyExact(width, count), ALIGNED) * ALIGNED;
    }

    private void head(int n, int m, BoundingBox box) {
        bytes.putInt(MAGIC).putShort(VERSION).putShort((short) 0).putInt(n).putInt(m);
        bytes.putFloat(box.left()).putFloat(box.bottom()).putFloat(box.right()).putFloat(box.top());
        bytes.position(HEAD);
    }

    private void ints(int count, IntUnaryOperator column) {
        for (int i = 0; i < count; i++) {
            bytes.putInt(column.applyAsInt(i));
        }
    }

    private void shorts(int count, IntUnaryOperator column) {
        for (int i = 0; i < count; i++) {
            bytes.putShort((short) column.applyAsInt(i));
        }
        pad();
    }

    private void bytes(int count, IntUnaryOperator column) {
        for (int i = 0; i < count; i++) {
            bytes.put((byte) column.applyAsInt(i));
        }
        pad();
    }

    private void pad() {
        bytes.position(Math.ceilDiv(bytes.position(), ALIGNED) * ALIGNED);
    }
}
