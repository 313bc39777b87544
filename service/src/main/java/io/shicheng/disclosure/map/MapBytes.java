package io.shicheng.disclosure.map;

import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedMap.Bridge;
import io.shicheng.disclosure.answer.DisclosedMap.Community;
import io.shicheng.disclosure.answer.DisclosedMap.Levels;
import io.shicheng.layout.BoundingBox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a map as columns of numbers: a head of 64 bytes, then for each column the lowest bytes of all its numbers,
 * then the next ones, and zeros up to a multiple of four bytes. Bytes that are alike stand together, so that they take
 * less room when they are packed. {@code docs/reference/map.md} has the table.
 */
final class MapBytes {
    private static final int MAGIC = 0x504d_4353; // "SCMP"
    private static final short VERSION = 3;
    private static final int HEAD = 64;
    private static final int ALIGNED = 4;
    /** Of a kind of tie: it begins at the end of worse rank. */
    private static final int BACKWARDS = 128;

    private final ByteBuffer bytes;

    private MapBytes(int size) {
        this.bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] of(MapColumns columns, MapTies drawn, MapLevels levels) {
        List<Edge> ties = drawn.edges();
        List<String> kinds = drawn.kinds();
        List<Community> communities = levels.all();
        List<Bridge> tied = levels.tied();
        int n = columns.count();
        int m = ties.size();
        int c = communities.size();
        int t = tied.size();
        int nodes = 2 * padded(2, n) + 2 * padded(1, n) + padded(2, n) + 2 * padded(2, n);
        int edges = 2 * padded(4, m) + padded(1, m) + 2 * padded(2, m);
        int closed = 6 * padded(2, c) + padded(1, c) + 3 * padded(4, c) + 2 * padded(2, t) + padded(4, t);
        MapBytes out = new MapBytes(HEAD + nodes + edges + closed);
        out.head(n, m, c, t, columns.box());
        out.shorts(n, columns::x);
        out.shorts(n, columns::y);
        out.bytes(n, columns::band);
        out.bytes(n, columns::kind);
        out.shorts(n, columns.communities()::smallest);
        out.shorts(n, columns::since);
        out.shorts(n, columns::until);
        // ties are in the order of their worse ends
        out.ints(m, tie -> worse(ties.get(tie)) - (tie == 0 ? 0 : worse(ties.get(tie - 1))));
        out.ints(m, tie -> Math.min(ties.get(tie).from(), ties.get(tie).to()));
        out.bytes(m, tie -> kinds.indexOf(ties.get(tie).kind()) | backwards(ties.get(tie)));
        out.shorts(m, tie -> MapTies.first(ties.get(tie).sinceYears()));
        out.shorts(m, tie -> MapTies.last(ties.get(tie).untilYears()));
        out.communities(communities, levels);
        out.shorts(t, bridge -> tied.get(bridge).from());
        out.shorts(t, bridge -> tied.get(bridge).to());
        out.ints(t, bridge -> tied.get(bridge).ties());
        return out.bytes.array();
    }

    private static int worse(Edge tie) {
        return Math.max(tie.from(), tie.to());
    }

    private static int backwards(Edge tie) {
        return tie.from() > tie.to() ? BACKWARDS : 0;
    }

    private void communities(List<Community> all, MapLevels levels) {
        int count = all.size();
        Levels texts = levels.levels();
        shorts(count, levels::parent);
        shorts(count, c -> all.get(c).x());
        shorts(count, c -> all.get(c).y());
        shorts(count, c -> Math.min(all.get(c).radius(), MapColumns.STEPS));
        shorts(count, c -> numberOf(all.get(c).cluster(), texts.clusters()));
        shorts(count, c -> numberOf(all.get(c).discipline(), texts.disciplines()));
        bytes(count, c -> numberOf(all.get(c).kind(), MapColumns.KINDS));
        ints(count, c -> all.get(c).nodes());
        ints(count, c -> all.get(c).people());
        ints(count, c -> all.get(c).row());
    }

    /** All bits of it, where there is none. */
    private static int numberOf(@Nullable String text, List<String> texts) {
        return text == null ? -1 : texts.indexOf(text);
    }

    private static int padded(int width, int count) {
        return Math.ceilDiv(Math.multiplyExact(width, count), ALIGNED) * ALIGNED;
    }

    private void head(int n, int m, int c, int t, BoundingBox box) {
        bytes.putInt(MAGIC).putShort(VERSION).putShort((short) 0).putInt(n).putInt(m);
        bytes.putFloat(box.left()).putFloat(box.bottom()).putFloat(box.right()).putFloat(box.top());
        bytes.putInt(c).putInt(t);
        bytes.position(HEAD);
    }

    private void ints(int count, IntUnaryOperator column) {
        numbers(count, column, Integer.BYTES);
    }

    private void shorts(int count, IntUnaryOperator column) {
        numbers(count, column, Short.BYTES);
    }

    private void bytes(int count, IntUnaryOperator column) {
        numbers(count, column, Byte.BYTES);
    }

    private void numbers(int count, IntUnaryOperator column, int size) {
        int start = bytes.position();
        for (int i = 0; i < count; i++) {
            int number = column.applyAsInt(i);
            for (int part = 0; part < size; part++) {
                bytes.put(start + part * count + i, (byte) (number >>> Byte.SIZE * part));
            }
        }
        bytes.position(Math.ceilDiv(start + size * count, ALIGNED) * ALIGNED);
    }

    /** By gzip (RFC 1952). */
    static byte[] packed(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written anywhere but to memory
        }
        return packed.toByteArray();
    }

    /** What was {@link #packed}. */
    static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
