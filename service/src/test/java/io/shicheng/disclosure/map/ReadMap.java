package io.shicheng.disclosure.map;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The bytes of a map, read again by their description. */
record ReadMap(
        int nodes,
        int ties,
        float[] box,
        int[] x,
        int[] y,
        int[] band,
        int[] kind,
        int[] community,
        int[] from,
        int[] to,
        int[] tieKind,
        int[] tieSince,
        Communities communities,
        Tied tied) {

    /** Those that are listed, by their numbers. */
    record Communities(int[] parent, int[] place, int[] craft, int[] kind, int[] nodes, int[] people, int[] row) {}

    /** Ties between the smallest. */
    record Tied(int[] from, int[] to, int[] ties) {}

    static ReadMap of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (in.getInt() != 0x504d4353 || in.getShort() != 3) {
            throw new IllegalStateException("no map");
        }
        in.getShort();
        int n = in.getInt();
        int m = in.getInt();
        float[] box = {in.getFloat(), in.getFloat(), in.getFloat(), in.getFloat()};
        int c = in.getInt();
        int t = in.getInt();
        in.position(64);
        int[] x = column(in, n, 2);
        int[] y = column(in, n, 2);
        int[] band = column(in, n, 1);
        int[] kind = column(in, n, 1);
        int[] community = column(in, n, 2);
        column(in, n, 2);
        column(in, n, 2);
        int[] from = column(in, m, 4);
        int[] to = column(in, m, 4);
        int[] tieKind = column(in, m, 1);
        ends(from, to, tieKind);
        int[] tieSince = column(in, m, 2);
        column(in, m, 2);
        int[] parent = column(in, c, 2);
        column(in, c, 2);
        column(in, c, 2);
        column(in, c, 2);
        Communities communities = new Communities(
                parent,
                column(in, c, 2),
                column(in, c, 2),
                column(in, c, 1),
                column(in, c, 4),
                column(in, c, 4),
                column(in, c, 4));
        Tied tied = new Tied(column(in, t, 2), column(in, t, 2), column(in, t, 4));
        if (in.hasRemaining()) {
            throw new IllegalStateException(in.remaining() + " bytes are left");
        }
        for (int tie = 0; tie < m; tie++) {
            tieSince[tie] = (short) tieSince[tie];
        }
        return new ReadMap(n, m, box, x, y, band, kind, community, from, to, tieKind, tieSince, communities, tied);
    }

    private static int[] column(ByteBuffer in, int count, int width) {
        int[] values = new int[count];
        for (int part = 0; part < width; part++) {
            for (int i = 0; i < count; i++) {
                values[i] |= Byte.toUnsignedInt(in.get()) << 8 * part;
            }
        }
        while (in.position() % 4 != 0) {
            in.get();
        }
        return values;
    }

    /** From how much further the worse ends are each time, and the better ones, to the ends of each tie. */
    private static void ends(int[] from, int[] to, int[] kind) {
        int worse = 0;
        for (int tie = 0; tie < kind.length; tie++) {
            worse += from[tie];
            int better = to[tie];
            boolean backwards = kind[tie] > 127;
            from[tie] = backwards ? worse : better;
            to[tie] = backwards ? better : worse;
            kind[tie] &= 127;
        }
    }

    List<List<Integer>> places() {
        return IntStream.range(0, nodes)
                .mapToObj(row -> List.of(x[row], y[row]))
                .toList();
    }

    boolean isTied(int one, int other) {
        return IntStream.range(0, ties)
                .anyMatch(tie -> from[tie] == one && to[tie] == other || from[tie] == other && to[tie] == one);
    }

    double absoluteX(int row) {
        return box[0] + x[row] / 65_535.0 * (box[2] - box[0]);
    }

    double absoluteY(int row) {
        return box[1] + y[row] / 65_535.0 * (box[3] - box[1]);
    }

    /** Written out one by one. */
    List<List<Integer>> shortestPaths(int start, int end) {
        List<List<Integer>> paths = List.of(List.of(start));
        Set<Integer> nearer = new HashSet<>();
        for (int length = 0; length < nodes; length++) {
            List<List<Integer>> there =
                    paths.stream().filter(path -> path.getLast() == end).toList();
            if (!there.isEmpty()) {
                return there;
            }
            paths.forEach(nearer::addAll);
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> path : paths) {
                neighbours(path.getLast())
                        .filter(next -> !nearer.contains(next))
                        .forEach(next -> {
                            List<Integer> more = new ArrayList<>(path);
                            more.add(next);
                            longer.add(more);
                        });
            }
            paths = longer;
            if (paths.size() > 200_000) {
                throw new IllegalStateException("too many to write out");
            }
        }
        return List.of();
    }

    private Stream<Integer> neighbours(int row) {
        return IntStream.range(0, ties)
                .filter(tie -> from[tie] == row || to[tie] == row)
                .map(tie -> from[tie] == row ? to[tie] : from[tie])
                .distinct()
                .boxed();
    }
}
