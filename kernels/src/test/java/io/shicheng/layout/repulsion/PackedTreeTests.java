package io.shicheng.layout.repulsion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.progress.RunControl;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside a twin that adds up the push of each point on each other one. */
class PackedTreeTests {
    /** Points, some of them in clumps, with masses. */
    private record Points(double[] x, double[] y, double[] mass) {
        static Points random(long seed, int n) {
            SplittableRandom random = new SplittableRandom(seed);
            Points points = new Points(new double[n], new double[n], new double[n]);
            for (int i = 0; i < n; i++) {
                double width = i % 3 == 0 ? 100 : 3;
                points.x[i] = width * random.nextDouble();
                points.y[i] = width * random.nextDouble();
                points.mass[i] = 1 + random.nextInt(20);
            }
            return points;
        }

        Points inOrder() {
            int n = x.length;
            int[] order = new int[n];
            new HilbertOrder(n).sort(x, y, order, RunControl.NONE);
            Points ordered = new Points(new double[n], new double[n], new double[n]);
            for (int i = 0; i < n; i++) {
                ordered.x[i] = x[order[i]];
                ordered.y[i] = y[order[i]];
                ordered.mass[i] = mass[order[i]];
            }
            return ordered;
        }

        /** Push across, along, and stiffness, of one point. */
        double[] slowly(int point) {
            double[] sums = new double[3];
            for (int i = 0; i < x.length; i++) {
                if (i != point) {
                    double dx = x[point] - x[i];
                    double dy = y[point] - y[i];
                    double weight = mass[i] / (dx * dx + dy * dy + 1e-6);
                    sums[0] += weight * dx;
                    sums[1] += weight * dy;
                    sums[2] += weight;
                }
            }
            return sums;
        }
    }

    /** What is told of each point. */
    private interface Look {
        void at(int point, InteractionList interactions);
    }

    private static void lookAtAll(Points points, double theta, Look look) {
        PackedTree tree = new PackedTree(points.x.length);
        tree.build(points.x, points.y, points.mass);
        InteractionList interactions = new InteractionList();
        for (int leaf = 0; leaf < tree.leaves(); leaf++) {
            interactions.clear();
            tree.list(leaf, theta, points.x, points.y, points.mass, interactions);
            int others = interactions.size();
            int first = tree.firstPoint(leaf);
            int count = tree.firstPoint(leaf + 1) - first;
            interactions.add(points.x, points.y, points.mass, first, count);
            for (int i = 0; i < count; i++) {
                interactions.on(points.x[first + i], points.y[first + i], others + i);
                look.at(first + i, interactions);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 16, 17, 63, 64, 65, 257, 1025, 3000})
    void ofAngleZeroIsTheSumOverAllPairs(int n) {
        Points points = Points.random(n, n).inOrder();
        lookAtAll(points, 0, (point, interactions) -> {
            double[] slow = points.slowly(point);
            double scale = 1e-9 * (1 + slow[2] * 100);
            assertThat(interactions.size()).isEqualTo(n);
            assertThat(interactions.pushX()).isCloseTo(slow[0], within(scale));
            assertThat(interactions.pushY()).isCloseTo(slow[1], within(scale));
            assertThat(interactions.stiffness()).isCloseTo(slow[2], within(1e-9 * (1 + slow[2])));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ofTheUsualAngleIsCloseToTheSumOverAllPairs(long seed) {
        Points points = Points.random(seed, 4000).inOrder();
        double[] errorAndPush = new double[2];
        long[] listed = new long[1];
        lookAtAll(points, 1.1, (point, interactions) -> {
            double[] slow = points.slowly(point);
            errorAndPush[0] += Math.hypot(interactions.pushX() - slow[0], interactions.pushY() - slow[1]);
            errorAndPush[1] += Math.hypot(slow[0], slow[1]);
            listed[0] += interactions.size();
        });
        assertThat(errorAndPush[0]).isLessThan(0.015 * errorAndPush[1]);
        assertThat(listed[0]).as("far fewer than all pairs").isLessThan(4000L * 4000 / 10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 0.9, 1.2})
    void errsLessTheSmallerTheAngle(double theta) {
        Points points = Points.random(9, 3000).inOrder();
        double[] errors = new double[2];
        lookAtAll(points, theta, (point, interactions) -> errors[0] += error(points, point, interactions));
        lookAtAll(points, theta / 2, (point, interactions) -> errors[1] += error(points, point, interactions));
        assertThat(errors[1]).isLessThan(errors[0]);
    }

    private static double error(Points points, int point, InteractionList interactions) {
        double[] slow = points.slowly(point);
        return Math.hypot(interactions.pushX() - slow[0], interactions.pushY() - slow[1]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.1})
    void pointsInOnePlacePushEachOtherNowhere(double theta) {
        int n = 100;
        Points points = new Points(new double[n], new double[n], new double[n]);
        java.util.Arrays.fill(points.mass, 1);
        lookAtAll(points, theta, (_, interactions) -> {
            assertThat(interactions.pushX()).isZero();
            assertThat(interactions.pushY()).isZero();
            assertThat(interactions.stiffness()).isFinite();
        });
    }
}
