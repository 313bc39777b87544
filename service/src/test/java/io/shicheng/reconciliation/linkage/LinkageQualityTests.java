package io.shicheng.reconciliation.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.progress.RunControl;
import io.shicheng.reconciliation.linkage.Linkage.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/reference/reconciliation.md says of how good proposals are; with -Dtable=true its rows are printed. */
@Tag("thorough")
class LinkageQualityTests {
    private static final double[] LEAST = {0.999, 0.99, Linkage.THRESHOLD, 0.95, 0.9, 0.7, 0.5, 0.3, 0.1};

    @ParameterizedTest
    @CsvSource({"0.05, 0.7", "0.2, 0.7", "0.05, 0.4", "0.2, 0.4"})
    void mostOfWhatIsProposedIsTrueAndMostDoublesAreProposed(double share, double tieShare) throws IOException {
        LineageDoubles doubles = doubles(share, tieShare, 0.4);
        List<Pair> pairs = Linkage.pairs(doubles.people, 0.01, RunControl.NONE);

        table(share + " | " + tieShare, pairs, doubles);

        assertThat(precision(pairs, Linkage.THRESHOLD, doubles)).isGreaterThanOrEqualTo(0.98);
        assertThat(recall(pairs, Linkage.THRESHOLD, doubles)).isGreaterThanOrEqualTo(0.9);
    }

    /** Doubles without ties, and without dates: little is found of them, and what is proposed has to be true still. */
    @ParameterizedTest
    @CsvSource({"0.05, 0, 0.4", "0.05, 0.4, 1", "0.05, 0, 1"})
    void ofDoublesThatLittleIsToldOfLessIsProposed(double share, double tieShare, double datesMissing)
            throws IOException {
        assumeTrue(Boolean.getBoolean("table"), "Skipped: this prints a table, with -Dtable=true.");
        LineageDoubles doubles = doubles(share, tieShare, datesMissing);
        List<Pair> pairs = Linkage.pairs(doubles.people, 0.01, RunControl.NONE);

        table(share + " | " + tieShare + " ties, " + datesMissing + " dates missing", pairs, doubles);

        assertThat(recall(pairs, 0.1, doubles)).isPositive();
    }

    private static LineageDoubles doubles(double share, double tieShare, double datesMissing) throws IOException {
        assumeTrue(Files.exists(LineageDoubles.FOLDER), "Skipped: there is no " + LineageDoubles.FOLDER);
        return new LineageDoubles(share, tieShare, datesMissing, Long.getLong("seed", 11));
    }

    private static void table(String what, List<Pair> pairs, LineageDoubles doubles) {
        if (Boolean.getBoolean("table")) {
            for (double least : LEAST) {
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.3f | %.3f |%n",
                        what,
                        least,
                        precision(pairs, least, doubles),
                        recall(pairs, least, doubles));
            }
        }
    }

    private static double precision(List<Pair> pairs, double least, LineageDoubles doubles) {
        long proposed =
                pairs.stream().filter(pair -> pair.probability() >= least).count();
        return (double) right(pairs, least, doubles) / proposed;
    }

    private static double recall(List<Pair> pairs, double least, LineageDoubles doubles) {
        return (double) right(pairs, least, doubles) / doubles.truth.size();
    }

    private static long right(List<Pair> pairs, double least, LineageDoubles doubles) {
        return pairs.stream()
                .filter(pair -> pair.probability() >= least)
                .filter(pair -> doubles.truth.contains((long) pair.one() << Integer.SIZE | pair.other()))
                .count();
    }

    /** A comparison takes some ten microseconds: of a hundred thousand people this many take well under a minute. */
    @Test
    void ofAHundredThousandPeopleFewPairsAreCompared() {
        People people = aHundredThousand();

        int compared = Blocks.pairs(people, RunControl.NONE).length;

        if (Boolean.getBoolean("table")) {
            long start = System.nanoTime();
            Linkage.pairs(people, Linkage.THRESHOLD, RunControl.NONE);
            System.out.printf(
                    Locale.ROOT, "100,000 people: %,d pairs, %.1f s%n", compared, (System.nanoTime() - start) / 1e9);
        }
        assertThat(compared).isBetween(people.size(), 20 * people.size());
    }

    private static People aHundredThousand() {
        People people = new People();
        Random random = new Random(5);
        String surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
        for (int i = 0; i < 100_000; i++) {
            StringBuilder name = new StringBuilder()
                    .append(surnames.charAt(random.nextInt(surnames.length())))
                    .appendCodePoint('一' + random.nextInt(2_000))
                    .appendCodePoint('一' + random.nextInt(2_000));
            people.add(name.toString(), null, null);
            if (i > 0) {
                people.tie(0, random.nextInt(i), i);
            }
        }
        return people;
    }
}
