package io.shicheng.snapshot.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.layout.EarlierPlaces;
import io.shicheng.layout.ForceLayout;
import io.shicheng.layout.Layout;
import io.shicheng.layout.LayoutSettings;
import io.shicheng.progress.RunControl;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layout from a file is the one that would be made, or it is made. */
class CachedLayoutsTests {
    private static final int VERTICES = 1_200;
    private static final LayoutSettings SETTINGS = LayoutSettings.usual().withThreads(2);

    @TempDir
    Path folder;

    private CachedLayouts layouts() {
        return new CachedLayouts(new StoreLocation(folder));
    }

    private static CsrGraph graph(long seed, int vertices) {
        SplittableRandom random = new SplittableRandom(seed);
        CsrBuilder builder = new CsrBuilder(vertices, false, true);
        for (int v = 1; v < vertices; v++) {
            builder.add(random.nextInt(v), v, 1 + random.nextInt(3));
        }
        return builder.build();
    }

    private Layout of(CsrGraph graph) {
        return layouts().of(graph, null, SETTINGS, RunControl.NONE);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(new StoreLocation(folder).snapshots())) {
            return files.sorted().toList();
        }
    }

    @Test
    void theSecondTimeItIsReadAndTheSame() throws IOException {
        CsrGraph graph = graph(1, VERTICES);
        Layout made = of(graph);
        assertThat(files()).hasSize(1);
        var written = Files.getLastModifiedTime(files().getFirst());
        assertThat(of(graph)).isEqualTo(made).isEqualTo(ForceLayout.of(graph, SETTINGS, RunControl.NONE));
        assertThat(Files.getLastModifiedTime(files().getFirst())).isEqualTo(written);
    }

    @Test
    void anyByteThatChangedHasItMadeAgain() throws IOException {
        CsrGraph graph = graph(2, VERTICES);
        Layout made = of(graph);
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20; i++) {
            byte[] broken = whole.clone();
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, broken);
            assertThat(of(graph)).isEqualTo(made);
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
        Files.write(file, new byte[0]);
        assertThat(of(graph)).isEqualTo(made);
    }

    @Test
    void whateverDecidesItIsInItsName() throws IOException {
        CsrGraph graph = graph(4, VERTICES);
        Layout own = of(graph);
        layouts().of(graph, null, SETTINGS.withSeed(2), RunControl.NONE);
        float[] x = own.x().clone();
        x[7] += 1;
        layouts().of(graph, new EarlierPlaces(own.x(), own.y()), SETTINGS, RunControl.NONE);
        layouts().of(graph, new EarlierPlaces(x, own.y()), SETTINGS, RunControl.NONE);
        of(graph(5, VERTICES));
        assertThat(files()).hasSize(5);
        layouts().of(graph, null, SETTINGS.withThreads(1), RunControl.NONE);
        assertThat(files()).as("threads change nothing").hasSize(5);
    }

    @Test
    void theOldestGoAndWhatWasLeftUnfinished() throws IOException {
        Path snapshots = Files.createDirectories(new StoreLocation(folder).snapshots());
        Path other = Files.writeString(snapshots.resolve("a.snapshot"), "not a layout");
        for (int i = 0; i < 40; i++) {
            Path old = Files.writeString(snapshots.resolve(i + ".layout.new"), "left by a crash");
            Files.setLastModifiedTime(old, FileTime.fromMillis(i));
        }
        of(graph(6, VERTICES));
        assertThat(files()).hasSize(32 + 1).contains(other);
    }

    @Test
    void smallOnesAreNotKept() {
        of(graph(7, 50));
        assertThat(new StoreLocation(folder).snapshots()).doesNotExist();
    }
}
