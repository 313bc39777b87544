package io.shicheng.analysis.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.analysis.lineage.FirstStudents.Years;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstStudentsTests {
    private static Years years(double... years) {
        return new Years(years, years.clone());
    }

    private static Years births(int n, double... known) {
        double[] years = new double[n];
        Arrays.fill(years, Double.NaN);
        System.arraycopy(known, 0, years, 0, known.length);
        return years(years);
    }

    /** Pairs of master and student, or masters alone, so that spans are what is wanted. */
    private static FirstStudents spans(List<Double> ended, List<Double> censored) {
        int n = 2 * ended.size() + censored.size();
        CsrBuilder builder = new CsrBuilder(n, true, false);
        double[] born = new double[n];
        double[] died = new double[n];
        Arrays.fill(born, Double.NaN);
        Arrays.fill(died, Double.NaN);
        int next = 0;
        for (double each : ended) {
            builder.add(next, next + 1, 1);
            born[next] = 1000;
            born[next + 1] = 1000 + each;
            next += 2;
        }
        for (double each : censored) {
            born[next] = 1000;
            died[next++] = 1000 + each;
        }
        CsrGraph graph = builder.build();
        return FirstStudents.of(graph, Years.unknown(graph.arcCount()), years(born), years(died));
    }

    /** Freireich et al. (1963), 6-mercaptopurine, as every textbook on survival has it: the median is 23 weeks. */
    @Test
    void theMedianOfATextbookIsFound() {
        FirstStudents found = spans(
                List.of(6.0, 6.0, 6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0),
                List.of(6.0, 9.0, 10.0, 11.0, 17.0, 19.0, 20.0, 25.0, 32.0, 32.0, 34.0, 35.0));
        assertThat(found.students()).isEqualTo(9);
        assertThat(found.censored()).isEqualTo(12);
        assertThat(found.median()).isEqualTo(23);
        assertThat(found.low()).isEqualTo(13);
        assertThat(found.high()).isNaN();
    }

    @Test
    void datesComeFirstAndBirthsWhereTheyAreNotKnown() {
        // a taught b (in 1500) and b taught c (1525) and d (1520); c, without students, died in 1560; e taught f
        CsrBuilder builder = new CsrBuilder(6, true, false);
        builder.add(0, 1, 1);
        builder.add(1, 2, 1);
        builder.add(1, 3, 1);
        builder.add(4, 5, 1);
        CsrGraph graph = builder.build();
        Years began =
                new Years(new double[] {1500, 1525, 1520, Double.NaN}, new double[] {1500, 1525, 1522, Double.NaN});
        Years born = births(6, 1450, 1480, Double.NaN, Double.NaN, 1400, 1430);
        double[] deaths = {Double.NaN, Double.NaN, 1560, Double.NaN, Double.NaN, 1499};
        FirstStudents found = FirstStudents.of(graph, began, born, years(deaths));
        assertThat(found.from()[0]).isEqualTo(30); // by births: nobody says when a began
        assertThat(found.from()[1]).isEqualTo(20);
        assertThat(found.to()[1]).isEqualTo(22);
        assertThat(found.from()[2]).isEqualTo(35);
        assertThat(found.ended()[2]).isFalse();
        assertThat(found.from()[3]).isNaN();
        assertThat(found.from()[5]).isEqualTo(69);
        assertThat(found.ended()[5]).isFalse();
        assertThat(found.byDates()).isEqualTo(2);
        assertThat(found.students()).isEqualTo(3);
        assertThat(found.censored()).isEqualTo(2);
        assertThat(found.median()).isEqualTo(30);
    }

    @Test
    void aStudentWhoIsOlderIsToldApartAndNobodyIsNoMedian() {
        FirstStudents found = spans(List.of(-5.0, 20.0), List.of());
        assertThat(found.before()).isEqualTo(1);
        assertThat(found.median()).isEqualTo(-5);
        assertThat(spans(List.of(), List.of(40.0)).median()).isNaN();
        CsrGraph undirected = new CsrBuilder(2, false, false).build();
        assertThatThrownBy(() -> FirstStudents.of(undirected, Years.unknown(0), Years.unknown(2), Years.unknown(2)))
                .isInstanceOf(UnmeasurableException.class);
    }

    /** The product over all who are left at each time, counted anew for each. */
    @Test
    void theMedianIsThatOfASlowTwin() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Double> ended = new ArrayList<>();
            List<Double> censored = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                (random.nextInt(3) > 0 ? ended : censored).add((double) random.nextInt(40));
            }
            FirstStudents found = spans(ended, censored);
            double expected = Double.NaN;
            for (double t = 0; t < 40 && Double.isNaN(expected); t++) {
                double without = 1;
                for (double u = 0; u <= t; u++) {
                    double at = u;
                    double left = ended.stream().filter(each -> each >= at).count()
                            + censored.stream().filter(each -> each >= at).count();
                    double now = ended.stream().filter(each -> each == at).count();
                    without *= now == 0 ? 1 : 1 - now / left;
                }
                expected = without <= 0.5 && ended.contains(t) ? t : expected;
            }
            assertThat(found.median()).as("seed " + seed).isEqualTo(Double.valueOf(expected));
        }
    }
}
