package io.shicheng.graphfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shicheng.graphfile.array.EdgeArrays;
import io.shicheng.graphfile.array.VertexIds;
import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.progress.RunControl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edge lists of many blocks, read on one thread and on many. */
@Tag("thorough")
class ManyThreadsTests {
    private static final int[] THREADS = {1, 2, 8};

    @TempDir
    Path folder;

    private static EdgeArrays read(Path file, int threads) {
        return GraphFiles.readEdges(file, false, true, threads, ReadLimits.defaults(), RunControl.NONE);
    }

    /** What a map numbers, row by row. */
    private record Twin(List<String> ids, List<Integer> from, List<Integer> to, List<Double> weights) {
        static Twin of(Path file) {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            Twin twin = new Twin(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            GraphFiles.read(
                    file,
                    new GraphHandler() {
                        @Override
                        public void vertex(VertexRow vertex) {}

                        @Override
                        public void edge(EdgeRow edge) {
                            twin.from.add(number(edge.from()));
                            twin.to.add(number(edge.to()));
                            String weight = edge.weight();
                            twin.weights.add(weight == null ? 1 : Double.parseDouble(weight));
                        }

                        private int number(String id) {
                            return numbers.computeIfAbsent(id, key -> numbers.size());
                        }
                    },
                    ReadLimits.defaults(),
                    RunControl.NONE);
            twin.ids.addAll(numbers.keySet());
            return twin;
        }
    }

    private static String id(SplittableRandom random, int kinds) {
        long number = random.nextInt(1, 40_000);
        return switch (random.nextInt(kinds)) {
            case 0 -> Long.toString(number);
            case 1 -> Long.toString(number << 20);
            case 2 -> Long.toString(number << 40);
            case 3 -> "0" + number;
            case 4 -> "v" + number;
            case 5 -> "artisan-" + number;
            case 6 -> "王" + number;
            default -> Long.toString(Long.MAX_VALUE - number) + number;
        };
    }

    private static String lines(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int kinds = seed % 2 == 0 ? 1 : 8;
        boolean weighted = seed % 3 == 0;
        StringBuilder lines = new StringBuilder("# seed ").append(seed).append('\n');
        for (int i = 0; i < 60_000; i++) {
            lines.append(id(random, kinds)).append(seed % 5 == 0 ? ',' : ' ').append(id(random, kinds));
            if (weighted && random.nextInt(3) > 0) {
                lines.append(seed % 5 == 0 ? ',' : ' ').append(random.nextInt(1, 900) / 100.0);
            }
            lines.append(i % 1000 == 0 ? " \r\n\n% more\n" : "\n");
        }
        return lines.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 30})
    void numbersIdsInTheOrderOfTheFile(long seed) throws IOException {
        byte[] text = lines(seed).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("graph.txt"), text);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text);
        }
        Path gzip = Files.write(folder.resolve("graph.txt.gz"), packed.toByteArray());
        Twin twin = Twin.of(file);
        for (int threads : THREADS) {
            assertSame(read(file, threads), twin);
            assertSame(read(gzip, threads), twin);
        }
    }

    private static void assertSame(EdgeArrays edges, Twin twin) {
        VertexIds ids = edges.vertices();
        List<String> names = new ArrayList<>();
        for (int v = 0; v < ids.size(); v++) {
            names.add(ids.id(v));
        }
        assertThat(names).isEqualTo(twin.ids);
        assertThat(java.util.Arrays.copyOf(edges.from(), edges.count()))
                .isEqualTo(twin.from.stream().mapToInt(Integer::intValue).toArray());
        assertThat(java.util.Arrays.copyOf(edges.to(), edges.count()))
                .isEqualTo(twin.to.stream().mapToInt(Integer::intValue).toArray());
        double[] weights = edges.weights();
        assertThat(weights).isNotNull();
        assertThat(java.util.Arrays.copyOf(weights, edges.count()))
                .isEqualTo(
                        twin.weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Test
    void tellsTheFirstOfSeveralWrongLines() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 400_000; i++) {
            lines.append(i == 250_001 ? "lonely" : i == 250_100 || i > 251_000 && i % 9_000 == 0 ? "1 2 x" : "1 2")
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("wrong.txt"), lines);
        for (int threads : THREADS) {
            GraphFileException refusal = catchThrowableOfType(GraphFileException.class, () -> read(file, threads));
            assertThat(refusal.line()).isEqualTo(250_001);
            assertThat(refusal.code()).isEqualTo("one_value");
            assertThat(refusal.value()).isEqualTo("lonely");
        }
    }

    @Test
    void tellsAWrongLineBeforeTheDamageBehindIt() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        SplittableRandom random = new SplittableRandom(1);
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 200_000; i++) {
                gzip.write(
                        (i == 500 ? "1\n" : random.nextInt(9999) + " " + i + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
        byte[] half = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        Path file = Files.write(folder.resolve("half.gz"), half);
        for (int threads : THREADS) {
            GraphFileException refusal = catchThrowableOfType(GraphFileException.class, () -> read(file, threads));
            assertThat(refusal.line()).isEqualTo(501);
        }
    }

    @Test
    void tellsTheEdgesRoughlyBeforeReading() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 500_000; i++) {
            lines.append(100_000 + i).append(" 77\n");
        }
        Path file = Files.writeString(folder.resolve("large.txt"), lines);
        assertThat(GraphFiles.roughEdges(file)).isBetween(350_000L, 500_000L);
        assertThat(GraphFiles.roughEdges(Files.writeString(folder.resolve("small.txt"), "1 2\n")))
                .isZero();
    }
}
